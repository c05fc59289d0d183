/** Writes changed rows, and everything that is derived from them, in the transaction of the change. */
import type { Preference } from '../../duplicates/reasons/cluster.ts';
import {
  type Change,
  type ChangeKind,
  JOURNAL_LENGTH,
  type JournalHead,
  type JournalItem,
  journalItem,
  type Merging,
  type RowChange,
} from '../changes/journal.ts';
import type { Entry } from '../entry/entry.ts';
import { keysOfAll } from '../entry/identity-keys.ts';
import { preferenceIn } from '../entry/preferred.ts';
import { type FreshRow, rowOf, rowWords, saysTheSame } from '../index/row.ts';
import type { Means } from '../means.ts';
import type { Work } from '../reading-list.ts';
import type { LookupRow, StoreName, WriteTransaction } from './schema.ts';
import { TakenBack } from './taken-back.ts';
import { type Request, together } from './together.ts';

/** Brings many changed rows into the packed index, all at once: see `index/pack.ts`. */
export interface Packer {
  /** A row that is new, changed or gone; with its words, where they changed. */
  add(row: FreshRow, words?: readonly string[]): void;
  /** Writes what can be written already. Awaits nothing but the transaction. */
  flush(): Promise<void>;
  /** Writes the rest. */
  finish(): Promise<void>;
}

/** How a packer is had; absent in a context that changes only single papers. */
export type OpenPacker = (transaction: WriteTransaction) => Promise<Packer>;

/** From how many changes on the index is packed at once, instead of being left to a quiet moment. */
export const MANY = 200;

/** A change under way: rows are written in portions, and the whole ends with `finish`. */
export interface ChangeUnderWay {
  /** Writes some rows; no row may come twice. Awaits nothing but the transaction. */
  write(changes: readonly Change[]): Promise<void>;
  /** Writes what belongs to the whole: count, journal, index. `undo` is absent where nothing was changed. */
  finish(mergings?: readonly Merging[]): Promise<{ readonly changed: number; readonly undo?: string }>;
}

/** What the journal is to say of a change. */
export interface Note {
  readonly kind: ChangeKind;
  readonly at: number;
  /** The token of a new record. */
  readonly token: string;
  /** How many rows are expected: many are packed at once. */
  readonly expected: number;
}

/** Begins a change. */
export async function beginChange(
  transaction: WriteTransaction,
  note: Note,
  openPacker?: OpenPacker,
): Promise<ChangeUnderWay> {
  const journal = await transaction.objectStore('journal').getAll();
  const written = await writeRows(transaction, note.expected, openPacker);
  let parts = 0;
  let changed = 0;
  return {
    async write(changes) {
      if (changes.length === 0) return;
      changed += changes.filter(({ table }) => table !== 'trash').length;
      const items: JournalItem[] = changes.map(journalItem);
      const part = { token: note.token, part: parts, items };
      parts += 1;
      await together([() => transaction.objectStore('journalParts').put(part), () => written.write(changes)]);
    },
    async finish(mergings = []) {
      if (parts === 0) return { changed: 0 };
      const order = ((await transaction.objectStore('meta').get('order')) ?? 0) + 1;
      const { token, at, kind } = note;
      const head: JournalHead = { token, at, kind, papers: changed, order, parts, mergings };
      const past = journal.toSorted((a, b) => a.order - b.order);
      // What was undone cannot be done again on top of something else.
      const undone = past.filter((record) => record.undone !== undefined);
      const standing = past.filter((record) => record.undone === undefined);
      const old = standing.slice(0, Math.max(0, standing.length - JOURNAL_LENGTH + 1));
      await together([
        ...[...undone, ...old].flatMap((record) => forget(transaction, record)),
        () => transaction.objectStore('journal').put(head),
        () => transaction.objectStore('meta').put(order, 'order'),
        () => written.finish(),
      ]);
      return { changed, undo: token };
    },
  };
}

/** How many rows are written at once. */
const PORTION = 500;

/** Writes a change whose rows are all in memory. */
export async function writeChange(
  transaction: WriteTransaction,
  changes: readonly Change[],
  kind: ChangeKind,
  {
    now,
    random,
    openPacker,
    signal,
    progress,
  }: Pick<Means, 'now' | 'random'> & Work & { readonly openPacker?: OpenPacker },
  mergings: readonly Merging[] = [],
): Promise<{ readonly changed: number; readonly undo?: string }> {
  if (changes.length === 0) return { changed: 0 };
  const note = { kind, at: now(), token: random(), expected: changes.length };
  const change = await beginChange(transaction, note, openPacker);
  for (let from = 0; from < changes.length; from += PORTION) {
    if (signal?.aborted) throw new TakenBack('cancelled');
    await change.write(changes.slice(from, from + PORTION));
    progress?.(Math.min(from + PORTION, changes.length), changes.length);
  }
  return change.finish(mergings);
}

/** Rows being written, without a word in the journal: for undoing. */
export async function writeRows(
  transaction: WriteTransaction,
  expected: number,
  openPacker?: OpenPacker,
): Promise<{ write(changes: readonly Change[]): Promise<void>; finish(): Promise<void> }> {
  const count = (await transaction.objectStore('meta').get('count')) ?? 0;
  const revision = (await transaction.objectStore('meta').get('revision')) ?? 0;
  const prefer = await preferenceIn(transaction);
  const packer = openPacker && expected > MANY ? await openPacker(transaction) : undefined;
  let more = 0;
  return {
    async write(changes) {
      const requests: Request[] = [];
      for (const change of changes) {
        if (change.table === 'entries') {
          more += (change.after ? 1 : 0) - (change.before ? 1 : 0);
          requests.push(...writeEntry(transaction, change, prefer, packer));
        } else if (change.table === 'trash') {
          requests.push(() => putOrDelete(transaction.objectStore('trash'), change.id, change.after));
        } else {
          requests.push(() => putOrDelete(transaction.objectStore('decisions'), change.id, change.after));
        }
      }
      await together(requests);
      await packer?.flush();
    },
    async finish() {
      const meta = transaction.objectStore('meta');
      await together([() => meta.put(count + more, 'count'), () => meta.put(revision + 1, 'revision')]);
      await packer?.finish();
    },
  };
}

/** The requests that remove a journal record. */
export function forget(transaction: WriteTransaction, { token }: JournalHead): Request[] {
  const parts = IDBKeyRange.bound([token], [token, []]);
  return [
    () => transaction.objectStore('journal').delete(token),
    () => transaction.objectStore('journalParts').delete(parts),
  ];
}

/** What leads to `entry`. */
export function lookupRow(entry: Entry): LookupRow {
  return { id: entry.id, keys: keysOfAll(entry.listings.map(({ publication }) => publication)) };
}

function writeEntry(
  transaction: WriteTransaction,
  { id, before, after }: RowChange<'entries'>,
  prefer: Preference,
  packer: Packer | undefined,
): Request[] {
  const store = <Name extends StoreName>(name: Name) => transaction.objectStore(name);
  const requests: Request[] = [() => putOrDelete(store('entries'), id, after)];
  if (after === undefined) requests.push(() => store('lookup').delete(id));
  else if (!before || !sameListings(before, after)) requests.push(() => store('lookup').put(lookupRow(after)));
  const row: FreshRow = after ? rowOf(after, prefer) : { id, gone: true };
  const words = after && !(before && saysTheSame(before, after)) ? rowWords(after) : undefined;
  if (packer) {
    packer.add(row, words);
    return requests;
  }
  requests.push(() => store('fresh').put(row));
  if (words) requests.push(() => store('freshWords').put({ id, words }));
  else if (after === undefined) requests.push(() => store('freshWords').delete(id));
  return requests;
}

function sameListings(a: Entry, b: Entry): boolean {
  return a.listings.length === b.listings.length && a.listings.every(({ id }, place) => id === b.listings[place]?.id);
}

function putOrDelete<Row>(
  store: { put(row: Row): Promise<unknown>; delete(id: string): Promise<unknown> },
  id: string,
  row: Row | undefined,
): Promise<unknown> {
  return row === undefined ? store.delete(id) : store.put(row);
}
