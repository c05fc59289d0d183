/** What the list holds already of the papers that come in, read once at the start of a transaction. */
import type { Entry } from './entry.ts';
import { keysOfAll } from './identity-keys.ts';
import type { Change } from './journal.ts';
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
  changes(): Change[];
}

/** Reads every entry that one of `keys` leads to, and those of `ids`. */
export async function readHeld(
  transaction: ReadTransaction,
  keys: readonly string[],
  ids: readonly string[] = [],
): Promise<Held> {
  const index = transaction.objectStore('lookup').index('keys');
  const unique = [...new Set(keys)];
  const byKey = new Map<string, readonly string[]>();
  await inPortions(unique, async (key) => {
    const found = await index.getAllKeys(key);
    if (found.length > 0) byKey.set(key, found);
  });
  const entries = new Map<string, Entry>();
  await inPortions([...new Set([...byKey.values(), ids].flat())], async (id) => {
    const entry = await transaction.objectStore('entries').get(id);
    if (entry) entries.set(id, entry);
  });
  return heldOf(entries, byKey);
}

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
        return { id: after.id, ...(before && { before }), after };
      }),
  };
}

async function inPortions<Item>(items: readonly Item[], read: (item: Item) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(items.slice(from, from + AT_ONCE).map(read));
  }
}
