import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { DATABASE, type Schema } from '../../src/reading-list/database/schema.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { fail } from '../../src/result.ts';
import { countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

let list: ReadingList;
let ids: readonly string[];

beforeEach(async () => {
  emptyDisk();
  list = openReadingList(countingMeans());
  for (const title of ['Tides', 'Moons', 'Rivers']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    valueOf(await list.save([[listing(title)]]));
  }
  ids = valueOf(await list.ids({ text: '' }));
});

/** Changes the disk behind the back of the list. */
async function behind(change: (database: Awaited<ReturnType<typeof openDB<Schema>>>) => Promise<unknown>) {
  const database = await openDB<Schema>(DATABASE);
  await change(database);
  database.close();
}

it('finds nothing where all is well', async () => {
  expect(valueOf(await list.checkIntegrity())).toEqual({ entries: 3, unreadable: 0, mended: 0 });
});

it('mends keys that are missing, wrong or of nobody: the paper is known again', async () => {
  await behind((database) => database.delete('lookup', ids[0] ?? ''));
  await behind((database) => database.put('lookup', { id: ids[1] ?? '', keys: ['wrong'] }));
  await behind((database) => database.put('lookup', { id: 'nobody', keys: ['wrong'] }));
  expect(valueOf(await list.marks([[listing('Rivers')]]))).toMatchObject([{ state: 'unsaved' }]);
  expect(valueOf(await list.checkIntegrity())).toEqual({ entries: 3, unreadable: 0, mended: 3 });
  expect(valueOf(await list.marks([[listing('Rivers')]]))).toMatchObject([{ state: 'saved' }]);
  expect(valueOf(await list.checkIntegrity())).toMatchObject({ mended: 0 });
});

it('mends the index and the number', async () => {
  await behind((database) => database.clear('fresh'));
  await behind((database) => database.clear('freshWords'));
  await behind((database) => database.put('meta', 17, 'count'));
  list = openReadingList(countingMeans());
  expect(valueOf(await list.list({ text: 'tides', offset: 0, limit: 9 })).matching).toBe(0);
  expect(valueOf(await list.checkIntegrity())).toEqual({ entries: 3, unreadable: 0, mended: 3 });
  expect(valueOf(await list.list({ text: 'tides', offset: 0, limit: 9 })).matching).toBe(1);
  expect(valueOf(await list.count())).toBe(3);
});

it('says of an entry that cannot be read that it is there, and leaves it', async () => {
  const broken = { id: ids[0], listings: 'lost' };
  await behind((database) => Promise.resolve(Reflect.apply(database.put, database, ['entries', broken])));
  expect(valueOf(await list.checkIntegrity())).toMatchObject({ entries: 3, unreadable: 1 });
  await behind(async (database) => expect(await database.get('entries', ids[0] ?? '')).toEqual(broken));
});

it('is due where numbers do not agree, and not where all is well', async () => {
  expect(valueOf(await list.checkDueIntegrity())).toBeUndefined();
  await behind((database) => database.delete('lookup', ids[0] ?? ''));
  expect(valueOf(await list.checkDueIntegrity())).toMatchObject({ mended: 1 });
  expect(valueOf(await list.checkDueIntegrity())).toBeUndefined();
  await behind((database) => database.put('meta', 5000, 'revision'));
  expect(valueOf(await list.checkDueIntegrity())).toMatchObject({ mended: 0 });
  expect(valueOf(await list.checkDueIntegrity())).toBeUndefined();
});

it('remembers what checks found, also when a later one finds all well', async () => {
  expect(valueOf(await list.checks())).toEqual({});
  await list.checkDueIntegrity();
  const { countedAt = 0, ...rest } = valueOf(await list.checks());
  expect(countedAt).toBeGreaterThan(0);
  expect(rest).toEqual({});
  await list.checkDueIntegrity();
  expect(valueOf(await list.checks())).toEqual({ countedAt });

  await behind((database) => database.delete('lookup', ids[0] ?? ''));
  await list.checkDueIntegrity();
  const { looked, mended } = valueOf(await list.checks());
  expect(looked).toMatchObject({ entries: 3, unreadable: 0 });
  expect(mended).toEqual({ at: looked?.at, papers: 1 });

  const broken = { id: ids[0], listings: 'lost' };
  await behind((database) => Promise.resolve(Reflect.apply(database.put, database, ['entries', broken])));
  await list.checkIntegrity();
  await list.checkIntegrity();
  const later = valueOf(await list.checks());
  expect(later.looked).toMatchObject({ entries: 3, unreadable: 1 });
  expect(later.looked?.at).toBeGreaterThan(looked?.at ?? 0);
  expect(later.mended?.papers).toBe(1);
});

it('notes a comparison of numbers again when half a day has passed, or the clock was put back', async () => {
  const at = async (time: number) => {
    const then = openReadingList(countingMeans(undefined, time));
    await then.checkDueIntegrity();
    return valueOf(await then.checks()).countedAt ?? 0;
  };
  const start = 1_900_000_000_000;
  const hour = 3_600_000;
  expect(await at(start)).toBeGreaterThanOrEqual(start);
  expect(await at(start + 11 * hour)).toBeLessThan(start + hour);
  expect(await at(start + 13 * hour)).toBeGreaterThanOrEqual(start + 13 * hour);
  expect(await at(start)).toBeLessThan(start + hour);
});

it('stops when it is told to', async () => {
  expect(await list.checkIntegrity({ signal: AbortSignal.abort() })).toEqual(fail('cancelled'));
});
