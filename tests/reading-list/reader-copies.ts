/** Copies, files, snapshots and the trash: the rarer things that a reader can do. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { KEPT_IN_TRASH } from '../../src/reading-list/entry/trash.ts';
import { paper } from './arbitrary-papers.ts';
import { valueOf } from './means-for-tests.ts';
import { type Action, action, brought, expectKept, expectTrashed } from './reader-actions.ts';
import { type Copy, type ReaderModel, type Rows, rowsOnDisk, takesFromTrash } from './reader-model.ts';
import { changed } from './reader-world.ts';

/** An entry of a copy, perhaps changed by another device since. */
const touched = fc.record({
  note: fc.constantFrom(undefined, 'from elsewhere'),
  later: fc.constantFrom(-7_777_777, 7_777_777),
});
const chosenCopy = fc.record({
  at: fc.nat(5),
  some: fc.array(fc.nat(9), { maxLength: 3 }),
  touched,
  withDecisions: fc.boolean(),
});

/** Some entries of a copy that was made, or of the list as it is. */
function copyOf(
  model: ReaderModel,
  { at, some, touched: more, withDecisions }: typeof chosenCopy extends fc.Arbitrary<infer C> ? C : never,
): Copy {
  const now = { entries: [...model.rows.entries.values()], decisions: [...model.rows.decisions.values()] };
  const copy = [...model.copies, now][at % (model.copies.length + 1)] ?? now;
  const entries = copy.entries.filter((_entry, place) => !some.includes(place));
  const [first, ...rest] = entries.map((entry) => structuredClone(entry));
  return {
    entries: first
      ? [
          { ...first, ...(more.note !== undefined && { note: more.note, changedAt: first.changedAt + more.later }) },
          ...rest,
        ]
      : [],
    decisions: withDecisions ? copy.decisions : [],
  };
}

function copies(): fc.Arbitrary<Action>[] {
  return [
    action('copy', fc.constant(undefined), async (_nothing, { copies: made, rows }) =>
      made.push({ entries: [...rows.entries.values()], decisions: [...rows.decisions.values()] }),
    ),
    action('restore', chosenCopy, async (chosen, model, world, list) => {
      const { entries, decisions } = copyOf(model, chosen);
      await changed(model, world, list.restore(entries, { decisions }), (after, before) => {
        expectKept(after, { ...before, entries: new Map() }, [...before.entries.values(), ...entries]);
        expect(after.trash).toStrictEqual(before.trash);
      });
      // What a copy holds is in the list now.
      await changed(model, world, list.restore(entries, { decisions }), () => expect.unreachable('it was there'));
    }),
    action('replace', chosenCopy, async (chosen, model, world, list) => {
      const { entries, decisions } = copyOf(model, chosen);
      await changed(model, world, list.replaceAll(entries, { decisions }), (after, before) =>
        expectReplaced(after, before, entries),
      );
    }),
    action(
      'import',
      fc.array(
        fc.record({
          listings: paper,
          tags: fc.constantFrom(['theory'], ['filed']),
          note: fc.constantFrom('filed', 'deep'),
        }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      (papers, model, world, list) =>
        changed(model, world, list.importPapers(papers), (after, before) => {
          expectKept(after, before, brought(papers.map(({ listings }) => listings)));
          expect(after.trash).toStrictEqual(before.trash);
          expect(after.decisions).toStrictEqual(before.decisions);
          for (const { listings, note, tags } of papers) {
            const ids = brought([listings]).flatMap((one) => one.listings.map(({ id }) => id));
            const holders = [...after.entries.values()].filter((entry) =>
              entry.listings.some(({ id }) => ids.includes(id)),
            );
            expect(
              holders.some(
                (entry) =>
                  entry.note?.includes(note) &&
                  tags.every((tag) => entry.tags.some((held) => held.toLowerCase() === tag)),
              ),
            ).toBe(true);
          }
        }),
    ),
  ];
}

function expectReplaced(after: Rows, before: Rows, entries: readonly Entry[]): void {
  const wanted = new Map(entries.map((entry) => [entry.id, entry]));
  expect(after.entries).toStrictEqual(wanted);
  expectTrashed(
    after,
    before,
    [...before.entries.values()].filter(({ id }) => !wanted.has(id)),
  );
}

function snapshots(): fc.Arbitrary<Action>[] {
  return [
    action('snapshot', fc.constant(undefined), async (_nothing, model, _world, list) => {
      const { id, papers } = valueOf(await list.takeSnapshot());
      expect(papers).toBe(model.rows.entries.size);
      const kept = new Set(valueOf(await list.snapshots()).map((one) => one.id));
      expect(kept).toContain(id);
      model.snapshots.set(id, [...model.rows.entries.values()]);
      for (const old of model.snapshots.keys()) if (!kept.has(old)) model.snapshots.delete(old);
      expect(kept).toEqual(new Set(model.snapshots.keys()));
    }),
    action('restore snapshot', fc.nat(9), async (at, model, world, list) => {
      const ids = [...model.snapshots.keys()];
      const id = ids[at % Math.max(1, ids.length)] ?? 999;
      const entries = model.snapshots.get(id) ?? [];
      await changed(
        model,
        world,
        list.restoreSnapshot(id),
        (after, before) => {
          expectReplaced(after, before, entries);
          expect(after.decisions).toStrictEqual(before.decisions);
        },
        ids.length > 0 ? [] : ['unknown'],
      );
    }),
    action('delete snapshot', fc.nat(9), async (at, model, _world, list) => {
      const ids = [...model.snapshots.keys()];
      const id = ids[at % Math.max(1, ids.length)] ?? 999;
      valueOf(await list.deleteSnapshot(id));
      model.snapshots.delete(id);
    }),
  ];
}

/** What the trash no longer holds cannot be brought back by any undo or redo either. */
function forgetTrash(model: ReaderModel, isGone: (removedAt: number) => boolean): void {
  const gone = new Set([...model.rows.trash.values()].filter((row) => isGone(row.removedAt)).map(({ id }) => id));
  model.past = model.past.filter((step) => !takesFromTrash(step, false, gone));
  model.undone = model.undone.filter((step) => !takesFromTrash(step, true, gone));
  model.rows = { ...model.rows, trash: new Map([...model.rows.trash].filter(([id]) => !gone.has(id))) };
}

function trash(): fc.Arbitrary<Action>[] {
  return [
    action('put back', fc.array(fc.nat(9), { minLength: 1, maxLength: 2 }), (at, model, world, list) => {
      const lying = [...model.rows.trash.values()];
      const some = new Set(at.flatMap((place) => lying[place % Math.max(1, lying.length)] ?? []));
      const ids = [...some].map(({ id }) => id);
      return changed(model, world, list.restoreFromTrash(ids), (after, before) => {
        expect(after.trash).toStrictEqual(new Map([...before.trash].filter(([id]) => !ids.includes(id))));
        expectKept(after, { ...before, entries: new Map() }, [
          ...before.entries.values(),
          ...[...some].map(({ entry }) => entry),
        ]);
        expect(after.decisions).toStrictEqual(before.decisions);
      });
    }),
    action('empty the trash', fc.constant(undefined), async (_nothing, model, world, list) => {
      expect(valueOf(await list.emptyTrash())).toBe(model.rows.trash.size);
      forgetTrash(model, () => true);
      expect(await rowsOnDisk(world.disk)).toStrictEqual(model.rows);
    }),
    action('a month goes by', fc.constantFrom(1, 20, 31), async (days, model, world, list) => {
      world.leap(days * 24 * 60 * 60 * 1000);
      const now = world.now();
      valueOf(await list.tidyUp());
      forgetTrash(model, (removedAt) => removedAt < now - KEPT_IN_TRASH);
      expect(await rowsOnDisk(world.disk)).toStrictEqual(model.rows);
      const shown = valueOf(await list.trash(0, 99));
      expect(new Set(shown.papers.map(({ id }) => id))).toEqual(new Set(model.rows.trash.keys()));
    }),
  ];
}

/** What a reader does more rarely. */
export function rarer(): fc.Arbitrary<Action>[] {
  return [...copies(), ...snapshots(), ...trash()];
}
