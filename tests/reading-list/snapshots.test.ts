import * as fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DATABASE, type Schema } from '../../src/reading-list/database/schema.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { IncomingPaper, ReadingList } from '../../src/reading-list/reading-list.ts';
import { DAY, outdated, type Snapshot } from '../../src/reading-list/whole/snapshot.ts';
import { createPartCutter, entriesIn, linesOf, packed } from '../../src/reading-list/whole/snapshot-parts.ts';
import { fail } from '../../src/result.ts';
import {
  contentsOfDisk,
  countingMeans,
  emptyDisk,
  entriesHeld,
  listing,
  oneAtATime,
  valueOf,
} from './means-for-tests.ts';

const START = 1_800_000_000_000;
const lock = oneAtATime();
let list: ReadingList;

const later = (days: number) => openReadingList(countingMeans(lock, START + days * DAY));

function series(length: number, from = 0): IncomingPaper[] {
  return Array.from({ length }, (_, at) => ({
    listings: [listing(`Number ${from + at} of a series`, { ids: { doi: `10.1000/${from + at}` } })],
  }));
}

async function parts(): Promise<string[]> {
  const database = await openDB<Schema>(DATABASE);
  const keys = await database.getAllKeys('snapshotParts');
  database.close();
  return keys;
}

beforeEach(() => {
  emptyDisk();
  list = openReadingList(countingMeans(lock, START));
});

describe('a snapshot', { timeout: 60_000 }, () => {
  it('holds the list as it is, and brings it back as one change to undo', async () => {
    valueOf(await list.importPapers(series(700)));
    const then = (await contentsOfDisk()).entries;
    const snapshot = valueOf(await list.takeSnapshot());
    expect(snapshot.papers).toBe(700);
    expect(await entriesHeld(snapshot.id)).toEqual(then);

    const ids = then.map(({ id }) => id);
    valueOf(await list.remove(ids.slice(3, 40)));
    valueOf(await list.setTags(ids.slice(100, 300), { add: ['later'] }));
    valueOf(await list.importPapers(series(20, 5000)));
    const now = (await contentsOfDisk()).entries;

    const back = valueOf(await list.restoreSnapshot(snapshot.id));
    expect(back).toMatchObject({ added: 37, merged: 200, known: 463, removed: 20 });
    expect((await contentsOfDisk()).entries).toEqual(then);
    expect(valueOf(await list.list({ text: 'tag:later', offset: 0, limit: 1 })).matching).toBe(0);
    valueOf(await list.undo(back.undo));
    expect((await contentsOfDisk()).entries).toEqual(now);
  });

  it('shares what did not change with the one before, and leaves it when that is deleted', async () => {
    valueOf(await list.importPapers(series(700)));
    const first = valueOf(await list.takeSnapshot());
    const before = await parts();
    const entry = (await contentsOfDisk()).entries[350];
    valueOf(await list.setStarred([entry?.id ?? ''], true));
    const second = valueOf(await list.takeSnapshot());
    const both = await parts();
    expect(before.length).toBeGreaterThan(2);
    expect(both).toHaveLength(before.length + 1);

    expect(valueOf(await list.snapshots()).map(({ id }) => id)).toEqual([second.id, first.id]);
    valueOf(await list.deleteSnapshot(first.id));
    expect(await parts()).toHaveLength(before.length);
    expect(await entriesHeld(second.id)).toEqual((await contentsOfDisk()).entries);
    valueOf(await list.deleteSnapshot(second.id));
    expect(await parts()).toEqual([]);
    expect(valueOf(await list.snapshots())).toEqual([]);
  });

  it('is of one moment, however the list is changed while it is taken', async () => {
    valueOf(await list.importPapers(series(1200)));
    const ids = (await contentsOfDisk()).entries.map(({ id }) => id);
    const other = openReadingList(countingMeans(lock, START + DAY));
    let turns = 0;
    let changing: Promise<unknown> = Promise.resolve();
    const progress = () => {
      turns += 1;
      // The same two papers change with every batch, so that halves of two moments would show.
      const tag = `t${turns}`;
      changing = other.setTags([ids[0] ?? '', ids.at(-1) ?? ''], { add: [tag] });
    };
    const snapshot = valueOf(await list.takeSnapshot({ progress }));
    await changing;
    const held = await entriesHeld(snapshot.id);
    expect(held).toHaveLength(1200);
    expect(held[0]?.tags).toEqual(held.at(-1)?.tags);
    expect(turns).toBeGreaterThan(3);
  });

  it('can be stopped, and then there is none', async () => {
    valueOf(await list.importPapers(series(1200)));
    const stopping = new AbortController();
    const result = await list.takeSnapshot({ signal: stopping.signal, progress: () => stopping.abort() });
    expect(result).toEqual(fail('cancelled'));
    expect(valueOf(await list.snapshots())).toEqual([]);
    expect(await parts()).toEqual([]);
  });

  it('that is damaged or gone is refused, and the list stays as it is', async () => {
    valueOf(await list.importPapers(series(300)));
    const snapshot = valueOf(await list.takeSnapshot());
    valueOf(await list.remove(valueOf(await list.ids({ text: '' })).slice(0, 10)));
    const before = await contentsOfDisk();
    const database = await openDB<Schema>(DATABASE);
    const [part] = await database.getAll('snapshotParts');
    if (!part) throw new Error('no part');
    const bytes = part.bytes.slice();
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 255;
    await database.put('snapshotParts', { ...part, bytes });
    expect(await list.restoreSnapshot(snapshot.id)).toEqual(fail('broken'));
    await database.delete('snapshotParts', part.key);
    database.close();
    expect(await list.restoreSnapshot(snapshot.id)).toEqual(fail('broken'));
    expect(await list.restoreSnapshot(snapshot.id + 1)).toEqual(fail('unknown'));
    expect(await contentsOfDisk()).toEqual(before);
  });
});

describe('a snapshot that is due', () => {
  it('is taken once a day, where the list has changed', async () => {
    expect(valueOf(await list.takeDueSnapshot())).toBeUndefined();
    valueOf(await list.save([[listing('Sparse graphs')]]));
    expect(valueOf(await list.takeDueSnapshot())).toMatchObject({ papers: 1 });
    valueOf(await list.save([[listing('Dense meadows')]]));
    expect(valueOf(await later(0.9).takeDueSnapshot())).toBeUndefined();
    expect(valueOf(await later(1.1).takeDueSnapshot())).toMatchObject({ papers: 2 });
    expect(valueOf(await later(3).takeDueSnapshot())).toBeUndefined();
    valueOf(await list.save([[listing('Rivers of the north')]]));
    // A clock that was a year ahead and was put right.
    expect(valueOf(await later(-400).takeDueSnapshot())).toMatchObject({ papers: 3 });
  });

  it('takes the place of old ones: a year of days leaves a few', async () => {
    for (let day = 0; day < 200; day += 1) {
      const then = later(day);
      valueOf(await then.save([[listing(`Paper ${'abcdefgh'.repeat((day % 40) + 1)} of ${day}`)]]));
      valueOf(await then.takeDueSnapshot());
    }
    const all = valueOf(await list.snapshots());
    expect(all.length).toBeGreaterThan(12);
    expect(all.length).toBeLessThan(30);
    expect(all[0]?.papers).toBe(valueOf(await list.count()));
    const held = new Set((await Promise.all(all.map(async ({ id }) => entriesHeld(id)))).map(({ length }) => length));
    expect(held.size).toBe(all.length);
  }, 60_000);
});

describe('forgetting', () => {
  const times = fc.array(fc.integer({ min: -3, max: 800 * 24 }), { maxLength: 60 });
  const snapshotsAt = (hours: readonly number[]): Snapshot[] =>
    hours.map((hour, id) => ({ id, at: START - hour * (DAY / 24), papers: id }));

  it('keeps the newest, one of every day of the last week, and is at rest afterwards', () => {
    fc.assert(
      fc.property(times, (hours) => {
        const all = snapshotsAt(hours);
        const old = new Set(outdated(all, START));
        const kept = all.filter((snapshot) => !old.has(snapshot));
        expect(outdated(kept, START)).toEqual([]);
        const newest = Math.max(...all.map(({ at }) => at));
        expect(kept.some(({ at }) => at === newest)).toBe(all.length > 0);
        const dayOf = ({ at }: Snapshot) => Math.floor(at / DAY);
        const days = all.filter(({ at }) => at > START - 7 * DAY).map(dayOf);
        expect(kept.map(dayOf)).toEqual(expect.arrayContaining(days));
        expect(kept.length).toBeLessThan(35);
      }),
    );
  });
});

describe('parts', { timeout: 60_000 }, () => {
  it('are cut by ids alone, hold every entry once, and are read as they were written', async () => {
    valueOf(await list.importPapers(series(600)));
    const { entries } = await contentsOfDisk();
    const cutAt = (sizes: number) => {
      const cutter = createPartCutter();
      const all: Entry[][] = [];
      for (let at = 0; at < entries.length; at += sizes) all.push(...cutter.push(entries.slice(at, at + sizes)));
      return [...all, ...cutter.end()];
    };
    const cut = cutAt(500);
    expect(cutAt(7)).toEqual(cut);
    expect(cut.flat()).toEqual(entries);
    expect(cut.every(({ length }) => length > 0 && length <= 512)).toBe(true);
    const part = await packed(await linesOf(cut[0] ?? []));
    expect(valueOf(await entriesIn(part))).toEqual(cut[0]);
    expect(await entriesIn({ ...part, key: 'another' })).toEqual(fail('broken'));
    expect(await entriesIn({ ...part, bytes: part.bytes.slice(0, -9) })).toEqual(fail('broken'));
  });
});
