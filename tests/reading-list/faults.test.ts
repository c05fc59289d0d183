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
  readonly token: string;
  readonly listings: readonly string[];
  readonly copy: Entry;
}

async function started(): Promise<Start> {
  emptyDisk();
  const list = openReadingList(countingMeans());
  const saved = valueOf(await list.save([[one], [listing('Protein folding by message passing')]]));
  const merged = valueOf(await list.save([[oneElsewhere]]));
  const entry = saved.papers[0]?.entry ?? '';
  const copy = valueOf(await list.entry(entry));
  if (!copy) throw new Error('nothing was saved');
  return { list, entry, token: merged.undo ?? '', listings: copy.listings.slice(0, 1).map(({ id }) => id), copy };
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
  restore: ({ list, copy }) => list.restore([{ ...copy, note: 'A note', changedAt: copy.changedAt + 1 }]),
};

beforeEach(emptyDisk);

describe.each(Object.keys(changes))('a fault at every operation of %s', (name) => {
  const change = (start: Start) => changes[name]?.(start) ?? Promise.reject(new Error('no such change'));

  it.each<Fault>(['throws', 'aborts', 'dies'])('%s: before or after, nothing lost, nothing doubled', async (fault) => {
    const calm = await started();
    const before = await contentsOfDisk();
    const { operations } = await withFault(Number.POSITIVE_INFINITY, fault, () => change(calm));
    const after = await contentsOfDisk();
    expect(after.entries).not.toEqual(before.entries);
    expect(operations).toBeGreaterThan(3);

    let failed = 0;
    for (let at = 0; at < operations; at += 1) {
      const start = await started();
      const { result } = await withFault(at, fault, () => change(start));
      const now = await contentsOfDisk();
      const isBefore = JSON.stringify(now) === JSON.stringify(before);
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
  });
});
