/** The ladder from every earlier version of the database to this one. */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { JournalHead, JournalItem, Merging } from '../changes/journal.ts';
import type { Entry } from '../entry/entry.ts';
import type { LookupRow, Schema, StoreName } from './schema.ts';

/** The version that this code reads and writes. A release that changes the schema adds one rung to `LADDER`. */
export const VERSION = 2;

type Upgrade = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** One step of a migration; runs inside the upgrade's transaction and may await nothing but it. */
type Rung = (database: IDBPDatabase<Schema>, transaction: Upgrade) => void | Promise<void>;

/** `LADDER[n]` leads from version n to version n + 1. A released rung is never changed. */
export const LADDER: readonly Rung[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'id' });
    const lookup = untyped(database.createObjectStore('lookup', { keyPath: 'id' }));
    lookup.createIndex('keys', 'keys', { multiEntry: true });
    lookup.createIndex('words', 'words', { multiEntry: true });
    untyped(database.createObjectStore('journal', { keyPath: 'token' })).createIndex('at', 'at');
    database.createObjectStore('meta');
  },
  async (database, transaction) => {
    database.createObjectStore('fresh', { keyPath: 'id' });
    database.createObjectStore('freshWords', { keyPath: 'id' });
    database.createObjectStore('packed');
    database.createObjectStore('journalParts', { keyPath: ['token', 'part'] });
    database.createObjectStore('trash', { keyPath: 'id' }).createIndex('removedAt', 'removedAt');
    database.createObjectStore('decisions', { keyPath: 'id' }).createIndex('keys', 'keys', { multiEntry: true });
    database.createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true });
    database.createObjectStore('snapshotParts', { keyPath: 'key' });
    untyped(transaction.objectStore('lookup')).deleteIndex('words');
    untyped(transaction.objectStore('journal')).deleteIndex('at');
    transaction.objectStore('journal').createIndex('order', 'order');
    await leaveWords(transaction);
    await turnJournal(transaction);
    const entries = await transaction.objectStore('entries').count();
    // The index over old entries is made when it is first needed: it may take longer than a reader should wait to look.
    if (entries > 0) await transaction.objectStore('meta').put(1, 'unpacked');
  },
];

/** Climbs from `from` (0: nothing yet) to `VERSION`. */
export async function migrate(database: IDBPDatabase<Schema>, from: number, transaction: Upgrade): Promise<void> {
  for (const rung of LADDER.slice(from)) await rung(database, transaction);
}

/** Indexes that only earlier versions had are not in the types of this one. */
interface Untyped {
  createIndex(name: string, path: string, options?: IDBIndexParameters): unknown;
  deleteIndex(name: string): void;
}

function untyped(store: unknown): Untyped {
  return store as Untyped;
}

/** How many rows are in memory at once. */
const BATCH = 1000;

/** Version 1 kept every word of an entry beside its keys, in an index of their own. */
async function leaveWords(transaction: Upgrade): Promise<void> {
  const lookup = transaction.objectStore('lookup');
  let after: IDBKeyRange | undefined;
  while (true) {
    const rows: LookupRow[] = await lookup.getAll(after, BATCH);
    const last = rows.at(-1);
    if (last === undefined) return;
    await Promise.all(rows.map(async ({ id, keys }) => lookup.put({ id, keys })));
    after = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** A journal record of version 1: whole entries before the change. */
interface RecordOfVersion1 {
  readonly token: string;
  readonly at: number;
  readonly touched: readonly { readonly id: string; readonly before?: Entry; readonly after?: number }[];
  readonly mergings: readonly Merging[];
}

async function turnJournal(transaction: Upgrade): Promise<void> {
  const journal = transaction.objectStore('journal');
  const records = (await journal.getAll()) as unknown as RecordOfVersion1[];
  records.sort((a, b) => a.at - b.at);
  for (const [index, { token, at, touched, mergings }] of records.entries()) {
    const items = touched.map(
      ({ id, before, after }): JournalItem => ({
        table: 'entries',
        id,
        ...(after !== undefined && { stamp: after }),
        other: before ? { is: 'whole', row: before } : { is: 'absent' },
      }),
    );
    const removed = touched.every(({ after }) => after === undefined);
    const kind = removed ? 'remove' : 'save';
    const head: JournalHead = { token, at, kind, papers: items.length, order: index + 1, parts: 1, mergings };
    await journal.put(head);
    await transaction.objectStore('journalParts').put({ token, part: 0, items });
  }
  if (records.length > 0) await transaction.objectStore('meta').put(records.length, 'order');
}
