/** Merges the entries of a copy into the list: numbers first, then in one transaction. */
import type { Decision } from '../../decisions/decision.ts';
import type { ReadersWord } from '../../decisions/readers-word.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Editing } from '../changes/change.ts';
import { restoredDecisions, wordOn } from '../changes/deciding.ts';
import { type Held, readHeld } from '../database/held.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { TakenBack } from '../database/taken-back.ts';
import { writeChange } from '../database/write-changes.ts';
import type { Entry } from '../entry/entry.ts';
import { keysLeading, publicationsOf } from '../entry/match.ts';
import type { RestoreNumbers, RestoreWork, Work } from '../reading-list.ts';
import { type RestorePlanner, restorePlanner } from './plan-restore.ts';

/** How many entries are judged before others get a turn. */
const SLICE = 250;

/** What `restore` would do. */
export async function previewRestore(
  transaction: ReadTransaction,
  entries: readonly Entry[],
  { decisions = [], ...work }: RestoreWork = {},
): Promise<Result<RestoreNumbers, 'cancelled'>> {
  const { held, word } = await heldFor(transaction, entries, decisions);
  const numbers = await planned(transaction, entries, restorePlanner(held, word), work);
  return numbers ? ok(numbers) : fail('cancelled');
}

/** Merges `entries` into the list, and what the reader said when the copy was made. Of the progress the first half is judging. */
export async function restore(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  copied: readonly Decision[],
  editing: Editing,
): Promise<Result<RestoreNumbers & { readonly undo?: string }, 'cancelled'>> {
  const { signal, progress } = editing;
  const { held, word } = await heldFor(transaction, entries, copied);
  const total = entries.length * 2;
  const numbers = await planned(transaction, entries, restorePlanner(held, word), {
    ...(signal && { signal }),
    progress: (done) => progress?.(done, total),
  });
  if (numbers === undefined) throw new TakenBack('cancelled');
  const changes = [...held.changes(), ...(await restoredDecisions(transaction, copied))];
  const writing = {
    ...editing,
    progress: (done: number, all: number) =>
      progress?.(entries.length + Math.floor((entries.length * done) / all), total),
  };
  const { undo } = await writeChange(transaction, changes, 'restore', writing);
  return ok({ ...numbers, ...(undo !== undefined && { undo }) });
}

/** Undefined where it was cancelled. */
async function planned(
  transaction: ReadTransaction,
  entries: readonly Entry[],
  planner: RestorePlanner,
  { signal, progress }: Work,
): Promise<RestoreNumbers | undefined> {
  for (let from = 0; from < entries.length; from += SLICE) {
    // A request keeps the transaction alive while others get their turn.
    await transaction.objectStore('meta').get('count');
    if (signal?.aborted === true) return undefined;
    for (const entry of entries.slice(from, from + SLICE)) planner.add(entry);
    progress?.(Math.min(from + SLICE, entries.length), entries.length);
  }
  return planner.numbers();
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
