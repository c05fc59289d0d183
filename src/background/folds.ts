/** Folds the listings of a page: judges them, and puts the reasons into messages, so that pages need not. */
import { clusters } from '../duplicates/clusters.ts';
import { reasonWords } from '../duplicates/reason-words.ts';
import type { Fold, FoldablePage } from '../messages/protocol.ts';

/** One fold for each paper that is listed more than once. */
export function foldsOf({ publications, prefer }: FoldablePage): Fold[] {
  return clusters(publications, { prefer }).map(({ kept, hidden }) => ({
    kept,
    hidden: hidden.map(({ index, reason }) => ({ index, reason: reasonWords(reason) })),
  }));
}
