/** Folds the listings of a page: judges them, and puts the reasons into messages, so that pages need not. */

import type { ReaderDecisions } from '../duplicates/clusters.ts';
import { clusters, judged } from '../duplicates/clusters.ts';
import { reasonWords } from '../duplicates/reason-words.ts';
import type { Fold, FoldablePage, LikelyListings } from '../messages/protocol.ts';

/** One fold for each paper that is listed more than once; what the reader `said` stands above what the listings say. */
export function foldsOf({ publications, prefer }: FoldablePage, said: ReaderDecisions = {}): Fold[] {
  return clusters(publications, { prefer, ...said }).map(({ kept, hidden }) => ({
    kept,
    hidden: hidden.map(({ index, reason }) => ({ index, reason: reasonWords(reason) })),
  }));
}

/** More pairs than a reader wants to be asked about on one page. */
const MOST_LIKELY = 20;

/** The pairs that the engine leaves to a person, the likeliest first. */
export function likelyOf({ publications, prefer }: FoldablePage, said: ReaderDecisions = {}): LikelyListings[] {
  const { likely } = judged(publications, { prefer, ...said });
  return likely.slice(0, MOST_LIKELY).map(({ a, b, reason }) => ({ a, b, reason: reasonWords(reason) }));
}
