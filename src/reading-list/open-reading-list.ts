/** The door to the reading list. */
import { ok, type Result } from '../result.ts';
import { edit, remove, setNote, setStarred, setStatus, setTags } from './changes/change.ts';
import { decide } from './changes/decide.ts';
import { decisions, decisionsAmong, withdraw } from './changes/deciding.ts';
import { merge, mergeGroups, previewMerge, unmerge } from './changes/merging.ts';
import { renameTags } from './changes/rename-tags.ts';
import { save } from './changes/save.ts';
import { setPreference } from './changes/set-preference.ts';
import { emptyTrash, expireTrash, restoreFromTrash, trash } from './changes/trashing.ts';
import { keepSeparate, pastChanges, redo, undo } from './changes/undo.ts';
import { count, entriesOf, entryOf } from './database/list.ts';
import { marks } from './database/marks.ts';
import { type Database, openDatabase } from './database/open.ts';
import { isReadable } from './database/readable.ts';
import type { Entry } from './entry/entry.ts';
import { asPreferred } from './entry/preferred.ts';
import { split } from './entry/split.ts';
import { searchingIn } from './index/browse.ts';
import { openPacker, packIfDue } from './index/pack.ts';
import { browserMeans, type Means } from './means.ts';
import type { ReadingList } from './reading-list.ts';
import { ReadingStopped } from './reading-stopped.ts';
import { checks } from './whole/checks.ts';
import { importPapers, previewImport } from './whole/import.ts';
import { checkDueIntegrity, checkIntegrity } from './whole/integrity.ts';
import { replaceAll } from './whole/replace.ts';
import { previewRestore, restore } from './whole/restore.ts';
import { deleteSnapshot, entriesOfSnapshot, snapshots, takeDueSnapshot, takeSnapshot } from './whole/snapshots.ts';
import { space } from './whole/space.ts';

/** How many entries `all` reads at once. */
const BATCH = 500;

/** After so many changes it is looked whether the index should be packed. */
const OFTEN = 20;

/**
 * The reading list in this extension's database. Opens nothing before the first call. Only for the background and the
 * extension's own pages: in a content script the database would be the page's. `means` replaces parts. After every
 * change other extension pages hear of it on the `BroadcastChannel` `CHANNEL`; `openSharedReadingList` of messages tells
 * the tabs too.
 */
export function openReadingList(means: Partial<Means> = {}): ReadingList {
  const all = { ...browserMeans(), ...means };
  const database = openDatabase(all.exclusively);
  let written = 0;
  const searching = searchingIn(database);
  const tidyUp = () =>
    database.write<void, never>(async (transaction) => {
      await expireTrash(transaction, all.now());
      return ok(await packIfDue(transaction));
    });
  const announced = async <Value, Failure>(work: Promise<Result<Value, Failure>>, decided: boolean) => {
    const result = await work;
    if (!result.ok) return result;
    all.announce(decided);
    written += 1;
    // In a transaction of its own, and nobody waits: if it does not come to pass, the next one does it.
    if (written % OFTEN === 0) void tidyUp();
    return result;
  };
  const write: Database['write'] = (work) => announced(database.write(work), false);
  /** For what may change the reader's decisions. */
  const rule: Database['write'] = (work) => announced(database.write(work), true);
  const editing = { ...all, openPacker };
  return {
    save: async (papers) => {
      const saving = database.write((transaction) => save(transaction, papers, all));
      const result = await saving;
      return result.ok && result.value.undo !== undefined ? announced(saving, false) : result;
    },
    marks: (papers) => database.read((transaction) => marks(transaction, papers)),
    keepSeparate: (token) => rule((transaction) => keepSeparate(transaction, token, all)),

    ...searching,
    entry: (id) => database.read((transaction) => entryOf(transaction, id)),
    entries: (some) =>
      database.read(async (transaction) => ok(await asPreferred(transaction, entriesOf(transaction, some)))),
    count: () => database.read(async (transaction) => ok(await count(transaction))),
    all: () => everyEntry(database),

    setStatus: (some, status, work) =>
      write((transaction) => setStatus(transaction, some, status, { ...editing, ...work })),
    setStarred: (some, starred, work) =>
      write((transaction) => setStarred(transaction, some, starred, { ...editing, ...work })),
    setTags: (some, change, work) =>
      write((transaction) => setTags(transaction, some, change, { ...editing, ...work })),
    renameTags: (from, to, work) => write((transaction) => renameTags(transaction, from, to, { ...editing, ...work })),
    setNote: (id, note, seen) => write((transaction) => setNote(transaction, id, note, editing, seen)),
    edit: (id, fields, seen) => write((transaction) => edit(transaction, id, fields, editing, seen)),
    remove: (some, work) => write((transaction) => remove(transaction, some, { ...editing, ...work })),

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
    undo: (token) => rule((transaction) => undo(transaction, token, openPacker)),
    redo: () => rule((transaction) => redo(transaction, openPacker)),

    trash: (offset, limit) => database.read((transaction) => trash(transaction, offset, limit, all.now())),
    restoreFromTrash: (some) => write((transaction) => restoreFromTrash(transaction, some, all)),
    emptyTrash: () => write(emptyTrash),

    previewRestore: (entries, work) => database.read((transaction) => previewRestore(transaction, entries, work)),
    restore: (entries, work) =>
      rule((transaction) => restore(transaction, entries, work?.decisions ?? [], { ...editing, ...work })),

    replaceAll: (entries, work) =>
      rule((transaction) => replaceAll(transaction, entries, work?.decisions ?? [], { ...editing, ...work })),
    previewImport: (papers, work) => previewImport(database, papers, all, work),
    importPapers: (papers, work) => rule((transaction) => importPapers(transaction, papers, { ...editing, ...work })),

    setPreference: async (prefer) => {
      const set = await setPreference(database, prefer);
      if (set.ok && set.value) all.announce(false);
      return set;
    },

    snapshots: () => database.read(snapshots),
    takeSnapshot: (work) => takeSnapshot(database, all.now, work),
    takeDueSnapshot: () => takeDueSnapshot(database, all.now),
    restoreSnapshot: async (id, work) => {
      const entries = await entriesOfSnapshot(database, id);
      if (!entries.ok) return entries;
      return rule((transaction) => replaceAll(transaction, entries.value, [], { ...editing, ...work }));
    },
    deleteSnapshot: (id) => database.write((transaction) => deleteSnapshot(transaction, id)),

    checkIntegrity: (work) => checkIntegrity(database, all.now, work),
    checkDueIntegrity: () => checkDueIntegrity(database, all.now),
    checks: () => database.read(checks),
    tidyUp,
    space: () => space(),
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
    yield batch.value.filter(isReadable);
    after = last.id;
  }
}
