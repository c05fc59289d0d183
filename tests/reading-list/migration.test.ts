import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LADDER, VERSION } from '../../src/reading-list/migrations.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { DATABASE } from '../../src/reading-list/schema.ts';
import { shown } from '../../src/reading-list/shown.ts';
import { countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

const KEPT = {
  id: '0mywpiww1zzzz00000000',
  listings: [{ id: 'l', publication: listing('Kept since version 1'), seenAt: 1 }],
  chosen: {},
  status: 'read',
  tags: ['old'],
  starred: true,
  addedAt: 1,
  changedAt: 2,
};
const GONE = {
  ...KEPT,
  id: '0mywpiww0zzzz00000000',
  listings: [{ id: 'm', publication: listing('Removed in version 1'), seenAt: 1 }],
};

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
    await database.put('entries', KEPT);
    await database.put('lookup', {
      id: KEPT.id,
      keys: ['title:keptsinceversion1'],
      words: ['kept', 'since', 'version', '1'],
    });
    await database.put('meta', 1, 'count');
    // What could be undone: the removal of a paper.
    await database.put('journal', {
      token: 'removal',
      at: 5,
      touched: [{ id: '0mywpiww0zzzz00000000', before: GONE }],
      mergings: [],
    });
    database.close();
  },
  2: async () => {
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
    await database.put('lookup', { id: KEPT.id, keys: ['title:keptsinceversion1'] });
    await database.put('meta', 1, 'count');
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

beforeEach(emptyDisk);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

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
  valueOf(await list.undo('removal'));
  expect(valueOf(await list.entry(GONE.id))).toEqual(GONE);
  valueOf(await list.save([[listing('New')]]));
  expect(valueOf(await list.count())).toBe(3);
  expect(valueOf(await list.list({ text: 'version', offset: 0, limit: 9 })).matching).toBe(2);
  const { tag } = valueOf(await list.facets({ text: '' }, { tag: 9 }));
  expect(tag).toEqual([
    { value: 'old', count: 2 },
    { value: '', count: 1 },
  ]);
});

it('rolls a migration back that is cut off, and takes it up again', async () => {
  await RELEASED[1]?.();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  expect(await openReadingList(countingMeans()).count()).toEqual({ ok: false, error: 'full' });
  put.mockRestore();
  expect(valueOf(await openReadingList(countingMeans()).count())).toBe(1);
});

it('says "blocked" while an old connection does not go away, and opens once it has', async () => {
  await RELEASED[1]?.();
  const old = await openDB(DATABASE, 1);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const list = openReadingList(countingMeans());
  const answer = list.count();
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(1000);
  }
  expect(await answer).toEqual({ ok: false, error: 'blocked' });
  vi.useRealTimers();
  old.close();
  expect(valueOf(await list.count())).toBe(1);
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
