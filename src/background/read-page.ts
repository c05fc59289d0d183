/** Reads pages for their content scripts, from snapshots. */
import type { ReaderDecisions } from '../duplicates/clusters.ts';
import type { Page, Reading } from '../extract/adapter.ts';
import { genericReader } from '../extract/generic/reader.ts';
import { readListings } from '../extract/read.ts';
import { type RuleReader, readerOf } from '../extract/rules/rule-reader.ts';
import type { SiteRule } from '../extract/rules/site-rule.ts';
import { mila } from '../extract/sites/mila.ts';
import { documentFrom } from '../extract/snapshot/snapshot-document.ts';
import type { Fold, ListingFound, PageReading, PageToRead } from '../messages/protocol.ts';
import type { Publication } from '../publication/publication.ts';
import type { Mark, PaperListings } from '../reading-list/reading-list.ts';
import { fail, ok, type Result } from '../result.ts';
import { foldsOf } from './folds.ts';

/**
 * The sites that are read here, and any page by its structure, for which the snapshot must have been taken with
 * `STRUCTURE`. The other sites are read in their pages, by selectors: that takes less than a snapshot.
 */
const readers = [mila];

/** What the reader said of publications; nothing where that cannot be read. */
export type SaidOf = (publications: readonly Publication[]) => Promise<ReaderDecisions>;

/** What is known of a page's papers besides what it says; whatever cannot be read may be missing. */
export interface Knowledge {
  readonly saidOf?: SaidOf;
  /** The reader's own rule for an address: it stands above the generic reader. */
  readonly ruleOf?: (url: URL) => Promise<SiteRule | undefined>;
  /** How papers stand to the list. */
  readonly marks?: (papers: readonly PaperListings[]) => Promise<Result<readonly Mark[], string>>;
}

/** What stands on the page. `refused`: no profile of a site that is read here, or no snapshot. */
export async function readPage(
  { address, site, snapshot, prefer }: PageToRead,
  known: Knowledge = {},
): Promise<Result<PageReading, 'refused'>> {
  const url = new URL(address);
  const adapter =
    site === genericReader.id
      ? genericReader
      : readers.find(({ id, profile }) => id === site && profile(url) !== undefined);
  const readable = documentFrom(snapshot);
  if (adapter === undefined || !readable.ok) return fail('refused');
  const { document, numberOf } = readable.value;
  const page: Page = { document, url };
  const found = (by: RuleReader) =>
    [...readListings(page, by)].map(({ row, ...reading }) => listingFound(row.nodes, reading, numberOf));
  const rule = adapter === genericReader ? await known.ruleOf?.(url) : undefined;
  const ruled = rule ? found(readerOf(rule.columns)) : [];
  // A rule that finds nothing has been overtaken by its page.
  const isRuled = rule !== undefined && ruled.length > 0;
  const listings = isRuled ? ruled : found(adapter);
  const publications = listings.map(({ publication }) => publication);
  const folds = foldsOf({ publications, prefer }, await known.saidOf?.(publications));
  const marks = await marksOf(papersOf(publications, folds), known);
  return ok({
    owner: adapter.owner(page),
    ...(isRuled && { rule: rule.name }),
    listings,
    folds,
    ...(marks && { marks }),
  });
}

/** Each paper's listings, the kept one first, by the place of that. */
function papersOf(publications: readonly Publication[], folds: readonly Fold[]): (readonly [number, PaperListings])[] {
  const folded = new Map(folds.map((fold) => [fold.kept, fold.hidden.map(({ index }) => index)]));
  const hidden = new Set([...folded.values()].flat());
  return publications.flatMap((publication, place) =>
    hidden.has(place)
      ? []
      : [[place, [publication, ...(folded.get(place) ?? []).flatMap((other) => publications[other] ?? [])]] as const],
  );
}

async function marksOf(
  papers: readonly (readonly [number, PaperListings])[],
  { marks }: Knowledge,
): Promise<PageReading['marks']> {
  const answer = await marks?.(papers.map(([, listings]) => listings));
  if (!answer?.ok) return undefined;
  return papers.flatMap(([kept], place) => {
    const mark = answer.value[place];
    return mark && mark.state !== 'unsaved' ? [[kept, mark] as const] : [];
  });
}

function listingFound(
  nodes: readonly Node[],
  { publication, title, abstract }: Reading,
  numberOf: (node: Node) => number,
): ListingFound {
  return {
    nodes: nodes.map(numberOf),
    title: numberOf(title),
    publication,
    ...(abstract && {
      abstract: {
        ...(abstract.element && { element: numberOf(abstract.element) }),
        cut: abstract.cut.map(numberOf),
        rest: abstract.rest.map(numberOf),
      },
    }),
  };
}
