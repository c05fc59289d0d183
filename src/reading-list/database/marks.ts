/** How papers in a page stand to the list. */
import type { ReadersWord } from '../../decisions/readers-word.ts';
import { IDENTIFIER_KINDS, type Identifiers, type Publication } from '../../publication/publication.ts';
import { ok, type Result } from '../../result.ts';
import { wordOn } from '../changes/deciding.ts';
import { listingsOf } from '../changes/plan-save.ts';
import type { Entry } from '../entry/entry.ts';
import { wordsOf } from '../entry/fold.ts';
import { keysLeading, matches, publicationsOf } from '../entry/match.ts';
import { shownTitle } from '../entry/shown.ts';
import type { Mark, PaperListings } from '../reading-list.ts';
import { readHeld } from './held.ts';
import type { ReadTransaction } from './schema.ts';

/** The marks of `papers`, in their order. */
export async function marks(
  transaction: ReadTransaction,
  papers: readonly PaperListings[],
): Promise<Result<readonly Mark[], never>> {
  const word = await wordOn(transaction, papers.flat());
  const held = await readHeld(transaction, keysLeading(papers.flat(), word));
  return ok(papers.map((paper) => markOf(paper, held.candidates(keysLeading(paper, word)), word)));
}

/** The mark of one paper. `candidates`: oldest first. */
export function markOf(paper: PaperListings, candidates: readonly Entry[], word: ReadersWord): Mark {
  const listings = listingsOf(paper, 0);
  const ids = new Set(listings.map(({ id }) => id));
  // What is kept apart from an entry only looks like being listed there, unless it is there itself.
  const allowed = candidates.filter(
    (entry) =>
      entry.listings.some(({ id }) => ids.has(id)) ||
      word.between(paper, publicationsOf(entry.listings)) !== 'different',
  );
  const holder = allowed.find((entry) => paper.some((publication) => isListedIn(publication, entry)));
  if (holder) return { state: 'saved', entry: holder.id };
  const best = matches(listings, allowed, word)[0];
  if (best === undefined || best.standing === 'likely') return { state: 'unsaved' };
  return { state: 'version', entry: best.entry.id, title: shownTitle(best.entry).value };
}

/**
 * Whether this listing is in the entry, as it is or as it was: pages complete abstracts and author lists, and retitle.
 * It is the same listing by an identifier, or by site, title, venue and year.
 */
function isListedIn(publication: Publication, entry: Entry): boolean {
  return entry.listings.some(
    ({ publication: other }) =>
      sharesIdentifier(publication.ids, other.ids) ||
      (publication.from.adapter === other.from.adapter &&
        agrees(publication.title, other.title) &&
        agrees(publication.venue, other.venue) &&
        publication.year === other.year &&
        !contradicts(publication.ids, other.ids)),
  );
}

function sharesIdentifier(a: Identifiers, b: Identifiers): boolean {
  return kinds(a).some((kind) => a[kind] === b[kind]);
}

function contradicts(a: Identifiers, b: Identifiers): boolean {
  return kinds(a).some((kind) => b[kind] !== undefined && a[kind] !== b[kind]);
}

function kinds(ids: Identifiers): (keyof Identifiers)[] {
  return IDENTIFIER_KINDS.filter((kind) => ids[kind] !== undefined);
}

function agrees(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && wordsOf(a).join(' ') === wordsOf(b).join(' '));
}
