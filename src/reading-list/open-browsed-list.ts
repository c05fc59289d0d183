/** The list for a page that must be there at once: what needs no judging of duplicates, the rest loaded when it is used. */
import { ok, type Result } from '../result.ts';
import { remove, setStatus } from './change.ts';
import { count, list } from './list.ts';
import { browserMeans, type Means } from './means.ts';
import { openDatabase } from './open.ts';
import type { ReadingList } from './reading-list.ts';

/** The part of the list that the popup uses. */
export type BrowsedList = Pick<ReadingList, 'list' | 'entry' | 'count' | 'setStatus' | 'remove' | 'undo'>;

/** As `openReadingList`, on the same database. */
export function openBrowsedList(means: Partial<Means> = {}): BrowsedList {
  const all = { ...browserMeans(), ...means };
  const database = openDatabase(all.exclusively);
  const announced = async <Value, Failure>(work: Promise<Result<Value, Failure>>) => {
    const result = await work;
    if (result.ok) all.announce(false);
    return result;
  };
  return {
    list: (query) => database.read((transaction) => list(transaction, query)),
    entry: (id) => database.read(async (transaction) => ok(await transaction.objectStore('entries').get(id))),
    count: () => database.read(async (transaction) => ok(await count(transaction))),
    setStatus: (ids, status) => announced(database.write((transaction) => setStatus(transaction, ids, status, all))),
    remove: (ids) => announced(database.write((transaction) => remove(transaction, ids, all))),
    undo: async (token) => {
      const { openReadingList } = await import('./open-reading-list.ts');
      return openReadingList(means).undo(token);
    },
  };
}
