import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DATABASE, type Schema } from '../../src/reading-list/database/schema.ts';
import type { Columns } from '../../src/reading-list/index/packed.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { space } from '../../src/reading-list/whole/space.ts';
import { fail } from '../../src/result.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, oneAtATime, valueOf } from './means-for-tests.ts';

const START = 1_800_000_000_000;
const DAY = 24 * 60 * 60 * 1000;
const lock = oneAtATime();
let list: ReadingList;
let ids: readonly string[];

const later = (days: number) => openReadingList(countingMeans(lock, START + days * DAY));

/** Does something to the disk past the code under test. */
async function spoil(work: (database: Awaited<ReturnType<typeof openDB<Schema>>>) => Promise<unknown>): Promise<void> {
  const database = await openDB<Schema>(DATABASE);
  await work(database);
  database.close();
}

async function found(text: string): Promise<number> {
  return valueOf(await later(1).list({ text, offset: 0, limit: 9 })).matching;
}

beforeEach(async () => {
  emptyDisk();
  list = openReadingList(countingMeans(lock, START));
  const papers = Array.from({ length: 230 }, (_, at) => ({
    listings: [listing(`Number ${at} of a series`, { year: 2000 + (at % 20), ids: { doi: `10.1000/${at}` } })] as const,
    tags: at % 3 === 0 ? ['third'] : [],
  }));
  valueOf(await list.importPapers(papers));
  ids = valueOf(await list.ids({ text: '' }));
  // Some rows stand in the packed index, some beside it.
  valueOf(await list.setTags(ids.slice(5, 9), { add: ['later'] }));
  valueOf(await list.setNote(ids[20] ?? '', 'marginalia'));
  valueOf(await list.remove(ids.slice(30, 33)));
});

const WELL = { entries: 227, unreadable: 0, mended: 0 };

describe('a check', { timeout: 60_000 }, () => {
  it('finds nothing where nothing is wrong, and changes nothing', async () => {
    const before = await contentsOfDisk();
    expect(valueOf(await list.checkIntegrity())).toEqual(WELL);
    expect(await contentsOfDisk()).toEqual(before);
  });

  it.each<readonly [string, number, Parameters<typeof spoil>[0]]>([
    ['keys are missing', 1, (database) => database.delete('lookup', ids[3] ?? '')],
    ['keys lead nowhere', 1, (database) => database.put('lookup', { id: 'gone', keys: ['doi:10.1000/3'] })],
    ['the count is wrong', 0, (database) => database.put('meta', 9, 'count')],
    ['a changed row is missing', 1, (database) => database.delete('fresh', ids[6] ?? '')],
    ['the words of a changed row are missing', 1, (database) => database.delete('freshWords', ids[20] ?? '')],
    ['the index cannot be read', 227, (database) => database.put('packed', 'spoilt' as never, ['columns', 0, 0])],
    ['the index is gone', 226, (database) => database.clear('packed')],
    [
      'a beginning of words leads nowhere',
      0,
      (database) =>
        database.put('packed', { segment: 0, words: 'series', bits: new Uint32Array(8) }, ['beginnings', 0, 0]),
    ],
    [
      'a column says something else',
      1,
      async (database) => {
        const columns = (await database.get('packed', ['columns', 0, 0])) as Columns;
        const year = columns.year.slice();
        year[100] = 1066;
        await database.put('packed', { ...columns, year }, ['columns', 0, 0]);
      },
    ],
  ])('where %s mends it', async (_, mended, work) => {
    const { entries } = await contentsOfDisk();
    await spoil(work);
    expect(valueOf(await later(1).checkIntegrity())).toEqual({ ...WELL, mended });
    expect(valueOf(await later(2).checkIntegrity())).toEqual(WELL);
    const now = await contentsOfDisk();
    expect(now.entries).toEqual(entries);
    expect(now.count).toBe(227);
    expect(now.lookups).toEqual(entries.map(({ id }) => id));
    expect(await found('tag:later')).toBe(4);
    expect(await found('marginalia')).toBe(1);
    expect(await found('year:1066')).toBe(0);
    expect(await found('series')).toBe(227);
  });

  it('leaves what cannot be read where it is, and everything else works on', async () => {
    const broken = ids[40] ?? '';
    // Not an entry: that is the point.
    await spoil((database) => database.put('entries', { id: broken, listings: 'spoilt' } as never));
    expect(valueOf(await list.checkIntegrity())).toEqual({ entries: 227, unreadable: 1, mended: 1 });
    expect(valueOf(await list.checkIntegrity())).toEqual({ entries: 227, unreadable: 1, mended: 0 });
    expect(valueOf(await later(1).checkDueIntegrity())).toBeUndefined();
    expect(valueOf(await list.count())).toBe(226);
    const shown = valueOf(await list.list({ text: '', offset: 30, limit: 20 })).entries;
    expect(shown.map(({ id }) => id)).not.toContain(broken);
    expect(await found('series')).toBe(226);
    expect(
      valueOf(await list.save([[listing('Number 189 of a series', { ids: { doi: '10.1000/189' } })]])).papers,
    ).toHaveLength(1);
    await spoil(async (database) =>
      expect(await database.get('entries', broken)).toEqual({ id: broken, listings: 'spoilt' }),
    );
  });

  it('can be stopped', async () => {
    expect(await list.checkIntegrity({ signal: AbortSignal.abort() })).toEqual(fail('cancelled'));
  });
});

describe('the space', () => {
  it('is what the browser says, and nothing where it says nothing', async () => {
    const storage = {
      estimate: async () => ({ usage: 5, quota: 10 }),
      persisted: async () => true,
    };
    expect(await space(storage as unknown as StorageManager)).toEqual({ used: 5, allowed: 10, persistent: true });
    const forbidden = { ...storage, estimate: () => Promise.reject(new TypeError('forbidden')) };
    expect(await space(forbidden as unknown as StorageManager)).toEqual({});
    expect(await space(undefined)).toEqual({});
  });
});
