/** Folds the listings of a page: judges them, and puts the reasons into messages, so that pages need not. */

import type { ReaderDecisions } from '../duplicates/clusters.ts';
import { clustersInSteps, judgedInSteps } from '../duplicates/clusters.ts';
import { reasonWords } from '../duplicates/reasons/reason-words.ts';
import type { Fold, FoldablePage, LikelyListings } from '../messages/protocol.ts';
import { withRests } from './rests.ts';

/** One fold for each paper that is listed more than once; what the reader `said` stands above what the listings say. */
export async function foldsOf({ publications, prefer }: FoldablePage, said: ReaderDecisions = {}): Promise<Fold[]> {
  const found = await withRests(clustersInSteps(publications, { prefer, ...said }));
  return found.map(({ kept, hidden }) => ({
    kept,
    hidden: hidden.map(({ index, reason }) => ({ index, reason: reasonWords(reason) })),
  }));
}

/** More pairs than a reader wants to be asked about on one page. */
const MOST_LIKELY = 20;

/** The pairs that the engine leaves to a person, the likeliest first. */
export async function likelyOf(
  { publications, prefer }: FoldablePage,
  said: ReaderDecisions = {},
): Promise<LikelyListings[]> {
  const { likely } = await withRests(judgedInSteps(publications, { prefer, ...said }));
  return likely.slice(0, MOST_LIKELY).map(({ a, b, reason }) => ({ a, b, reason: reasonWords(reason) }));
}
