/** Takes changes back and does them again; and "keep separate" for the merging that a save did. */
import { fail, ok, type Result } from '../../result.ts';
import { readHeld } from '../database/held.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { TakenBack } from '../database/taken-back.ts';
import { together } from '../database/together.ts';
import { type OpenPacker, writeChange, writeRows } from '../database/write-changes.ts';
import type { Entry } from '../entry/entry.ts';
import { entryId } from '../entry/entry-id.ts';
import { keysOfAll } from '../entry/identity-keys.ts';
import { matches } from '../entry/match.ts';
import type { Means } from '../means.ts';
import { decisionChanges, type Saying } from './deciding.ts';
import {
  type Change,
  changeTime,
  isFresh,
  type JournalHead,
  type JournalItem,
  journalItem,
  type PastChange,
  turned,
} from './journal.ts';
import { linked, withoutListings } from './merge.ts';
import { newEntry } from './plan-save.ts';

/** Why an undo was refused. */
type Refused = 'stale' | 'unknown';

/** The changes that undo and redo would turn around. */
export async function pastChanges(
  transaction: ReadTransaction,
): Promise<Result<{ readonly undo?: PastChange; readonly redo?: PastChange }, never>> {
  const { undo, redo } = await ends(transaction);
  return ok({ ...(undo && { undo: pastChange(undo) }), ...(redo && { redo: pastChange(redo) }) });
}

/**
 * Brings back what was before the change of `token`, if nothing that it touched was changed since; without a token that
 * of the last change that stands.
 */
export async function undo(
  transaction: WriteTransaction,
  token: string | undefined,
  openPacker?: OpenPacker,
): Promise<Result<void, Refused>> {
  const { undo: last } = await ends(transaction);
  const head = token === undefined ? last : await transaction.objectStore('journal').get(token);
  if (head === undefined || head.undone !== undefined) return fail('unknown');
  const order = await transaction.objectStore('meta').get('order');
  const forgotten = (await transaction.objectStore('meta').get('forgotten')) ?? 0;
  const nothingSince = head.token === last?.token && head.order > forgotten;
  await turnAround(transaction, head, nothingSince, openPacker);
  const meta = transaction.objectStore('meta');
  const undone = (order ?? head.order) + 1;
  await together([() => transaction.objectStore('journal').put({ ...head, undone }), () => meta.put(undone, 'order')]);
  return ok(undefined);
}

/** Does again what was undone last. */
export async function redo(transaction: WriteTransaction, openPacker?: OpenPacker): Promise<Result<void, Refused>> {
  const head = (await ends(transaction)).redo;
  if (head === undefined) return fail('unknown');
  // Everything that was done after it was undone is undone too, or there would be nothing to do again.
  await turnAround(transaction, head, true, openPacker);
  const { undone: _undone, ...standing } = head;
  await transaction.objectStore('journal').put(standing);
  return ok(undefined);
}

/** Makes every set of listings that the save of `token` merged an entry of its own. */
export async function keepSeparate(
  transaction: WriteTransaction,
  token: string,
  { now, random }: Means,
): Promise<Result<{ readonly undo: string }, Refused>> {
  const head = await transaction.objectStore('journal').get(token);
  if (head === undefined || head.undone !== undefined || head.mergings.length === 0) return fail('unknown');
  const before = new Map<string, Entry>();
  for (let part = 0; part < head.parts; part += 1) {
    for (const item of await itemsOf(transaction, head, part)) {
      const entry = await transaction.objectStore('entries').get(item.id);
      if (!isFresh(item, entry)) return fail('stale');
      if (entry) before.set(entry.id, entry);
    }
  }
  const at = now();
  const after = new Map<string, Entry>();
  for (const [place, merging] of head.mergings.entries()) {
    const entry = after.get(merging.entry) ?? before.get(merging.entry);
    if (entry === undefined) return fail('stale');
    const parted = part(entry, merging.listings, newEntry(entryId(at, place, random()), [], at), at);
    if (parted === undefined) return fail('stale');
    after.set(parted.rest.id, parted.rest).set(parted.own.id, parted.own);
  }
  const changes = [...after.values()].map((entry): Change => {
    const was = before.get(entry.id);
    return { table: 'entries', id: entry.id, ...(was && { before: was }), after: entry };
  });
  const sayings = head.mergings.flatMap(({ entry, listings }): Saying[] => {
    const pubs = (of: Entry | undefined) => (of?.listings ?? []).map(({ publication }) => publication);
    const taken = (before.get(entry)?.listings ?? []).filter(({ id }) => listings.includes(id));
    return [{ says: 'different', one: taken.map(({ publication }) => publication), other: pubs(after.get(entry)) }];
  });
  const said = await decisionChanges(transaction, sayings, at);
  const done = await writeChange(transaction, [...changes, ...said], 'split', { now: () => at, random });
  return ok({ undo: done.undo ?? token });
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
 * Turns every row of a change around, and the journal's items with them. `nothingSince`: the list is as the change left it,
 * so that what comes back stands beside what it stood beside before.
 */
async function turnAround(
  transaction: WriteTransaction,
  head: JournalHead,
  nothingSince: boolean,
  openPacker: OpenPacker | undefined,
): Promise<void> {
  const rows = await writeRows(transaction, head.papers, openPacker);
  const ours = head.parts === 1 || nothingSince ? undefined : await touchedIds(transaction, head);
  for (let place = 0; place < head.parts; place += 1) {
    const items = await itemsOf(transaction, head, place);
    const now = await Promise.all(items.map(async ({ table, id }) => transaction.objectStore(table).get(id)));
    if (!items.every((item, index) => isFresh(item, now[index]))) throw new TakenBack('stale');
    const changes = items.map((item, index) => turned(item, now[index]));
    if (!nothingSince) {
      const back = changes.flatMap((change) =>
        change.table === 'entries' && change.after && !change.before ? change.after : [],
      );
      const touched = ours ?? new Set(items.map(({ id }) => id));
      if (await wasSavedAgain(transaction, back, head.at, touched)) throw new TakenBack('stale');
    }
    const flipped = { token: head.token, part: place, items: changes.map(journalItem) };
    await together([() => transaction.objectStore('journalParts').put(flipped), () => rows.write(changes)]);
  }
  await rows.finish();
}

async function touchedIds(transaction: ReadTransaction, head: JournalHead): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let place = 0; place < head.parts; place += 1) {
    for (const { id } of await itemsOf(transaction, head, place)) ids.add(id);
  }
  return ids;
}

async function itemsOf(
  transaction: ReadTransaction,
  { token }: JournalHead,
  part: number,
): Promise<readonly JournalItem[]> {
  return (await transaction.objectStore('journalParts').get([token, part]))?.items ?? [];
}

/**
 * Whether the paper of an entry that is gone is in the list by now: bringing it back would double it. Entries that were
 * there beside it before the change do not count.
 */
async function wasSavedAgain(
  transaction: ReadTransaction,
  gone: readonly Entry[],
  at: number,
  ours: ReadonlySet<string>,
): Promise<boolean> {
  if (gone.length === 0) return false;
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

async function ends(
  transaction: ReadTransaction,
): Promise<{ readonly undo?: JournalHead; readonly redo?: JournalHead }> {
  let undo: JournalHead | undefined;
  let redo: JournalHead | undefined;
  for (const head of await transaction.objectStore('journal').getAll()) {
    if (head.undone === undefined) {
      if (undo === undefined || head.order > undo.order) undo = head;
    } else if (redo?.undone === undefined || head.undone > redo.undone) redo = head;
  }
  return { ...(undo && { undo }), ...(redo && { redo }) };
}

function pastChange({ token, at, kind, papers }: JournalHead): PastChange {
  return { token, at, kind, papers };
}
