/** What the list holds already of the papers that come in, read once at the start of a transaction. */

import type { RowChange } from '../changes/journal.ts';
import type { Entry } from '../entry/entry.ts';
import { keysOfAll } from '../entry/identity-keys.ts';
import { isReadable } from './readable.ts';
import type { ReadTransaction } from './schema.ts';

/** Enough requests at a time to keep the database busy, few enough to keep memory flat. */
const AT_ONCE = 2000;

/** Entries by identity key, with the changes that a plan makes to them on top. Nothing is written. */
export interface Held {
  /** Entries that share a key with one of the listings, oldest first. */
  candidates(keys: readonly string[]): Entry[];
  entry(id: string): Entry | undefined;
  /** Puts a new or changed entry on top. */
  put(entry: Entry): void;
  /** Every entry put that differs from what is in the database. */
  changes(): RowChange<'entries'>[];
}

/** Reads every entry that one of `keys` leads to, and those of `ids`. */
export async function readHeld(
  transaction: ReadTransaction,
  keys: readonly string[],
  ids: readonly string[] = [],
): Promise<Held> {
  const byKey = await idsByKey(transaction, new Set(keys));
  const entries = new Map<string, Entry>();
  const there = ids.length > FEW ? await thereAmong(transaction, ids) : ids;
  await inPortions([...new Set([...byKey.values(), there].flat())], async (id) => {
    const entry = await transaction.objectStore('entries').get(id);
    if (isReadable(entry)) entries.set(id, entry);
  });
  return heldOf(entries, byKey);
}

/** Those of many ids that there are: asking for each entry that is missing takes as long as reading one. */
async function thereAmong(transaction: ReadTransaction, ids: readonly string[]): Promise<string[]> {
  const all = new Set(await transaction.objectStore('entries').getAllKeys());
  return ids.filter((id) => all.has(id));
}

/** The ids of the entries that each of `keys` leads to, oldest first; keys that lead nowhere are left out. */
export async function idsByKey(
  transaction: ReadTransaction,
  keys: ReadonlySet<string>,
): Promise<Map<string, string[]>> {
  const byKey = new Map<string, string[]>();
  const lookup = transaction.objectStore('lookup');
  if (keys.size <= FEW) {
    await inPortions([...keys], async (key) => {
      const found = await lookup.index('keys').getAllKeys(key);
      if (found.length > 0) byKey.set(key, found);
    });
    return byKey;
  }
  // So many questions are answered faster by reading through.
  let range: IDBKeyRange | undefined;
  while (true) {
    const rows = await lookup.getAll(range, AT_ONCE);
    const last = rows.at(-1);
    if (last === undefined) return byKey;
    for (const row of rows) {
      for (const key of row.keys) {
        if (!keys.has(key)) continue;
        const ids = byKey.get(key);
        if (ids) ids.push(row.id);
        else byKey.set(key, [row.id]);
      }
    }
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** Up to so many keys are looked up one by one. */
const FEW = 4000;

/** `Held` over entries that were read. */
export function heldOf(entries: ReadonlyMap<string, Entry>, byKey: ReadonlyMap<string, readonly string[]>): Held {
  const put = new Map<string, Entry>();
  const putByKey = new Map<string, Set<string>>();
  const entryOf = (id: string) => put.get(id) ?? entries.get(id);
  return {
    entry: entryOf,
    candidates(keys) {
      const ids = new Set<string>();
      for (const key of keys) {
        for (const id of byKey.get(key) ?? []) ids.add(id);
        for (const id of putByKey.get(key) ?? []) ids.add(id);
      }
      return [...ids].sort().flatMap((id) => entryOf(id) ?? []);
    },
    put(entry) {
      put.set(entry.id, entry);
      for (const key of keysOfAll(entry.listings.map(({ publication }) => publication))) {
        const ids = putByKey.get(key);
        if (ids) ids.add(entry.id);
        else putByKey.set(key, new Set([entry.id]));
      }
    },
    changes: () =>
      [...put.values()].map((after) => {
        const before = entries.get(after.id);
        return { table: 'entries', id: after.id, ...(before && { before }), after };
      }),
  };
}

async function inPortions<Item>(items: readonly Item[], read: (item: Item) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(items.slice(from, from + AT_ONCE).map(read));
  }
}
