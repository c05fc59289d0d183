/** Queries over the index, as the doors to the list offer them. */
import { fail, ok, type Result } from '../../result.ts';
import { entriesOf } from '../database/list.ts';
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
      if ((await transaction.objectStore('meta').get('unpacked')) === 1) return fail('unpacked');
      return ok(await work(transaction, searcher));
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
        const { ids, matching } = await index.window(transaction, query);
        return { entries: await asPreferred(transaction, entriesOf(transaction, ids)), matching };
      }),
    facets: (selection, wanted) => ask((transaction, index) => index.facets(transaction, selection, wanted)),
    values: (facet, beginning, limit) =>
      ask((transaction, index) => index.values(transaction, facet, beginning, limit)),
    ids: (selection, sort = NEWEST) =>
      ask(async (transaction, index) => {
        const all = { ...selection, sort, offset: 0, limit: Number.POSITIVE_INFINITY };
        return (await index.window(transaction, all)).ids;
      }),
    warmUp: () => ask((transaction, index) => index.warmUp(transaction)),
  };
}
