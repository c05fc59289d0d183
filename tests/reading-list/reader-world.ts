/** A reader with two windows, a clock that can be set, and a disk: what actions act on. */
import type { IDBPDatabase } from 'idb';
import { expect } from 'vitest';
import { openDatabase } from '../../src/reading-list/database/open.ts';
import type { Schema } from '../../src/reading-list/database/schema.ts';
import { packAnew, packIfDue } from '../../src/reading-list/index/pack.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { ok, type Result } from '../../src/result.ts';
import { countingMeans, emptyDisk, valueOf } from './means-for-tests.ts';
import {
  isSame,
  openDisk,
  type ReaderModel,
  type Rows,
  rowsOnDisk,
  type Step,
  stands,
  withChange,
} from './reader-model.ts';

/** Where actions take place. */
export interface World {
  /** Both on the same list; each keeps in memory what it read. */
  readonly windows: [ReadingList, ReadingList];
  readonly disk: IDBPDatabase<Schema>;
  now(): number;
  leap(milliseconds: number): void;
  /** The browser starts anew. */
  restart(): void;
  /** Packs what changed in the index, or makes all of it anew. */
  pack(anew: boolean): Promise<void>;
  close(): void;
}

/** An empty world. */
export async function emptyWorld(): Promise<World> {
  emptyDisk();
  const counting = countingMeans();
  let shift = 0;
  const means = { ...counting, now: () => counting.now() + shift };
  const opened = () => openReadingList(means);
  const world: World = {
    windows: [opened(), opened()],
    disk: await firstOpened(opened()),
    now: means.now,
    leap: (milliseconds) => {
      shift += milliseconds;
    },
    restart: () => world.windows.fill(opened()),
    pack: async (anew) => {
      const packing = openDatabase(means.exclusively).write<void, never>(async (transaction) =>
        ok(await (anew ? packAnew(transaction) : packIfDue(transaction, 0))),
      );
      valueOf(await packing);
    },
    close: () => world.disk.close(),
  };
  return world;
}

async function firstOpened(list: ReadingList): Promise<IDBPDatabase<Schema>> {
  valueOf(await list.count());
  return openDisk();
}

/** What a change answers. */
type Answer = Result<{ readonly undo?: string; readonly changed?: number }, string>;

/**
 * Waits for a change that one of `windows` makes. Where it is refused (for one of `refusals`) or changes nothing, nothing
 * stands otherwise on the disk; else the disk is as `expected`, and the change is the next to be undone.
 */
export async function changed(
  model: ReaderModel,
  world: World,
  answer: Promise<Answer>,
  expected: (after: Rows, before: Rows) => void,
  refusals: readonly string[] = [],
): Promise<void> {
  const result = await answer;
  const before = model.rows;
  const after = await rowsOnDisk(world.disk);
  if (!result.ok) expect(refusals).toContain(result.error);
  const token = result.ok && result.value.changed !== 0 ? result.value.undo : undefined;
  const last = valueOf(await world.windows[1].history()).undo?.token;
  if (token === undefined) {
    expect(after).toStrictEqual(before);
    expect(last).toBe(model.past.at(-1)?.token);
    return;
  }
  expect(last).toBe(token);
  expected(after, before);
  model.past.push({ token, before, after });
  model.undone = [];
  model.order.push(token);
  model.rows = after;
}

/** Undoes a change: exactly, or not at all where something that it touched was changed since. */
export async function undone(model: ReaderModel, world: World, list: ReadingList, step?: Step): Promise<boolean> {
  const wanted = step ?? model.past.at(-1);
  const result = await list.undo(step?.token);
  if (wanted === undefined) {
    expect(result).toEqual({ ok: false, error: 'unknown' });
    return false;
  }
  const isDone = await turned(model, world, result, wanted.after, wanted.before);
  if (!isDone) return false;
  model.past = model.past.filter((other) => other !== wanted);
  model.undone.push(wanted);
  return true;
}

/** Does again what was undone last, exactly. */
export async function redone(model: ReaderModel, world: World, list: ReadingList): Promise<boolean> {
  const wanted = model.undone.at(-1);
  const result = await list.redo();
  if (wanted === undefined) {
    expect(result).toEqual({ ok: false, error: 'unknown' });
    return false;
  }
  const isDone = await turned(model, world, result, wanted.before, wanted.after);
  if (!isDone) return false;
  model.undone.pop();
  const order = [...model.past, wanted];
  model.past = order.sort((a, b) => model.order.indexOf(a.token) - model.order.indexOf(b.token));
  return true;
}

async function turned(
  model: ReaderModel,
  world: World,
  result: Result<void, string>,
  from: Rows,
  to: Rows,
): Promise<boolean> {
  const isFresh = stands(model.rows, to, from);
  if (result.ok) {
    expect(isFresh).toBe(true);
    model.rows = withChange(model.rows, from, to);
  } else {
    expect(result.error).toBe('stale');
    // A paper that was saved again since is not brought back beside itself.
    const brings = [...to.entries.keys()].some((id) => !from.entries.has(id));
    const isLast = isSame(model.rows, from);
    expect(isFresh && (!brings || isLast)).toBe(false);
  }
  expect(await rowsOnDisk(world.disk)).toStrictEqual(model.rows);
  return result.ok;
}
