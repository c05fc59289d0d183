/** Queries over the index, as the doors to the list offer them. */
import { fail, ok, type Result } from '../../result.ts';
import { count, entriesOf, isPlain, newest } from '../database/list.ts';
import type { Database } from '../database/open.ts';
import type { ReadTransaction } from '../database/schema.ts';
import { asPreferred } from '../entry/preferred.ts';
import type { EntryPage, Query } from '../query.ts';
import type { Browsing, StoreFailure } from '../reading-list.ts';
import { packIfDue } from './pack.ts';
import { createSearcher, NEWEST, type Searcher } from './searcher.ts';

/** Up to this place the newest papers can be read off one by one; further down the index knows them. */
const NEAR = 200;

/** The part of the list that the index answers. */
export type Searching = Pick<Browsing, 'list' | 'facets' | 'values' | 'ids' | 'warmUp' | 'warmUpOrder'>;

/** Queries over `database`. The index stays in memory as far as it was read. */
export function searchingIn(database: Database): Searching {
  const searcher = createSearcher();
  /** The answer to what was asked last, there or on its way. */
  let asked: Promise<unknown> | undefined;
  const ask = <Value>(
    work: (transaction: ReadTransaction, searcher: Searcher) => Promise<Value>,
  ): Promise<Result<Value, StoreFailure>> => {
    const answer = answerTo(work);
    asked = answer;
    return answer;
  };
  const answerTo = async <Value>(
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
  const shownIn = (transaction: ReadTransaction) => (ids: readonly string[]) =>
    asPreferred(transaction, entriesOf(transaction, ids));
  /** All papers, newest first: by the index where it is in memory and the same, else off the list itself. */
  const newestPage = async (transaction: ReadTransaction, query: Query): Promise<Result<EntryPage, never>> => {
    const seen = searcher.windowAsSeen(transaction, query, shownIn(transaction));
    const [page, total] = await Promise.all([seen, count(transaction)]);
    return page ? ok({ entries: page.shown, matching: page.matching, total }) : newest(transaction, query);
  };
  return {
    list: (query) =>
      isPlain(query) && query.offset < NEAR
        ? database.read((transaction) => newestPage(transaction, query))
        : ask(async (transaction, index) => {
            const found = index.window(transaction, query, shownIn(transaction));
            const [page, total] = await Promise.all([found, count(transaction)]);
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
    async warmUp() {
      // Two that read the index at once would both read the whole of it.
      await asked;
      return ask((transaction, index) => index.warmUp(transaction));
    },
    warmUpOrder: (by) => ask((transaction, index) => index.warmUpOrder(transaction, by)),
  };
}
