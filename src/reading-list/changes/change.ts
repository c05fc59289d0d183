/** The reader's own changes to entries: status, star, tags, note, fields; removal. */
import { fail, ok, type Result } from '../../result.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { TakenBack } from '../database/taken-back.ts';
import { beginChange, type OpenPacker } from '../database/write-changes.ts';
import type { Chosen, Entry, Status } from '../entry/entry.ts';
import { canonical } from '../entry/listing.ts';
import { withFieldsSet } from '../entry/set-fields.ts';
import { changedTags } from '../entry/tags.ts';
import type { Means } from '../means.ts';
import type { Done, Edit, TagChange, Work } from '../reading-list.ts';
import { type Change, type ChangeKind, changeTime } from './journal.ts';

/** How many entries are in memory at once. */
const BATCH = 250;

/** Means, what packs many changes, and what the caller wants to hear and say while it goes on. */
export interface Editing extends Means, Work {
  readonly openPacker?: OpenPacker;
}

/** Sets the status of those of `ids` that are in the list. */
export function setStatus(
  transaction: WriteTransaction,
  ids: readonly string[],
  status: Status,
  editing: Editing,
): Promise<Result<Done, 'cancelled'>> {
  return changeEach(transaction, ids, 'status', editing, (entry) =>
    entry.status === status ? entry : { ...entry, status },
  );
}

/** Sets or takes away the star. */
export function setStarred(
  transaction: WriteTransaction,
  ids: readonly string[],
  starred: boolean,
  editing: Editing,
): Promise<Result<Done, 'cancelled'>> {
  return changeEach(transaction, ids, 'star', editing, (entry) =>
    entry.starred === starred ? entry : { ...entry, starred },
  );
}

/** Adds and takes away tags. */
export function setTags(
  transaction: WriteTransaction,
  ids: readonly string[],
  change: TagChange,
  editing: Editing,
): Promise<Result<Done, 'cancelled'>> {
  return changeEach(transaction, ids, 'tags', editing, (entry) => {
    const tags = changedTags(entry.tags, change);
    return canonical(tags) === canonical(entry.tags) ? entry : { ...entry, tags };
  });
}

/** Sets the note; white space alone is no note. `stale` where it is neither what was `seen` nor this already. */
export async function setNote(
  transaction: WriteTransaction,
  id: string,
  note: string,
  editing: Editing,
  seen?: Pick<Entry, 'note'>,
): Promise<Result<Done, 'unknown' | 'stale' | 'cancelled'>> {
  const now = await transaction.objectStore('entries').get(id);
  if (now === undefined) return fail('unknown');
  const text = note.trim() === '' ? undefined : note.toWellFormed();
  if (seen && now.note !== seen.note && now.note !== text) return fail('stale');
  return changeEach(transaction, [id], 'note', editing, (entry) => {
    if (entry.note === text) return entry;
    const { note: _old, ...rest } = entry;
    return text === undefined ? rest : { ...rest, note: text };
  });
}

/** Sets fields by the reader's hand, and gives back those that are `undefined`: see `set-fields.ts`. */
export async function edit(
  transaction: WriteTransaction,
  id: string,
  fields: Edit,
  editing: Editing,
  seen?: Chosen,
): Promise<Result<Done, 'unknown' | 'stale' | 'cancelled'>> {
  const now = await transaction.objectStore('entries').get(id);
  if (now === undefined) return fail('unknown');
  const chosen = withFieldsSet(now.chosen, fields, seen);
  if (!chosen.ok) return chosen;
  return changeEach(transaction, [id], 'edit', editing, (entry) =>
    canonical(chosen.value) === canonical(entry.chosen) ? entry : { ...entry, chosen: chosen.value },
  );
}

/** Moves those of `ids` that are in the list into the trash. */
export async function remove(
  transaction: WriteTransaction,
  ids: readonly string[],
  editing: Editing,
): Promise<Result<Done & { readonly undo: string }, 'cancelled'>> {
  const at = editing.now();
  const { changed, undo } = await inBatches(transaction, ids, 'remove', editing, (entries) =>
    removals(transaction, entries, at),
  );
  return ok({ changed, undo: undo ?? editing.random() });
}

/** Changes every one of `ids` that is in the list and that `change` answers with another entry. */
export async function changeEach(
  transaction: WriteTransaction,
  ids: readonly string[],
  kind: ChangeKind,
  editing: Editing,
  change: (entry: Entry) => Entry,
): Promise<Result<Done, 'cancelled'>> {
  const at = editing.now();
  const done = await inBatches(transaction, ids, kind, editing, async (entries) =>
    entries.flatMap((before): Change[] => {
      const after = change(before);
      if (after === before) return [];
      return [{ table: 'entries', id: before.id, before, after: { ...after, changedAt: changeTime(at, before) } }];
    }),
  );
  return ok(done);
}

/** Those of `ids` that are in the list. */
export async function entriesById(transaction: ReadTransaction, ids: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all([...new Set(ids)].map(async (id) => transaction.objectStore('entries').get(id)));
  return entries.filter((entry) => entry !== undefined);
}

/** The changes that move `entries` into the trash at `at`. */
export async function removals(transaction: ReadTransaction, entries: readonly Entry[], at: number): Promise<Change[]> {
  const trash = transaction.objectStore('trash');
  const lying = await Promise.all(entries.map(async ({ id }) => trash.get(id)));
  return entries.flatMap((entry, place): Change[] => {
    const { id } = entry;
    const old = lying[place];
    const removedAt = old ? Math.max(at, old.removedAt + 1) : at;
    return [
      { table: 'entries', id, before: entry },
      { table: 'trash', id, ...(old && { before: old }), after: { id, entry, removedAt } },
    ];
  });
}

async function inBatches(
  transaction: WriteTransaction,
  ids: readonly string[],
  kind: ChangeKind,
  { now, random, openPacker, signal, progress }: Editing,
  change: (entries: readonly Entry[]) => Promise<readonly Change[]>,
): Promise<Done> {
  const unique = [...new Set(ids)];
  const note = { kind, at: now(), token: random(), expected: unique.length };
  const underWay = await beginChange(transaction, note, openPacker);
  for (let from = 0; from < unique.length; from += BATCH) {
    if (signal?.aborted) throw new TakenBack('cancelled');
    const entries = await entriesById(transaction, unique.slice(from, from + BATCH));
    await underWay.write(await change(entries));
    progress?.(Math.min(from + BATCH, unique.length), unique.length);
  }
  return underWay.finish();
}
