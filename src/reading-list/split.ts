/** Parting an entry: listings that are another paper become an entry of their own. */
import { fail, ok, type Result } from '../result.ts';
import { entriesById } from './change.ts';
import { entryId } from './entry-id.ts';
import type { Means } from './means.ts';
import { newEntry } from './plan-save.ts';
import type { WriteTransaction } from './schema.ts';
import { part } from './undo.ts';
import { writeChange } from './write-changes.ts';

/** Takes `listings` out of `entry` into an entry of their own, with the same status and tags. */
export async function split(
  transaction: WriteTransaction,
  entry: string,
  listings: readonly string[],
  { now, random }: Means,
): Promise<Result<{ readonly entry: string; readonly undo: string }, 'unknown'>> {
  const [before] = await entriesById(transaction, [entry]);
  if (before === undefined) return fail('unknown');
  const at = now();
  const fresh = { ...newEntry(entryId(at, 0, random()), [], at), status: before.status, tags: before.tags };
  const parted = part(before, listings, fresh, at);
  if (parted === undefined) return fail('unknown');
  const changes = [
    { table: 'entries', id: entry, before, after: parted.rest },
    { table: 'entries', id: parted.own.id, after: parted.own },
  ] as const;
  const done = await writeChange(transaction, changes, 'split', { now: () => at, random });
  return ok({ entry: parted.own.id, undo: done.undo ?? '' });
}
