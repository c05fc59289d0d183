/** The index is made or packed while the worker dies: search and facets answer as before, or as after. */
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { DATABASE, type Schema } from '../../src/reading-list/schema.ts';
import { type Fault, withFault } from './faults.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

const FAULTS: readonly Fault[] = ['throws', 'aborts', 'dies'];

const another = () => openReadingList(countingMeans(undefined, 1_800_000_100_000));

/** All that the index knows. */
async function answers(list: ReadingList): Promise<unknown> {
  const found = async (text: string) => valueOf(await list.ids({ text }));
  return [
    await found('graphs'),
    await found('tag:green'),
    valueOf(await list.ids({ text: '' }, { by: 'title', direction: 'ascending' })),
    valueOf(await list.facets({ text: '' }, { tag: 5, status: 5, year: 5 })),
  ];
}

/** A list whose index has to be made anew, as after a migration. */
async function unpacked(): Promise<ReadingList> {
  emptyDisk();
  const list = openReadingList(countingMeans());
  const saved = valueOf(
    await list.save([
      [listing('Sparse graphs', { year: 2020 })],
      [listing('Dense meadows')],
      [listing('Graphs again')],
    ]),
  );
  valueOf(await list.setTags([saved.papers[1]?.entry ?? ''], { add: ['green'] }));
  const database = await openDB<Schema>(DATABASE);
  for (const store of ['fresh', 'freshWords', 'packed'] as const) await database.clear(store);
  await database.put('meta', 1, 'unpacked');
  database.close();
  return another();
}

it.each(FAULTS)(
  'making the index anew, %s at every operation',
  async (fault) => {
    const calm = await unpacked();
    const { operations } = await withFault(Number.POSITIVE_INFINITY, fault, () => calm.tidyUp());
    const right = await answers(calm);
    const { entries } = await contentsOfDisk();
    expect(operations).toBeGreaterThan(10);
    for (let at = 0; at < operations; at += 1) {
      const list = await unpacked();
      await withFault(at, fault, () => list.tidyUp());
      expect((await contentsOfDisk()).entries, `operation ${at}`).toEqual(entries);
      expect(await answers(another()), `operation ${at}`).toEqual(right);
    }
  },
  60_000,
);

/** So many changes are packed at once. */
const MANY = 210;

async function many(): Promise<{ readonly list: ReadingList; readonly ids: readonly string[] }> {
  emptyDisk();
  const list = openReadingList(countingMeans());
  const titles = Array.from({ length: MANY }, (_, at) => [listing(`Graphs of kind ${at}, chapter ${at * 7}`)] as const);
  return { list, ids: valueOf(await list.save(titles)).papers.map(({ entry }) => entry) };
}

it.each(FAULTS)(
  'packing many changes at once, %s',
  async (fault) => {
    const calm = await many();
    const before = await answers(calm.list);
    const tag = (list: ReadingList, ids: readonly string[]) => list.setTags(ids, { add: ['green'] });
    const { operations } = await withFault(Number.POSITIVE_INFINITY, fault, () => tag(calm.list, calm.ids));
    const after = await answers(calm.list);
    expect(after).not.toEqual(before);
    // The index is written at the end: every operation there, and some of those before.
    const places = Array.from({ length: operations }, (_, at) => at).filter(
      (at) => at % 197 === 5 || at > operations - 8,
    );
    for (const at of places) {
      const { list, ids } = await many();
      const { result } = await withFault(at, fault, () => tag(list, ids));
      const done = result !== 'died' && result.ok;
      expect(await answers(another()), `operation ${at}`).toEqual(done ? after : before);
      valueOf(await tag(another(), ids));
      expect(await answers(another()), `operation ${at} again`).toEqual(after);
    }
  },
  60_000,
);
