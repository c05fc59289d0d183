import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LADDER, VERSION } from '../../src/reading-list/database/migrations.ts';
import { DATABASE } from '../../src/reading-list/database/schema.ts';
import { shown } from '../../src/reading-list/entry/shown.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';
import { GONE, RELEASED } from './released.ts';

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
