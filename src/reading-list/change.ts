/** The reader's own changes to entries: status, corrected fields, removal. */
import { fail, ok, type Result } from '../result.ts';
import type { Chosen, Entry, Status } from './entry.ts';
import { changeTime, journalRecord } from './journal.ts';
import { canonical } from './listing.ts';
import type { Means } from './means.ts';
import type { WriteTransaction } from './schema.ts';
import { readBooks, writeChanges } from './write-changes.ts';

/** Sets the status of those of `ids` that are in the list. */
export async function setStatus(
  transaction: WriteTransaction,
  ids: readonly string[],
  status: Status,
  { now }: Means,
): Promise<Result<void, never>> {
  const entries = await entriesById(transaction, ids);
  const books = await readBooks(transaction);
  const at = now();
  const changes = entries
    .filter((entry) => entry.status !== status)
    .map((before) => ({ id: before.id, before, after: { ...before, status, changedAt: changeTime(at, before) } }));
  await writeChanges(transaction, books, changes);
  return ok(undefined);
}

/** Sets fields by the reader's hand. */
export async function choose(
  transaction: WriteTransaction,
  id: string,
  chosen: Chosen,
  { now }: Means,
): Promise<Result<void, 'unknown'>> {
  const [before] = await entriesById(transaction, [id]);
  if (before === undefined) return fail('unknown');
  const books = await readBooks(transaction);
  const after = { ...before, chosen: { ...before.chosen, ...chosen }, changedAt: changeTime(now(), before) };
  if (canonical(after.chosen) !== canonical(before.chosen)) {
    await writeChanges(transaction, books, [{ id, before, after }]);
  }
  return ok(undefined);
}

/** Removes those of `ids` that are in the list. */
export async function remove(
  transaction: WriteTransaction,
  ids: readonly string[],
  { now, random }: Means,
): Promise<Result<{ readonly undo: string }, never>> {
  const entries = await entriesById(transaction, ids);
  const books = await readBooks(transaction);
  const changes = entries.map((before) => ({ id: before.id, before }));
  const record = journalRecord(random(), now(), changes);
  await writeChanges(transaction, books, changes, record);
  return ok({ undo: record.token });
}

/** Those of `ids` that are in the list. */
export async function entriesById(transaction: WriteTransaction, ids: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all([...new Set(ids)].map(async (id) => transaction.objectStore('entries').get(id)));
  return entries.filter((entry) => entry !== undefined);
}
