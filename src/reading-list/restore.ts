/** Merges the entries of a copy into the list: numbers first, then in one transaction. */
import type { Decision } from '../decisions/decision.ts';
import type { ReadersWord } from '../decisions/readers-word.ts';
import { ok, type Result } from '../result.ts';
import type { Editing } from './change.ts';
import { restoredDecisions, wordOn } from './deciding.ts';
import type { Entry } from './entry.ts';
import { type Held, readHeld } from './held.ts';
import { keysLeading, publicationsOf } from './match.ts';
import { planRestore } from './plan-restore.ts';
import type { RestoreNumbers } from './reading-list.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { writeChange } from './write-changes.ts';

/** What `restore` would do. */
export async function previewRestore(
  transaction: ReadTransaction,
  entries: readonly Entry[],
  copied: readonly Decision[] = [],
): Promise<Result<RestoreNumbers, never>> {
  const { held, word } = await heldFor(transaction, entries, copied);
  return ok(planRestore(entries, held, word));
}

/** Merges `entries` into the list, and what the reader said when the copy was made. */
export async function restore(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  copied: readonly Decision[],
  editing: Editing,
): Promise<Result<RestoreNumbers & { readonly undo?: string }, 'cancelled'>> {
  const { held, word } = await heldFor(transaction, entries, copied);
  const numbers = planRestore(entries, held, word);
  const changes = [...held.changes(), ...(await restoredDecisions(transaction, copied))];
  const { undo } = await writeChange(transaction, changes, 'restore', editing);
  return ok({ ...numbers, ...(undo !== undefined && { undo }) });
}

async function heldFor(
  transaction: ReadTransaction,
  entries: readonly Entry[],
  copied: readonly Decision[],
): Promise<{ readonly held: Held; readonly word: ReadersWord }> {
  const publications = entries.flatMap(({ listings }) => publicationsOf(listings));
  const word = await wordOn(transaction, publications, copied);
  const ids = entries.map(({ id }) => id);
  return { held: await readHeld(transaction, keysLeading(publications, word), ids), word };
}
