/** Databases as each released version left them, built without the code under test. */
import { type IDBPDatabase, openDB } from 'idb';
import { DATABASE } from '../../src/reading-list/database/schema.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { listing } from './means-for-tests.ts';

/** A paper in every one of them. */
export const KEPT: Entry = {
  id: '0mywpiww1zzzz00000000',
  listings: [{ id: 'l', publication: listing('Kept since version 1'), seenAt: 1 }],
  chosen: {},
  status: 'read',
  tags: ['old'],
  starred: true,
  addedAt: 1,
  changedAt: 2,
};

/** A paper that was removed, which can be undone. */
export const GONE: Entry = {
  ...KEPT,
  id: '0mywpiww0zzzz00000000',
  listings: [{ id: 'm', publication: listing('Removed in version 1'), seenAt: 1 }],
};

const KEYS = ['title:keptsinceversion1', 'first:kept since version', 'last:since version 1'];

/** So many more papers, with what looking them up needs. */
function others(count: number): { readonly entry: Entry; readonly keys: string[]; readonly words: string[] }[] {
  return Array.from({ length: count }, (_, at) => {
    const publication = listing(`Paper ${at}`);
    const entry = {
      ...KEPT,
      id: `0mywpiww2${`${at}`.padStart(4, '0')}zzzz0000`,
      listings: [{ id: `o${at}`, publication, seenAt: 1 }],
    };
    return { entry, keys: [`title:paper${at}`], words: ['paper', `${at}`] };
  });
}

async function putAll(
  database: IDBPDatabase,
  rows: readonly { readonly entry: Entry; readonly lookup: { readonly id: string } }[],
): Promise<void> {
  const transaction = database.transaction(['entries', 'lookup'], 'readwrite');
  await Promise.all(
    rows.flatMap(({ entry, lookup }) => [
      transaction.objectStore('entries').put(entry),
      transaction.objectStore('lookup').put(lookup),
    ]),
  );
  await transaction.done;
}

/** Makes the database of each version, with `more` papers beside `KEPT`. A released one is never changed. */
export const RELEASED: Readonly<Record<number, (more?: number) => Promise<void>>> = {
  1: async (more = 0) => {
    const database = await openDB(DATABASE, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('entries', { keyPath: 'id' });
        const lookup = fresh.createObjectStore('lookup', { keyPath: 'id' });
        lookup.createIndex('keys', 'keys', { multiEntry: true });
        lookup.createIndex('words', 'words', { multiEntry: true });
        fresh.createObjectStore('journal', { keyPath: 'token' }).createIndex('at', 'at');
        fresh.createObjectStore('meta');
      },
    });
    await database.put('entries', KEPT);
    await database.put('lookup', {
      id: KEPT.id,
      keys: KEYS,
      words: ['kept', 'since', 'version', '1'],
    });
    await putAll(
      database,
      others(more).map(({ entry, keys, words }) => ({ entry, lookup: { id: entry.id, keys, words } })),
    );
    await database.put('meta', 1 + more, 'count');
    // What could be undone: the removal of a paper.
    await database.put('journal', {
      token: 'removal',
      at: 5,
      touched: [{ id: GONE.id, before: GONE }],
      mergings: [],
    });
    database.close();
  },
  2: async (more = 0) => {
    const database = await openDB(DATABASE, 2, {
      upgrade(fresh) {
        fresh.createObjectStore('entries', { keyPath: 'id' });
        const lookup = fresh.createObjectStore('lookup', { keyPath: 'id' });
        lookup.createIndex('keys', 'keys', { multiEntry: true });
        fresh.createObjectStore('journal', { keyPath: 'token' }).createIndex('order', 'order');
        fresh.createObjectStore('meta');
        fresh.createObjectStore('fresh', { keyPath: 'id' });
        fresh.createObjectStore('freshWords', { keyPath: 'id' });
        fresh.createObjectStore('packed');
        fresh.createObjectStore('journalParts', { keyPath: ['token', 'part'] });
        fresh.createObjectStore('trash', { keyPath: 'id' }).createIndex('removedAt', 'removedAt');
        fresh.createObjectStore('decisions', { keyPath: 'id' }).createIndex('keys', 'keys', { multiEntry: true });
        fresh.createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true });
        fresh.createObjectStore('snapshotParts', { keyPath: 'key' });
      },
    });
    await database.put('entries', KEPT);
    await database.put('lookup', { id: KEPT.id, keys: KEYS });
    await putAll(
      database,
      others(more).map(({ entry, keys }) => ({ entry, lookup: { id: entry.id, keys } })),
    );
    await database.put('meta', 1 + more, 'count');
    await database.put('meta', 1, 'order');
    await database.put('meta', 1, 'unpacked');
    await database.put('journal', {
      token: 'removal',
      at: 5,
      kind: 'remove',
      papers: 1,
      order: 1,
      parts: 1,
      mergings: [],
    });
    const other = { is: 'whole', row: GONE };
    await database.put('journalParts', {
      token: 'removal',
      part: 0,
      items: [{ table: 'entries', id: GONE.id, other }],
    });
    database.close();
  },
};
