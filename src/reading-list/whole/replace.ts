/** Makes the list exactly what a copy holds. */
import type { Decision } from '../../decisions/decision.ts';
import { ok, type Result } from '../../result.ts';
import { type Editing, entriesById, removals } from '../changes/change.ts';
import { restoredDecisions } from '../changes/deciding.ts';
import type { Change } from '../changes/journal.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { TakenBack } from '../database/taken-back.ts';
import { beginChange } from '../database/write-changes.ts';
import type { Entry } from '../entry/entry.ts';
import { canonical } from '../entry/listing.ts';
import type { RestoreNumbers } from '../reading-list.ts';

/** How many entries are in memory at once, besides those of the copy. */
const BATCH = 250;

/** What replacing did. */
export type Replaced = RestoreNumbers & { readonly removed: number; readonly undo?: string };

/**
 * Puts every one of `entries` as it is, by its id; what is not among them goes into the trash. What the reader had said when
 * the copy was made stands again, unless more was said of the same papers since. One change.
 */
export async function replaceAll(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  copied: readonly Decision[],
  { now, random, openPacker, signal, progress }: Editing,
): Promise<Result<Replaced, 'cancelled'>> {
  const wanted = new Map(entries.map((entry) => [entry.id, entry]));
  const inList = await transaction.objectStore('entries').getAllKeys();
  const gone = inList.filter((id) => !wanted.has(id));
  const total = wanted.size + gone.length;
  const at = now();
  const change = await beginChange(transaction, { kind: 'restore', at, token: random(), expected: total }, openPacker);
  const numbers = { added: 0, merged: 0, known: 0 };
  let done = 0;
  const inBatches = async (
    ids: readonly string[],
    changes: (some: readonly string[]) => Promise<readonly Change[]>,
  ) => {
    for (let from = 0; from < ids.length; from += BATCH) {
      if (signal?.aborted === true) throw new TakenBack('cancelled');
      await change.write(await changes(ids.slice(from, from + BATCH)));
      done += Math.min(BATCH, ids.length - from);
      progress?.(done, total);
    }
  };
  await inBatches(gone, async (some) => removals(transaction, await entriesById(transaction, some), at));
  await inBatches([...wanted.keys()], async (some) => {
    const before = new Map((await entriesById(transaction, some)).map((entry) => [entry.id, entry]));
    return some.flatMap((id): Change[] => {
      const [old, after] = [before.get(id), wanted.get(id)];
      if (after === undefined) return [];
      if (old && canonical(old) === canonical(after)) {
        numbers.known += 1;
        return [];
      }
      numbers[old ? 'merged' : 'added'] += 1;
      return [{ table: 'entries', id, ...(old && { before: old }), after }];
    });
  });
  await change.write(await restoredDecisions(transaction, copied));
  const { undo } = await change.finish();
  return ok({ ...numbers, removed: gone.length, ...(undo !== undefined && { undo }) });
}
