/** Changes of many papers, in several batches, while the worker dies or the disk fills up. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { IncomingPaper, ReadingList } from '../../src/reading-list/reading-list.ts';
import type { Result } from '../../src/result.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';
import { RELEASED } from './released.ts';
import { faultsSurvived, some } from './surviving.ts';

/** More than one batch of every kind: papers are judged by 100, edited by 250, written by 500, packed from 200 on. */
const [HELD, COMING] = [260, 510];
/** Places in each change at which faults happen. */
const FEW = 5;

function papersOf(from: number, count: number, tags: readonly string[]): IncomingPaper[] {
  return Array.from({ length: count }, (_, at) => {
    const doi = `10.1000/${from + at}`;
    return { listings: [listing(`Paper number ${from + at} of a series`, { ids: { doi } })], tags };
  });
}

/** The list before the change, and what the change needs of it. */
interface Start {
  readonly list: ReadingList;
  readonly ids: readonly string[];
  readonly copy: readonly Entry[];
}

async function started(before: (start: Start) => Promise<unknown>): Promise<Start> {
  emptyDisk();
  const list = openReadingList(countingMeans());
  valueOf(await list.importPapers(papersOf(0, HELD, ['filed', 'old'])));
  const { entries: copy } = await contentsOfDisk();
  const start = { list, ids: copy.map(({ id }) => id), copy };
  await before(start);
  return start;
}

const nothing = async () => {};
/** Another device's copy: half of the papers, each with a word of its own, and some that are not here. */
const copied = (copy: readonly Entry[]) =>
  copy.flatMap((entry, at): Entry[] => [
    ...(at % 2 === 0 ? [{ ...entry, note: 'From the copy', changedAt: entry.changedAt + 5 }] : []),
    ...(at % 3 === 0
      ? [
          {
            ...entry,
            id: `1${entry.id}`,
            listings: papersOf(5000 + at, 1, []).map(({ listings: [publication] }) => ({
              id: `copied ${at}`,
              publication,
              seenAt: 1,
            })),
          },
        ]
      : []),
  ]);

const CHANGES: Readonly<
  Record<string, readonly [(start: Start) => Promise<unknown>, (start: Start) => Promise<Result<unknown, string>>]>
> = {
  'an import, of which a part is known': [
    nothing,
    ({ list }) => list.importPapers(papersOf(HELD - 150, COMING, ['imported'])),
  ],
  'tagging all': [nothing, ({ list, ids }) => list.setTags(ids, { add: ['theory'], remove: ['old'] })],
  'removing all': [nothing, ({ list, ids }) => list.remove(ids)],
  'putting all back': [({ list, ids }) => list.remove(ids), ({ list, ids }) => list.restoreFromTrash(ids)],
  'merging by pairs': [
    nothing,
    ({ list, ids }) =>
      list.mergeGroups(ids.flatMap((id, at): [string, string][] => (at % 6 === 0 ? [[id, ids[at + 1] ?? '']] : []))),
  ],
  'doing an import again': [({ list }) => list.undo(), ({ list }) => list.redo()],
  'replacing all by a copy': [nothing, ({ list, copy }) => list.replaceAll(copied(copy))],
  'merging a copy in': [nothing, ({ list, copy }) => list.restore(copied(copy))],
  'a snapshot': [nothing, ({ list }) => list.takeSnapshot()],
};

let survived = 0;

describe('faults in changes of many: before or after, nothing lost, nothing doubled', () => {
  it.each(Object.entries(CHANGES))(
    '%s',
    async (_name, [before, change]) => {
      const start = await started(before);
      const trial = { start: () => started(before), change: (list: ReadingList) => change({ ...start, list }) };
      const faults = await faultsSurvived({ ...trial, places: some(FEW) });
      expect(faults).toBeGreaterThan(2 * FEW);
      survived += faults;
    },
    240_000,
  );

  it.each(Object.entries(RELEASED))(
    'bringing a long list of version %s up to date',
    async (_version, released) => {
      const start = async () => {
        emptyDisk();
        await released(1100);
      };
      const faults = await faultsSurvived({
        start,
        firstPart: (list) => list.count(),
        change: (list) => list.tidyUp(),
        places: some(FEW),
      });
      expect((await contentsOfDisk()).entries).toHaveLength(1101);
      survived += faults;
    },
    240_000,
  );

  it('was tried often enough', () => {
    expect(survived).toBeGreaterThan(120);
  });
});
