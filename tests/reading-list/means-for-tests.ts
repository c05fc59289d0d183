/** A reading list on an empty database of fake-indexeddb, with a clock and chance of its own. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import type { Publication } from '../../src/publication/publication.ts';
import { type Exclusively, openDatabase } from '../../src/reading-list/database/open.ts';
import { DATABASE, type Schema } from '../../src/reading-list/database/schema.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import type { Means } from '../../src/reading-list/means.ts';
import { entriesOfSnapshot } from '../../src/reading-list/whole/snapshots.ts';

/** An empty disk. */
export function emptyDisk(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Means that count: every call is a millisecond later and has a number of its own. One lock for all that share it. */
export function countingMeans(exclusively: Exclusively = oneAtATime(), from = 1_800_000_000_000): Means {
  let calls = 0;
  const next = () => {
    calls += 1;
    return calls;
  };
  return {
    now: () => from + next(),
    random: () => next().toString(36).padStart(24, '0').split('').reverse().join(''),
    exclusively,
    announce: () => {},
  };
}

/** What `navigator.locks` does, within one process. */
export function oneAtATime(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run.catch(() => {});
    return run;
  };
}

/** A listing with a title and whatever else matters. */
export function listing(title: string, fields: Partial<Publication> = {}): Publication {
  return {
    title,
    authors: ['Ada Lovelace', 'Grace Hopper'],
    ids: {},
    links: {},
    from: { adapter: 'mila', page: 'https://mila.quebec/en/directory/someone' },
    ...fields,
  };
}

/** The value, or the test fails. */
export function valueOf<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(`failed: ${String(result.error)}`);
  return result.value;
}

/** Every entry of a snapshot. */
export async function entriesHeld(snapshot: number): Promise<readonly Entry[]> {
  return valueOf(await entriesOfSnapshot(openDatabase(oneAtATime()), snapshot));
}

/** What stands on the disk, read past the code under test. `shape`: the entries without ids and times. */
export async function contentsOfDisk(): Promise<{
  readonly entries: readonly Entry[];
  readonly lookups: readonly string[];
  readonly count: number;
  readonly undoable: number;
  readonly shape: unknown;
}> {
  const database = await openDB<Schema>(DATABASE);
  const entries = await database.getAll('entries');
  const lookups = await database.getAllKeys('lookup');
  const count = (await database.get('meta', 'count')) ?? 0;
  const undoable = await database.count('journal');
  database.close();
  const shape = entries.map((entry) => {
    const { listings, chosen, status, tags, starred, note, notSame, likelySame, parts } = entry;
    const ids = listings.map(({ id }) => id);
    return [ids, chosen, status, tags, starred, note, notSame?.length, likelySame?.length, parts?.length];
  });
  return { entries, lookups, count, undoable, shape };
}
