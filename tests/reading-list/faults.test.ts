import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/reading-list/entry.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { PaperListings, ReadingList } from '../../src/reading-list/reading-list.ts';
import { type Fault, withFault } from './faults.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

const one = listing('Sparse attention for long documents', { ids: { doi: '10.1000/one' } });
const oneElsewhere = listing('Sparse attention for long documents', { venue: 'NeurIPS' });
const two = listing('Counting triangles in streams');

/** A list with something in it, and what the change needs of it. */
interface Start {
  readonly list: ReadingList;
  readonly entry: string;
  readonly other: string;
  readonly token: string;
  readonly listings: readonly string[];
  readonly copy: Entry;
}

async function started(name: string): Promise<Start> {
  emptyDisk();
  const list = openReadingList(countingMeans());
  const saved = valueOf(await list.save([[one], [listing('Protein folding by message passing')]]));
  const merged = valueOf(await list.save([[oneElsewhere]]));
  const entry = saved.papers[0]?.entry ?? '';
  const copy = valueOf(await list.entry(entry));
  if (!copy) throw new Error('nothing was saved');
  const other = saved.papers[1]?.entry ?? '';
  const start = {
    list,
    entry,
    other,
    token: merged.undo ?? '',
    listings: copy.listings.slice(0, 1).map(({ id }) => id),
    copy,
  };
  await before[name]?.(start);
  return start;
}

const papers: readonly PaperListings[] = [
  [two],
  [one, listing('Sparse attention for long documents', { year: 2020 })],
  [two],
];

const changes: Readonly<Record<string, (start: Start) => Promise<{ readonly ok: boolean }>>> = {
  save: ({ list }) => list.save(papers),
  undo: ({ list, token }) => list.undo(token),
  keepSeparate: ({ list, token }) => list.keepSeparate(token),
  decideDifferent: ({ list }) => list.decide('different', [oneElsewhere], [one]),
  decideSame: ({ list }) => list.decide('same', [one], [listing('Protein folding by message passing')]),
  split: ({ list, entry, listings }) => list.split(entry, listings),
  remove: ({ list, entry }) => list.remove([entry]),
  setStatus: ({ list, entry }) => list.setStatus([entry], 'read'),
  edit: ({ list, entry }) => list.edit(entry, { title: 'By hand' }),
  setStarred: ({ list, entry }) => list.setStarred([entry], true),
  setTags: ({ list, entry }) => list.setTags([entry], { add: ['graphs'] }),
  setNote: ({ list, entry }) => list.setNote(entry, 'Read again'),
  renameTags: ({ list }) => list.renameTags(['folding'], 'proteins'),
  merge: ({ list, entry, other }) => list.merge([entry, other]),
  mergeGroups: ({ list, entry, other }) => list.mergeGroups([[entry, other]]),
  unmerge: ({ list, entry }) => list.unmerge(entry),
  redo: ({ list }) => list.redo(),
  restoreFromTrash: ({ list, entry }) => list.restoreFromTrash([entry]),
  importPapers: ({ list }) =>
    list.importPapers(papers.map((listings) => ({ listings, tags: ['imported'], note: 'From a file' }))),
  replaceAll: ({ list, copy }) => list.replaceAll([{ ...copy, note: 'A note', changedAt: copy.changedAt + 1 }]),
  restoreSnapshot: ({ list }) => list.restoreSnapshot(FIRST_SNAPSHOT),
  restore: ({ list, copy }) => list.restore([{ ...copy, note: 'A note', changedAt: copy.changedAt + 1 }]),
};

/** The number that an empty database gives to its first snapshot. */
const FIRST_SNAPSHOT = 1;

/** What has to be done before a change can be. */
const before: Readonly<Record<string, (start: Start) => Promise<unknown>>> = {
  renameTags: ({ list, other }) => list.setTags([other], { add: ['folding'] }),
  unmerge: ({ list, entry, other }) => list.merge([entry, other]),
  redo: ({ list }) => list.undo(),
  restoreFromTrash: ({ list, entry }) => list.remove([entry]),
  restoreSnapshot: async ({ list, entry, other }) => {
    await list.takeSnapshot();
    await list.remove([entry]);
    await list.setStatus([other], 'read');
  },
};

beforeEach(emptyDisk);

describe.each(Object.keys(changes))('a fault at every operation of %s', (name) => {
  const change = (start: Start) => changes[name]?.(start) ?? Promise.reject(new Error('no such change'));

  it.each<Fault>(['throws', 'aborts', 'dies'])(
    '%s: before or after, nothing lost, nothing doubled',
    async (fault) => {
      const calm = await started(name);
      const first = await contentsOfDisk();
      const { operations } = await withFault(Number.POSITIVE_INFINITY, fault, () => change(calm));
      const after = await contentsOfDisk();
      expect(after.entries).not.toEqual(first.entries);
      expect(operations).toBeGreaterThan(3);

      let failed = 0;
      for (let at = 0; at < operations; at += 1) {
        const start = await started(name);
        const { result } = await withFault(at, fault, () => change(start));
        const now = await contentsOfDisk();
        const isBefore = JSON.stringify(now) === JSON.stringify(first);
        // A retry on a new connection succeeds with other ids and times.
        expect(isBefore ? after.shape : now.shape, `operation ${at}`).toEqual(after.shape);
        const succeeded = result !== 'died' && result.ok;
        expect(isBefore, `operation ${at}: what is said is what was done`).toBe(!succeeded);
        failed += succeeded ? 0 : 1;
        // A new worker does it again: the end is the same as if nothing had happened.
        const again = { ...start, list: openReadingList(countingMeans(undefined, 1_800_000_100_000)) };
        const repeated = isBefore ? await change(again) : { ok: true };
        expect(repeated.ok, `operation ${at} again`).toBe(true);
        const end = await contentsOfDisk();
        expect(end.shape, `operation ${at} again`).toEqual(after.shape);
        expect(end.count).toBe(end.entries.length);
        expect(end.lookups).toEqual(end.entries.map(({ id }) => id));
      }
      expect(failed).toBeGreaterThan(3);
    },
    60_000,
  );
});

describe('a fault at every operation of a snapshot', () => {
  const twice = async (): Promise<Start> => {
    const start = await started('takeSnapshot');
    valueOf(await start.list.takeSnapshot());
    valueOf(await start.list.setStarred([start.other], true));
    return start;
  };
  const heldBy = async (list: ReadingList, id: number): Promise<Entry[]> => {
    const all: Entry[] = [];
    for await (const batch of list.snapshotEntries(id)) all.push(...batch);
    return all;
  };

  it.each<Fault>(['throws', 'aborts', 'dies'])(
    '%s: the snapshot is whole or not there, the one before and the list stay',
    async (fault) => {
      const calm = await twice();
      const { operations } = await withFault(Number.POSITIVE_INFINITY, fault, () => calm.list.takeSnapshot());
      expect(operations).toBeGreaterThan(8);
      for (let at = 0; at < operations; at += 1) {
        const { list } = await twice();
        const { entries } = await contentsOfDisk();
        const { result } = await withFault(at, fault, () => list.takeSnapshot());
        const again = openReadingList(countingMeans(undefined, 1_800_000_100_000));
        const there = valueOf(await again.snapshots());
        expect(there.length, `operation ${at}`).toBe(result !== 'died' && result.ok ? 2 : 1);
        const [newest] = there;
        if (!newest) throw new Error('the snapshot before is gone');
        const lost = there.length === 1 ? [] : entries;
        expect(there.length === 1 ? [] : await heldBy(again, newest.id), `operation ${at}`).toEqual(lost);
        expect(await heldBy(again, FIRST_SNAPSHOT)).toHaveLength(entries.length);
        const next = valueOf(await again.takeSnapshot());
        expect(await heldBy(again, next.id), `operation ${at} again`).toEqual(entries);
        expect((await contentsOfDisk()).entries).toEqual(entries);
      }
    },
    60_000,
  );
});
