import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { DATABASE, LADDER, VERSION } from '../../src/reading-list/schema.ts';
import { shown } from '../../src/reading-list/shown.ts';
import { countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

/** Databases as each released version left them, built without the code under test. A released one is never changed. */
const RELEASED: Readonly<Record<number, () => Promise<void>>> = {
  1: async () => {
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
    const id = '0mywpiww1zzzz00000000';
    await database.put('entries', {
      id,
      listings: [{ id: 'l', publication: listing('Kept since version 1'), seenAt: 1 }],
      chosen: {},
      status: 'read',
      tags: ['old'],
      starred: true,
      addedAt: 1,
      changedAt: 2,
    });
    await database.put('lookup', { id, keys: ['title:keptsinceversion1'], words: ['kept', 'since', 'version', '1'] });
    await database.put('meta', 1, 'count');
    database.close();
  },
};

beforeEach(emptyDisk);

it('has one rung and one released database for every version', () => {
  expect(LADDER).toHaveLength(VERSION);
  expect(Object.keys(RELEASED).map(Number)).toEqual(LADDER.map((_, index) => index + 1));
});

it.each(Object.keys(RELEASED))('reads and writes a list that version %s left', async (version) => {
  await RELEASED[Number(version)]?.();
  const list = openReadingList(countingMeans());
  const { entries, matching } = valueOf(await list.list({ text: 'kept', offset: 0, limit: 9 }));
  expect(matching).toBe(1);
  expect(entries[0]).toMatchObject({ status: 'read', tags: ['old'], starred: true });
  expect(entries[0] && shown(entries[0]).title.value).toBe('Kept since version 1');
  valueOf(await list.save([[listing('New')]]));
  expect(valueOf(await list.count())).toBe(2);
});

describe('a database that cannot be used', () => {
  it('says so when it was made by a newer version, and leaves it alone', async () => {
    (await openDB(DATABASE, VERSION + 1)).close();
    expect(await openReadingList(countingMeans()).save([[listing('A')]])).toEqual({ ok: false, error: 'newer' });
    expect((await openDB(DATABASE)).version).toBe(VERSION + 1);
  });

  it.each(['InvalidStateError', 'SecurityError', 'UnknownError'])(
    'says "forbidden" on %s when opening',
    async (name) => {
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('no', name);
      });
      expect(await openReadingList(countingMeans()).count()).toEqual({ ok: false, error: 'forbidden' });
    },
  );

  it('opens anew after a newer window took the database away', async () => {
    const list = openReadingList(countingMeans());
    valueOf(await list.save([[listing('A')]]));
    await deleteDB(DATABASE);
    expect(valueOf(await list.count())).toBe(0);
    valueOf(await list.save([[listing('B')]]));
    expect(valueOf(await list.count())).toBe(1);
  });
});
