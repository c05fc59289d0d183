/** The list for a page that must be there at once: the newest papers, all else loaded when it is used. */
import { ok } from '../result.ts';
import { count, entryOf, isPlain, newest } from './database/list.ts';
import { openDatabase } from './database/open.ts';
import type { Searching } from './index/browse.ts';
import { browserMeans, type Means } from './means.ts';
import type { ReadingList } from './reading-list.ts';

/** The part of the list that the popup uses. */
export type BrowsedList = Pick<ReadingList, 'list' | 'entry' | 'count' | 'warmUp' | 'setStatus' | 'remove' | 'undo'>;

/** As `openReadingList`, on the same database. */
export function openBrowsedList(means: Partial<Means> = {}): BrowsedList {
  const database = openDatabase({ ...browserMeans(), ...means }.exclusively);
  let loading: Promise<Searching> | undefined;
  const searching = () => {
    loading ??= import('./index/browse.ts').then(({ searchingIn }) => searchingIn(database));
    return loading;
  };
  let opening: Promise<ReadingList> | undefined;
  const whole = () => {
    opening ??= import('./open-reading-list.ts').then(({ openReadingList }) => openReadingList(means));
    return opening;
  };
  return {
    list: async (query) =>
      isPlain(query) && !loading
        ? database.read((transaction) => newest(transaction, query))
        : (await searching()).list(query),
    warmUp: async () => (await searching()).warmUp(),
    entry: (id) => database.read((transaction) => entryOf(transaction, id)),
    count: () => database.read(async (transaction) => ok(await count(transaction))),
    setStatus: async (ids, status) => (await whole()).setStatus(ids, status),
    remove: async (ids) => (await whole()).remove(ids),
    undo: async (token) => (await whole()).undo(token),
  };
}
