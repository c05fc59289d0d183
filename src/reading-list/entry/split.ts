/** Parting an entry: listings that are another paper become an entry of their own. */
import { fail, ok, type Result } from '../../result.ts';
import { entriesById } from '../changes/change.ts';
import { givenBack, sayingsOfParting } from '../changes/decide.ts';
import { decisionChanges } from '../changes/deciding.ts';
import type { Change } from '../changes/journal.ts';
import { newEntry } from '../changes/plan-save.ts';
import { part } from '../changes/undo.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { writeChange } from '../database/write-changes.ts';
import type { Means } from '../means.ts';
import { entryId } from './entry-id.ts';

/**
 * Takes `listings` out of `entry` into an entry of their own, with the same status and tags; where they were one before a
 * merge, it is given back as it was.
 */
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
  const whole = givenBack(before, listings, at);
  const parted = whole ? undefined : part(before, listings, fresh, at);
  const after = whole ?? (parted && [parted.rest, parted.own]);
  if (after === undefined) return fail('unknown');
  const changes = after.map((one): Change => {
    return { table: 'entries', id: one.id, ...(one.id === entry && { before }), after: one };
  });
  const said = await decisionChanges(transaction, sayingsOfParting(after), at);
  const done = await writeChange(transaction, [...changes, ...said], 'split', { now: () => at, random });
  const own = after.find(({ id }) => id !== entry);
  return ok({ entry: own?.id ?? entry, undo: done.undo ?? '' });
}
