/** Lets a change meet faults: afterwards the disk is the one before, byte for byte, or the one after, and what is said is true. */
import { openDB } from 'idb';
import { expect } from 'vitest';
import { DATABASE } from '../../src/reading-list/database/schema.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import type { Result } from '../../src/result.ts';
import { FAULTS, withFault } from './faults.ts';
import { contentsOfDisk, countingMeans, entriesHeld, valueOf } from './means-for-tests.ts';

/** A change, and the disk that it finds. */
export interface Trial {
  /** Makes that disk on an empty one; the same each time. */
  readonly start: () => Promise<unknown>;
  /** Has to change something, by a worker that has just started. */
  readonly change: (worker: ReadingList) => Promise<Result<unknown, string>>;
  /** The part of the change that may be done though the whole failed: bringing the database up to date. */
  readonly firstPart?: (worker: ReadingList) => Promise<unknown>;
  /** The operations (from 0) at which faults happen, of so many; all, if absent. */
  readonly places?: (operations: number) => readonly number[];
}

/**
 * Lets the worker die at every place, and each of the other faults happen at every third. Nothing is lost and nothing doubled: after a failure the whole disk is as it was,
 * so a new worker can do the change; after a success everything is as without the fault. The number of faults.
 */
export async function faultsSurvived({ start, change, firstPart, places = all }: Trial): Promise<number> {
  await start();
  const before = await wholeDisk();
  let midway: string | undefined;
  if (firstPart) {
    await firstPart(worker());
    midway = await wholeDisk();
    await start();
  }
  const { result: calm, operations } = await withFault(Number.POSITIVE_INFINITY, 'throws', () => change(worker()));
  expect(calm).toMatchObject({ ok: true });
  const after = await endOfChange();
  let [survived, failed] = [0, 0];
  let isBefore = false;
  for (const [kind, fault] of FAULTS.entries()) {
    const chosen = places(operations).filter((_place, at) => fault === 'dies' || at % 3 === kind % 3);
    for (const place of chosen) {
      const where = `${fault} at ${place} of ${operations}`;
      if (!isBefore) {
        await start();
        expect(await wholeDisk(), 'the start is the same each time').toBe(before);
      }
      const { result } = await withFault(place, fault, () => change(worker()));
      const now = await wholeDisk();
      isBefore = now === before;
      const isUndone = isBefore || now === midway;
      survived += 1;
      const succeeded = result !== 'died' && result.ok;
      expect(isUndone, `${where}: what is said is what was done`).toBe(!succeeded);
      if (isUndone) failed += 1;
      else expect(await endOfChange(), where).toEqual(after);
      if (result !== 'died' && !result.ok) expect(['full', 'broken', 'forbidden'], where).toContain(result.error);
    }
  }
  // Most faults strike; some (of a transaction that only reads, at its end) do no harm.
  expect(failed).toBeGreaterThan(survived / 2);
  if (!isBefore) await start();
  expect(await change(worker())).toMatchObject({ ok: true });
  expect(await endOfChange()).toEqual(after);
  return survived;
}

/** `few` places, evenly spread, and the last one. */
export function some(few: number): (operations: number) => readonly number[] {
  return (operations) => {
    const spread = Array.from({ length: few }, (_, at) => Math.floor(((at + 0.5) * operations) / few));
    return [...new Set([...spread, operations - 1])];
  };
}

function all(operations: number): readonly number[] {
  return Array.from({ length: operations }, (_, at) => at);
}

function worker(): ReadingList {
  return openReadingList(countingMeans(undefined, 1_800_000_100_000));
}

/** What is on the disk, apart from ids and times, which differ from worker to worker; the index has to fit. */
async function endOfChange(): Promise<unknown> {
  const list = worker();
  const { entries, lookups, count, shape } = await contentsOfDisk();
  expect(valueOf(await list.checkIntegrity())).toEqual({ entries: entries.length, unreadable: 0, mended: 0 });
  expect(count).toBe(entries.length);
  expect(lookups).toEqual(entries.map(({ id }) => id));
  const trash = valueOf(await list.trash(0, 9999));
  const snapshots = valueOf(await list.snapshots());
  const held: number[] = [];
  for (const { id } of snapshots) held.push((await entriesHeld(id)).length);
  const { undo, redo } = valueOf(await list.history());
  return {
    shape,
    trash: trash.papers.map(({ entry }) => entry.listings.map(({ id }) => id).join()).sort(),
    decisions: valueOf(await list.decisions()).map(({ id, says }) => [id, says]),
    snapshots: snapshots.map(({ papers }) => papers),
    held,
    history: [undo?.kind, undo?.papers, redo?.kind, redo?.papers],
    found: valueOf(await list.ids({ text: 'p' })).length,
  };
}

/** Every row of every store, with its key. */
async function wholeDisk(): Promise<string> {
  const database = await openDB(DATABASE);
  const stores = [...database.objectStoreNames];
  const rows = await Promise.all(
    stores.map(async (name) => [await database.getAllKeys(name), await database.getAll(name)]),
  );
  database.close();
  return JSON.stringify([database.version, stores, rows], (_name, value: unknown) =>
    ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
      : value,
  );
}
