/** The database of the reading list: its stores and their keys. The ladder between versions is in `migrations.ts`. */
import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { JournalHead, JournalItem } from '../changes/journal.ts';
import type { Entry } from '../entry/entry.ts';
import type { Trashed } from '../entry/trash.ts';
import type { PackedRecord } from '../index/packed.ts';
import type { FreshRow, FreshWords } from '../index/row.ts';
import type { SnapshotPart, SnapshotRecord } from '../whole/snapshot.ts';
import type { DecisionRow } from './decision-row.ts';

export const DATABASE = 'paperfold';

/** Identity keys of an entry: derived from it alone, and written in the same transaction. */
export interface LookupRow {
  readonly id: string;
  /** See `identity-keys.ts`. One key may lead to several entries. */
  readonly keys: readonly string[];
}

/** Some items of a change that can be undone. */
export interface JournalPart {
  readonly token: string;
  readonly part: number;
  readonly items: readonly JournalItem[];
}

/** The stores, their keys and their indexes. */
export interface Schema extends DBSchema {
  /** Keyed by the entry's id, which sorts by time: newest first is this key backwards. */
  entries: { key: string; value: Entry };
  /** Apart from the entries, so that listing them never reads these. */
  lookup: { key: string; value: LookupRow; indexes: { keys: string } };
  /** What search and facets need of entries that changed since the index was packed. */
  fresh: { key: string; value: FreshRow };
  /** The words of those whose text changed since. */
  freshWords: { key: string; value: FreshWords };
  /** The index: see docs/reading-list.md. Everything in it is derived from the entries. */
  packed: { key: PackedKey; value: PackedRecord };
  /** What can still be undone or done again. */
  journal: { key: string; value: JournalHead; indexes: { order: number } };
  journalParts: { key: [string, number]; value: JournalPart };
  trash: { key: string; value: Trashed; indexes: { removedAt: number } };
  /** What the reader said of two papers. */
  decisions: { key: string; value: DecisionRow; indexes: { keys: string } };
  snapshots: { key: number; value: SnapshotRecord };
  snapshotParts: { key: string; value: SnapshotPart };
  /** Numbers: see `MetaName`. */
  meta: { key: MetaName; value: number };
}

/** The kind of an index record, and its place: see `index/packed.ts`. */
export type PackedKey = [kind: string, a: number, b: number];

export type MetaName =
  /** How many entries there are. */
  | 'count'
  /** Grows with every change: what was read under an older number may be old. */
  | 'revision'
  /** The greatest `order` of the journal so far. */
  | 'order'
  /** The greatest `order` of a change that was forgotten with what the trash held, while it stood. */
  | 'forgotten'
  /** 1 where the index has to be made anew from the entries. */
  | 'unpacked'
  /** The revision up to which derived data was found to be right. */
  | 'checked'
  /** How many entries could not be read then. */
  | 'unreadable'
  /** What is told of checks: see `checks.ts`. Times in ms since 1970, numbers of papers. */
  | 'countedAt'
  | 'lookedAt'
  | 'lookedEntries'
  | 'mendedAt'
  | 'mended'
  /** Which version is shown: a place in `PREFERENCES`. */
  | 'prefer'
  /** The revision and the time of the last snapshot. */
  | 'snapshotRevision'
  | 'snapshotAt';

export type StoreName = StoreNames<Schema>;

/** Every store, as transactions name them. */
export const STORES: readonly StoreName[] = [
  'entries',
  'lookup',
  'fresh',
  'freshWords',
  'packed',
  'journal',
  'journalParts',
  'trash',
  'decisions',
  'snapshots',
  'snapshotParts',
  'meta',
];

export type ReadTransaction = IDBPTransaction<Schema, StoreName[], 'readonly' | 'readwrite'>;
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
