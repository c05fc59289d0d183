/** Merging entries by the reader's hand, and parting them again. */
import { fail, ok, type Result } from '../result.ts';
import { entriesById } from './change.ts';
import type { Entry } from './entry.ts';
import { joined, unjoined } from './joining.ts';
import type { Change } from './journal.ts';
import type { Means } from './means.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { writeChange } from './write-changes.ts';

/** The entry that merging `ids` would make. */
export async function previewMerge(
  transaction: ReadTransaction,
  ids: readonly string[],
  now: number,
): Promise<Result<Entry, 'unknown'>> {
  const entries = await toMerge(transaction, ids);
  return entries ? ok(joined(entries, now)) : fail('unknown');
}

/** Makes one entry of those of `ids`, which all have to be in the list. */
export async function merge(
  transaction: WriteTransaction,
  ids: readonly string[],
  { now, random }: Means,
): Promise<Result<{ readonly entry: string; readonly undo: string }, 'unknown'>> {
  const entries = await toMerge(transaction, ids);
  if (entries === undefined) return fail('unknown');
  const at = now();
  const after = joined(entries, at);
  const changes = entries.map((before, place): Change => {
    return { table: 'entries', id: before.id, before, ...(place === 0 && { after }) };
  });
  const { undo } = await writeChange(transaction, changes, 'merge', { now: () => at, random });
  return ok({ entry: after.id, undo: undo ?? '' });
}

/** Gives the entries back of which `entry` was made. */
export async function unmerge(
  transaction: WriteTransaction,
  entry: string,
  { now, random }: Means,
): Promise<Result<{ readonly entries: readonly string[]; readonly undo: string }, 'unknown'>> {
  const before = await transaction.objectStore('entries').get(entry);
  const at = now();
  const given = before && unjoined(before, at);
  if (before === undefined || given === undefined) return fail('unknown');
  const standing = await Promise.all(given.map(async ({ id }) => transaction.objectStore('entries').get(id)));
  // An entry under the id of a part that is not the merged one: a copy was restored since.
  if (standing.some((other) => other !== undefined && other.id !== entry)) return fail('unknown');
  const changes = given.map((after): Change => {
    return { table: 'entries', id: after.id, ...(after.id === entry && { before }), after };
  });
  const { undo } = await writeChange(transaction, changes, 'split', { now: () => at, random });
  return ok({ entries: given.map(({ id }) => id), undo: undo ?? '' });
}

async function toMerge(
  transaction: ReadTransaction,
  ids: readonly string[],
): Promise<readonly [Entry, ...Entry[]] | undefined> {
  const [first, ...others] = await entriesById(transaction, ids);
  const all = others.length > 0 && others.length + 1 === new Set(ids).size;
  return first !== undefined && all ? [first, ...others] : undefined;
}
