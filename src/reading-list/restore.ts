/** Merges the entries of a copy into the list: numbers first, then in one transaction. */
import { ok, type Result } from '../result.ts';
import type { Entry } from './entry.ts';
import { type Held, readHeld } from './held.ts';
import { keysOfAll } from './identity-keys.ts';
import type { Means } from './means.ts';
import { planRestore } from './plan-restore.ts';
import type { RestoreNumbers } from './reading-list.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { writeChange } from './write-changes.ts';

/** What `restore` would do. */
export async function previewRestore(
  transaction: ReadTransaction,
  entries: readonly Entry[],
): Promise<Result<RestoreNumbers, never>> {
  return ok(planRestore(entries, await heldFor(transaction, entries)));
}

/** Merges `entries` into the list. */
export async function restore(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  { now, random }: Means,
): Promise<Result<RestoreNumbers & { readonly undo?: string }, never>> {
  const held = await heldFor(transaction, entries);
  const numbers = planRestore(entries, held);
  const { undo } = await writeChange(transaction, held.changes(), 'restore', { now, random });
  return ok({ ...numbers, ...(undo !== undefined && { undo }) });
}

function heldFor(transaction: ReadTransaction, entries: readonly Entry[]): Promise<Held> {
  const publications = entries.flatMap(({ listings }) => listings.map(({ publication }) => publication));
  return readHeld(
    transaction,
    keysOfAll(publications),
    entries.map(({ id }) => id),
  );
}
