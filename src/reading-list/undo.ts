/** Takes changes back: undo, and "keep separate" for the merging that a save did. */
import { fail, ok, type Result } from '../result.ts';
import type { Entry } from './entry.ts';
import { entryId } from './entry-id.ts';
import { readHeld } from './held.ts';
import { keysOfAll } from './identity-keys.ts';
import { type Change, changeTime, isFresh, type JournalRecord, journalRecord } from './journal.ts';
import { matches } from './match.ts';
import type { Means } from './means.ts';
import { linked, withoutListings } from './merge.ts';
import { newEntry } from './plan-save.ts';
import type { WriteTransaction } from './schema.ts';
import { readBooks, writeChanges } from './write-changes.ts';

/** Brings back what was before the change of `token`, if nothing that it touched was changed since. */
export async function undo(transaction: WriteTransaction, token: string): Promise<Result<void, 'stale' | 'unknown'>> {
  const found = await freshRecord(transaction, token);
  if (!found.ok) return found;
  const { record, entries } = found.value;
  const gone = record.touched.flatMap(({ before }, index) => (before && !entries[index] ? before : []));
  if (await wasSavedAgain(transaction, gone, record)) return fail('stale');
  const books = await readBooks(transaction);
  const changes = record.touched.map(({ id, before }, index): Change => {
    const now = entries[index];
    return { id, ...(now && { before: now }), ...(before && { after: before }) };
  });
  const forgotten = transaction.objectStore('journal').delete(token);
  await Promise.all([forgotten, writeChanges(transaction, books, changes)]);
  return ok(undefined);
}

/** Makes every set of listings that the save of `token` merged an entry of its own. */
export async function keepSeparate(
  transaction: WriteTransaction,
  token: string,
  { now, random }: Means,
): Promise<Result<{ readonly undo: string }, 'stale' | 'unknown'>> {
  const found = await freshRecord(transaction, token);
  if (!found.ok) return found;
  const { record, entries } = found.value;
  if (record.mergings.length === 0) return fail('unknown');
  const books = await readBooks(transaction);
  const at = now();
  const before = new Map(entries.flatMap((entry) => (entry ? [[entry.id, entry]] : [])));
  const after = new Map<string, Entry>();
  for (const [place, merging] of record.mergings.entries()) {
    const entry = after.get(merging.entry) ?? before.get(merging.entry);
    if (entry === undefined) return fail('stale');
    const parted = part(entry, merging.listings, newEntry(entryId(at, place, random()), [], at), at);
    if (parted === undefined) return fail('stale');
    after.set(parted.rest.id, parted.rest).set(parted.own.id, parted.own);
  }
  const changes = [...after.values()].map((entry): Change => {
    const was = before.get(entry.id);
    return { id: entry.id, ...(was && { before: was }), after: entry };
  });
  const undoing = journalRecord(random(), at, changes);
  await writeChanges(transaction, books, changes, undoing);
  return ok({ undo: undoing.token });
}

/**
 * `entry` without `listings`, and `own` with them; each names the other as not the same. Undefined where the entry does
 * not hold them all, or nothing would be left of it.
 */
export function part(
  entry: Entry,
  listings: readonly string[],
  own: Entry,
  at: number,
): { readonly rest: Entry; readonly own: Entry } | undefined {
  const rest = withoutListings(entry.listings, listings);
  const taken = entry.listings.filter(({ id }) => listings.includes(id));
  if (taken.length !== new Set(listings).size || taken.length === 0 || rest.length === 0) return undefined;
  return {
    rest: linked({ ...entry, listings: rest, changedAt: changeTime(at, entry) }, 'notSame', own.id),
    own: linked({ ...own, listings: taken }, 'notSame', entry.id),
  };
}

/**
 * Whether the paper of an entry that is gone is in the list by now: bringing it back would double it. Entries that were
 * there beside it before the change do not count.
 */
async function wasSavedAgain(
  transaction: WriteTransaction,
  gone: readonly Entry[],
  { at, touched }: JournalRecord,
): Promise<boolean> {
  const ours = new Set(touched.map(({ id }) => id));
  const publications = gone.flatMap(({ listings }) => listings.map(({ publication }) => publication));
  const held = await readHeld(transaction, keysOfAll(publications));
  return gone.some(({ id, listings, notSame = [] }) => {
    const keys = keysOfAll(listings.map(({ publication }) => publication));
    const others = held
      .candidates(keys)
      .filter((other) => !ours.has(other.id) && !notSame.includes(other.id) && !other.notSame?.includes(id));
    return matches(listings, others).some(
      ({ entry, standing }) => standing.startsWith('holds') || (standing !== 'likely' && entry.addedAt >= at),
    );
  });
}

async function freshRecord(
  transaction: WriteTransaction,
  token: string,
): Promise<
  Result<{ readonly record: JournalRecord; readonly entries: readonly (Entry | undefined)[] }, 'stale' | 'unknown'>
> {
  const record = await transaction.objectStore('journal').get(token);
  if (record === undefined) return fail('unknown');
  const entries = await Promise.all(record.touched.map(async ({ id }) => transaction.objectStore('entries').get(id)));
  return isFresh(record, entries) ? ok({ record, entries }) : fail('stale');
}
