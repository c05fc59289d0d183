/** Queries over the index, as the doors to the list offer them. */
import { fail, ok, type Result } from '../../result.ts';
import { count, entriesOf } from '../database/list.ts';
import type { Database } from '../database/open.ts';
import type { ReadTransaction } from '../database/schema.ts';
import { asPreferred } from '../entry/preferred.ts';
import type { Browsing, StoreFailure } from '../reading-list.ts';
import { packIfDue } from './pack.ts';
import { createSearcher, NEWEST, type Searcher } from './searcher.ts';

/** The part of the list that needs the index. */
export type Searching = Pick<Browsing, 'list' | 'facets' | 'values' | 'ids' | 'warmUp'>;

/** Queries over `database`. The index stays in memory as far as it was read. */
export function searchingIn(database: Database): Searching {
  const searcher = createSearcher();
  const ask = async <Value>(
    work: (transaction: ReadTransaction, searcher: Searcher) => Promise<Value>,
  ): Promise<Result<Value, StoreFailure>> => {
    const answer = await database.read<Value, 'unpacked'>(async (transaction) => {
      // Asked for together: each way to the database and back costs more than what is read there.
      const unpacked = transaction.objectStore('meta').get('unpacked');
      const value = work(transaction, searcher);
      value.catch(() => {});
      return (await unpacked) === 1 ? fail('unpacked') : ok(await value);
    });
    if (answer.ok) return answer;
    if (answer.error !== 'unpacked') return fail(answer.error);
    // The index over a list of an earlier version is made when it is first asked.
    const packed = await database.write<void, never>(async (transaction) => ok(await packIfDue(transaction)));
    return packed.ok
      ? database.read<Value, never>(async (transaction) => ok(await work(transaction, searcher)))
      : packed;
  };
  return {
    list: (query) =>
      ask(async (transaction, index) => {
        const entries = (ids: readonly string[]) => asPreferred(transaction, entriesOf(transaction, ids));
        const [page, total] = await Promise.all([index.window(transaction, query, entries), count(transaction)]);
        return { entries: page.shown, matching: page.matching, total };
      }),
    facets: (selection, wanted) => ask((transaction, index) => index.facets(transaction, selection, wanted)),
    values: (facet, beginning, limit) =>
      ask((transaction, index) => index.values(transaction, facet, beginning, limit)),
    ids: (selection, sort = NEWEST) =>
      ask(async (transaction, index) => {
        const all = { ...selection, sort, offset: 0, limit: Number.POSITIVE_INFINITY };
        return (await index.window(transaction, all, async (found) => found)).shown;
      }),
    warmUp: () => ask((transaction, index) => index.warmUp(transaction)),
  };
}
