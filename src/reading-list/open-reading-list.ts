/** The door to the reading list. */
import { ok, type Result } from '../result.ts';
import { edit, remove, setNote, setStarred, setStatus, setTags } from './change.ts';
import { decide } from './decide.ts';
import { decisions, decisionsAmong, withdraw } from './deciding.ts';
import type { Entry } from './entry.ts';
import { count, facets, ids, list, values } from './list.ts';
import { marks } from './marks.ts';
import { browserMeans, type Means } from './means.ts';
import { merge, mergeGroups, previewMerge, unmerge } from './merging.ts';
import { type Database, openDatabase } from './open.ts';
import type { ReadingList, StoreFailure } from './reading-list.ts';
import { renameTags } from './rename-tags.ts';
import { previewRestore, restore } from './restore.ts';
import { save } from './save.ts';
import { split } from './split.ts';
import { emptyTrash, restoreFromTrash, trash } from './trashing.ts';
import { keepSeparate, pastChanges, redo, undo } from './undo.ts';

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
  const announced = async <Value, Failure>(work: Promise<Result<Value, Failure>>, decided: boolean) => {
    const result = await work;
    if (result.ok) all.announce(decided);
    return result;
  };
  const write: Database['write'] = (work) => announced(database.write(work), false);
  /** For what may change the reader's decisions. */
  const rule: Database['write'] = (work) => announced(database.write(work), true);
  /** For changes of one paper, which nobody cancels. */
  const single = { ...all };
  return {
    save: async (papers) => {
      const result = await database.write((transaction) => save(transaction, papers, all));
      if (result.ok && result.value.undo !== undefined) all.announce(false);
      return result;
    },
    marks: (papers) => database.read((transaction) => marks(transaction, papers)),
    keepSeparate: (token) => rule((transaction) => keepSeparate(transaction, token, all)),

    list: (query) => database.read((transaction) => list(transaction, query)),
    entry: (id) => database.read(async (transaction) => ok(await transaction.objectStore('entries').get(id))),
    count: () => database.read(async (transaction) => ok(await count(transaction))),
    facets: (selection, wanted) => database.read((transaction) => facets(transaction, selection, wanted)),
    values: (facet, beginning, limit) => database.read((transaction) => values(transaction, facet, beginning, limit)),
    ids: (selection, sort) => database.read((transaction) => ids(transaction, selection, sort)),
    all: () => everyEntry(database),

    setStatus: (some, status, work) =>
      write((transaction) => setStatus(transaction, some, status, { ...all, ...work })),
    setStarred: (some, starred, work) =>
      write((transaction) => setStarred(transaction, some, starred, { ...all, ...work })),
    setTags: (some, change, work) => write((transaction) => setTags(transaction, some, change, { ...all, ...work })),
    renameTags: (from, to, work) => write((transaction) => renameTags(transaction, from, to, { ...all, ...work })),
    setNote: (id, note) => write((transaction) => setNote(transaction, id, note, single)),
    edit: (id, fields) => write((transaction) => edit(transaction, id, fields, single)),
    remove: (some, work) => write((transaction) => remove(transaction, some, { ...all, ...work })),

    merge: (some) => rule((transaction) => merge(transaction, some, all)),
    previewMerge: (some) => database.read((transaction) => previewMerge(transaction, some, all.now())),
    unmerge: (entry) => rule((transaction) => unmerge(transaction, entry, all)),
    split: (entry, listings) => rule((transaction) => split(transaction, entry, listings, all)),
    mergeGroups: (groups) => rule((transaction) => mergeGroups(transaction, groups, all)),
    decide: (says, one, other) => rule((transaction) => decide(transaction, { says, one, other }, all)),
    withdraw: (id) => rule((transaction) => withdraw(transaction, id, all)),
    decisionsAmong: (publications) => database.read((transaction) => decisionsAmong(transaction, publications)),
    decisions: () => database.read(decisions),

    history: () => database.read(pastChanges),
    undo: (token) => rule((transaction) => undo(transaction, token)),
    redo: () => rule((transaction) => redo(transaction)),

    trash: (offset, limit) => database.read((transaction) => trash(transaction, offset, limit, all.now())),
    restoreFromTrash: (some) => write((transaction) => restoreFromTrash(transaction, some, all)),
    emptyTrash: () => write(emptyTrash),

    previewRestore: (entries, work) =>
      database.read((transaction) => previewRestore(transaction, entries, work?.decisions)),
    restore: (entries, work) => rule((transaction) => restore(transaction, entries, work?.decisions ?? [], all)),
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
