/** The papers of a page as the annotator sees them: which listings stand for one, and what the reader did with it. */
import type { ReasonWords } from '../../duplicates/reasons/reason-words.ts';
import type { Reading } from '../../extract/adapter.ts';
import type { Fold } from '../../messages/protocol.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Mark, PaperListings } from '../../reading-list/reading-list.ts';
import type { ActionsView } from '../controls/actions-view.ts';
import type { Notice } from '../controls/notice.ts';

/** One listing, read. All state is kept here and never read back from the page. */
export interface Listing {
  /** Place in the page's order. */
  index: number;
  /** Other nodes, and another reading of them, where the page renders the listing anew. */
  nodes: readonly [Node, ...Node[]];
  reading: Reading;
  /** It appeared after the browser had translated the page, so its words are not the paper's own. */
  translated: boolean;
}

/** How far a save is. The list itself is asked for `mark`. */
export type SaveState = 'idle' | 'saving' | 'failed';

/** What is done to the abstract: nothing, opened by us, or closed by us although the site has it open. */
export type AbstractState = 'site' | 'expanded' | 'closed';

/** One paper. */
export interface Paper {
  /** All its listings, the preferred one first. */
  listings: readonly [Listing, ...Listing[]];
  /** Why each of the others is thought to be the same. */
  reasons: ReadonlyMap<Listing, ReasonWords>;
  /** The one that is displayed: the preferred one, unless the page itself hides it. */
  kept: Listing;
  /** Whether the reader asked for its other listings. */
  shown: boolean;
  /** False while the page itself displays none of its listings. */
  rendered: boolean;
  abstract: AbstractState;
  mark: Mark;
  saving: SaveState;
  notice?: Notice;
  view?: ActionsView;
}

/** The title that the displayed listing shows. */
export function titleOf(paper: Paper): string {
  return paper.kept.reading.publication.title;
}

/** The listings of the paper but the displayed one. */
export function othersOf(paper: Paper): Listing[] {
  return paper.listings.filter((listing) => listing !== paper.kept);
}

/** What is sent to be saved: all listings, the preferred one first; translated ones are left out. */
export function sentOf(paper: Paper): PaperListings | undefined {
  const [first, ...rest] = paper.listings.filter((listing) => !listing.translated).map(publicationOf);
  return first && [first, ...rest];
}

/** The same without abstracts: enough to look a paper up. */
export function keysOf(paper: Paper): PaperListings {
  const [first, ...rest] = paper.listings;
  return [withoutAbstract(publicationOf(first)), ...rest.map(publicationOf).map(withoutAbstract)];
}

function publicationOf(listing: Listing): Publication {
  return listing.reading.publication;
}

function withoutAbstract(publication: Publication): Publication {
  const { abstract, ...rest } = publication;
  return abstract ? rest : publication;
}

/**
 * The papers that `listings` stand for, in page order. What is known of the papers `before` is carried over, and a listing
 * that was displayed stays so, whatever came later: nothing is taken away from under the reader's eyes.
 */
export function papersOf(listings: readonly Listing[], folds: readonly Fold[], before: readonly Paper[] = []): Paper[] {
  const displayed = new Map(before.map((paper) => [paper.kept, paper]));
  const foldOf = new Map(folds.flatMap((fold) => members(fold).map((index) => [index, fold])));
  const papers: Paper[] = [];
  const done = new Set<Fold>();
  for (const [index, listing] of listings.entries()) {
    const fold = foldOf.get(index);
    if (fold === undefined) papers.push(paperOf([listing], new Map(), displayed));
    else if (!done.has(fold)) {
      done.add(fold);
      const found = members(fold).flatMap((member) => listings[member] ?? []);
      const reasons = new Map(
        fold.hidden.flatMap(({ index: hidden, reason }) => {
          const other = listings[hidden];
          return other ? [[other, reason] as const] : [];
        }),
      );
      papers.push(paperOf([found[0] ?? listing, ...found.slice(1)], reasons, displayed));
    }
  }
  return papers;
}

/** The folds that stand for what is known of `papers`, among the listings that are still in the page. */
export function foldsOfPapers(papers: readonly Paper[], listings: readonly Listing[]): Fold[] {
  const present = new Set(listings);
  return papers.flatMap(({ listings: own, reasons }) => {
    const [kept, ...others] = own.filter((listing) => present.has(listing));
    const hidden = others.flatMap((listing) => {
      const reason = reasons.get(listing);
      return reason ? [{ index: listing.index, reason }] : [];
    });
    return kept && hidden.length > 0 ? [{ kept: kept.index, hidden }] : [];
  });
}

function members(fold: Fold): number[] {
  return [fold.kept, ...fold.hidden.map(({ index }) => index)];
}

function paperOf(
  listings: readonly [Listing, ...Listing[]],
  reasons: ReadonlyMap<Listing, ReasonWords>,
  displayed: ReadonlyMap<Listing, Paper>,
): Paper {
  for (const listing of listings.toSorted((a, b) => a.index - b.index)) {
    const known = displayed.get(listing);
    if (known) return Object.assign(known, { listings, reasons, shown: known.shown && listings.length > 1 });
  }
  return {
    listings,
    reasons,
    kept: listings[0],
    shown: false,
    rendered: true,
    abstract: 'site',
    mark: { state: 'unsaved' },
    saving: 'idle',
  };
}
