/** The database of the reading list, and the ladder from every earlier version to this one. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Entry } from './entry.ts';
import type { JournalRecord } from './journal.ts';

export const DATABASE = 'paperfold';

/** The version that this code reads and writes. A release that changes the schema adds one rung to `LADDER`. */
export const VERSION = 1;

/** What leads to an entry. Derived from it alone, and written in the same transaction. */
export interface LookupRow {
  readonly id: string;
  /** Identity keys: see `identity-keys.ts`. One key may lead to several entries. */
  readonly keys: readonly string[];
  /** Folded words: see `search-words.ts`. */
  readonly words: readonly string[];
}

/** The stores, their keys and their indexes. */
export interface Schema extends DBSchema {
  /** Keyed by the entry's id, which sorts by time: newest first is this key backwards. */
  entries: { key: string; value: Entry };
  /** Apart from the entries, so that listing them never reads these. */
  lookup: { key: string; value: LookupRow; indexes: { keys: string; words: string } };
  /** What can still be undone. */
  journal: { key: string; value: JournalRecord; indexes: { at: number } };
  /** `count`: how many entries there are. */
  meta: { key: string; value: number };
}

export type StoreName = StoreNames<Schema>;
export type ReadTransaction = IDBPTransaction<Schema, StoreName[], 'readonly' | 'readwrite'>;
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** One step of a migration; runs inside the upgrade's transaction and may await nothing but it. */
type Rung = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
) => void | Promise<void>;

/** `LADDER[n]` leads from version n to version n + 1. A released rung is never changed. */
export const LADDER: readonly Rung[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'id' });
    const lookup = database.createObjectStore('lookup', { keyPath: 'id' });
    lookup.createIndex('keys', 'keys', { multiEntry: true });
    lookup.createIndex('words', 'words', { multiEntry: true });
    database.createObjectStore('journal', { keyPath: 'token' }).createIndex('at', 'at');
    database.createObjectStore('meta');
  },
];

/** Climbs from `from` (0: nothing yet) to `VERSION`. */
export async function migrate(
  database: IDBPDatabase<Schema>,
  from: number,
  transaction: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
): Promise<void> {
  for (const rung of LADDER.slice(from)) await rung(database, transaction);
}
