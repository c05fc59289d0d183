/** Reads the list to its end and judges it. */
import { readersWord } from '../../decisions/readers-word.ts';
import type { ReadingList, StoreFailure } from '../../reading-list/reading-list.ts';
import { ReadingStopped } from '../../reading-list/reading-stopped.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Found } from './find-likely.ts';
import { type JudgedEntry, likelyEntries } from './likely-entries.ts';

/** Possible duplicates in `list` as it is now. */
export async function findLikely(list: Pick<ReadingList, 'all' | 'decisions'>): Promise<Result<Found, StoreFailure>> {
  const decisions = await list.decisions();
  if (!decisions.ok) return decisions;
  const entries: JudgedEntry[] = [];
  try {
    for await (const batch of list.all()) {
      for (const { id, listings, notSame = [] } of batch) {
        entries.push({ id, publications: listings.map(({ publication }) => withoutAbstract(publication)), notSame });
      }
    }
  } catch (error) {
    if (error instanceof ReadingStopped) return fail(error.failure);
    throw error;
  }
  const { setAside } = readersWord(decisions.value);
  return ok({ ...likelyEntries(entries, decisions.value), setAside });
}

/** Abstracts are most of a list's bytes, and judging does not look at them. */
function withoutAbstract({ abstract: _abstract, ...publication }: JudgedEntry['publications'][number]) {
  return publication;
}
