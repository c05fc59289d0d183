/** The door to the reading list. */

import { ok, type Result } from '../result.ts';
import { choose, remove, setStatus } from './change.ts';
import type { Entry } from './entry.ts';
import { count, list } from './list.ts';
import { marks } from './marks.ts';
import { browserMeans, type Means } from './means.ts';
import { type Database, openDatabase } from './open.ts';
import type { ReadingList, StoreFailure } from './reading-list.ts';
import { previewRestore, restore } from './restore.ts';
import { save } from './save.ts';
import { split } from './split.ts';
import { keepSeparate, undo } from './undo.ts';

/** How many entries `all` reads at once. */
const BATCH = 500;

/** Thrown by `all`, which has no other way to say so: the list could not be read to its end. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
  readonly failure: StoreFailure;
  constructor(failure: StoreFailure) {
    super(`The reading list could not be read to its end: ${failure}`);
    this.failure = failure;
  }
}

/**
 * The reading list in this extension's database. Opens nothing before the first call. Only for the background and the
 * extension's own pages: in a content script the database would be the page's. `means` replaces parts. After every
 * change other extension pages hear of it on the `BroadcastChannel` `CHANNEL`; `openSharedReadingList` of messages tells
 * the tabs too.
 */
export function openReadingList(means: Partial<Means> = {}): ReadingList {
  const all = { ...browserMeans(), ...means };
  const database = openDatabase(all.exclusively);
  const announced = async <Value, Failure>(work: Promise<Result<Value, Failure>>) => {
    const result = await work;
    if (result.ok) all.announce();
    return result;
  };
  const write: Database['write'] = (work) => announced(database.write(work));
  return {
    save: async (papers) => {
      const result = await database.write((transaction) => save(transaction, papers, all));
      if (result.ok && result.value.undo !== undefined) all.announce();
      return result;
    },
    marks: (papers) => database.read((transaction) => marks(transaction, papers)),
    undo: (token) => write((transaction) => undo(transaction, token)),
    split: (entry, listings) => write((transaction) => split(transaction, entry, listings, all)),
    keepSeparate: (token) => write((transaction) => keepSeparate(transaction, token, all)),
    list: (query) => database.read((transaction) => list(transaction, query)),
    entry: (id) => database.read(async (transaction) => ok(await transaction.objectStore('entries').get(id))),
    count: () => database.read(async (transaction) => ok(await count(transaction))),
    setStatus: (ids, status) => write((transaction) => setStatus(transaction, ids, status, all)),
    choose: (id, chosen) => write((transaction) => choose(transaction, id, chosen, all)),
    remove: (ids) => write((transaction) => remove(transaction, ids, all)),
    all: () => everyEntry(database),
    previewRestore: (entries) => database.read((transaction) => previewRestore(transaction, entries)),
    restore: (entries) => write((transaction) => restore(transaction, entries, all)),
  };
}

async function* everyEntry(database: Database): AsyncGenerator<readonly Entry[]> {
  let after = '';
  while (true) {
    const from = IDBKeyRange.lowerBound(after, true);
    const batch = await database.read<readonly Entry[], never>(async (transaction) =>
      ok(await transaction.objectStore('entries').getAll(from, BATCH)),
    );
    if (!batch.ok) throw new ReadingStopped(batch.error);
    const last = batch.value.at(-1);
    if (last === undefined) return;
    yield batch.value;
    after = last.id;
  }
}
