import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { PaperListings, ReadingList } from '../../src/reading-list/reading-list.ts';
import type { Result } from '../../src/result.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';
import { RELEASED } from './released.ts';
import { faultsSurvived } from './surviving.ts';

const one = listing('Sparse attention for long documents', { ids: { doi: '10.1000/one' } });
const oneElsewhere = listing('Sparse attention for long documents', { venue: 'NeurIPS' });
const two = listing('Counting triangles in streams');
const protein = listing('Protein folding by message passing');

/** A list with something in it, and what the change needs of it. */
interface Start {
  readonly list: ReadingList;
  readonly entry: string;
  readonly other: string;
  readonly token: string;
  readonly listings: readonly string[];
  readonly copy: Entry;
}

async function started(before: (start: Start) => Promise<unknown>): Promise<Start> {
  emptyDisk();
  const list = openReadingList(countingMeans());
  const saved = valueOf(await list.save([[one], [protein]]));
  const merged = valueOf(await list.save([[oneElsewhere]]));
  const entry = saved.papers[0]?.entry ?? '';
  const copy = valueOf(await list.entry(entry));
  if (!copy) throw new Error('nothing was saved');
  const other = saved.papers[1]?.entry ?? '';
  const listings = copy.listings.slice(0, 1).map(({ id }) => id);
  const start = { list, entry, other, token: merged.undo ?? '', listings, copy };
  await before(start);
  return start;
}

const papers: readonly PaperListings[] = [
  [two],
  [one, listing('Sparse attention for long documents', { year: 2020 })],
  [two],
];

/** The number that an empty database gives to its first snapshot. */
const FIRST_SNAPSHOT = 1;

const nothing = async () => {};

/** Every way of changing the list: what has to be done before, and the change. */
const CHANGES: Readonly<
  Record<string, readonly [(start: Start) => Promise<unknown>, (start: Start) => Promise<Result<unknown, string>>]>
> = {
  save: [nothing, ({ list }) => list.save(papers)],
  undo: [nothing, ({ list, token }) => list.undo(token)],
  keepSeparate: [nothing, ({ list, token }) => list.keepSeparate(token)],
  decideDifferent: [nothing, ({ list }) => list.decide('different', [oneElsewhere], [one])],
  decideSame: [nothing, ({ list }) => list.decide('same', [one], [protein])],
  withdraw: [
    ({ list }) => list.decide('same', [one], [protein]),
    async ({ list }) => {
      const decided = await list.decisions();
      return decided.ok ? list.withdraw(decided.value[0]?.id ?? '') : decided;
    },
  ],
  split: [nothing, ({ list, entry, listings }) => list.split(entry, listings)],
  remove: [nothing, ({ list, entry }) => list.remove([entry])],
  setStatus: [nothing, ({ list, entry }) => list.setStatus([entry], 'read')],
  edit: [nothing, ({ list, entry }) => list.edit(entry, { title: 'By hand' })],
  setStarred: [nothing, ({ list, entry }) => list.setStarred([entry], true)],
  setTags: [nothing, ({ list, entry }) => list.setTags([entry], { add: ['graphs'] })],
  setNote: [nothing, ({ list, entry }) => list.setNote(entry, 'Read again')],
  renameTags: [
    ({ list, other }) => list.setTags([other], { add: ['folding'] }),
    ({ list }) => list.renameTags(['folding'], 'proteins'),
  ],
  merge: [nothing, ({ list, entry, other }) => list.merge([entry, other])],
  mergeGroups: [nothing, ({ list, entry, other }) => list.mergeGroups([[entry, other]])],
  unmerge: [({ list, entry, other }) => list.merge([entry, other]), ({ list, entry }) => list.unmerge(entry)],
  redo: [({ list }) => list.undo(), ({ list }) => list.redo()],
  restoreFromTrash: [({ list, entry }) => list.remove([entry]), ({ list, entry }) => list.restoreFromTrash([entry])],
  emptyTrash: [({ list, entry }) => list.remove([entry]), ({ list }) => list.emptyTrash()],
  importPapers: [
    nothing,
    ({ list }) => list.importPapers(papers.map((listings) => ({ listings, tags: ['imported'], note: 'From a file' }))),
  ],
  replaceAll: [
    nothing,
    ({ list, copy }) => list.replaceAll([{ ...copy, note: 'A note', changedAt: copy.changedAt + 1 }]),
  ],
  restore: [nothing, ({ list, copy }) => list.restore([{ ...copy, note: 'A note', changedAt: copy.changedAt + 1 }])],
  takeSnapshot: [
    async ({ list, other }) => {
      await list.takeSnapshot();
      await list.setStarred([other], true);
    },
    ({ list }) => list.takeSnapshot(),
  ],
  deleteSnapshot: [({ list }) => list.takeSnapshot(), ({ list }) => list.deleteSnapshot(FIRST_SNAPSHOT)],
  restoreSnapshot: [
    async ({ list, entry, other }) => {
      await list.takeSnapshot();
      await list.remove([entry]);
      await list.setStatus([other], 'read');
    },
    ({ list }) => list.restoreSnapshot(FIRST_SNAPSHOT),
  ],
};

let survived = 0;

describe('a fault at every operation: before or after, nothing lost, nothing doubled', () => {
  it.each(Object.entries(CHANGES))(
    '%s',
    async (_name, [before, change]) => {
      const start = await started(before);
      const faults = await faultsSurvived({
        start: () => started(before),
        change: (list) => change({ ...start, list }),
      });
      expect(faults).toBeGreaterThan(15);
      survived += faults;
    },
    120_000,
  );

  it.each(Object.entries(RELEASED))(
    'bringing a list of version %s up to date',
    async (version, released) => {
      const start = async () => {
        emptyDisk();
        await released(3);
      };
      // A list of this version has nothing written until its index is made.
      survived += await faultsSurvived({
        start,
        firstPart: (list) => list.count(),
        change: (list) => list.tidyUp(),
      });
      expect((await contentsOfDisk()).entries, version).toHaveLength(4);
    },
    120_000,
  );

  it('was tried often enough', () => {
    expect(survived).toBeGreaterThan(1200);
  });
});
