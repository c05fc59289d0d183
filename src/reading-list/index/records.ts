/** Reads and writes the records of the packed index by their kinds. */
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { together } from '../database/together.ts';
import {
  type Beginnings,
  type Columns,
  EMPTY_HEAD,
  type Names,
  type Order,
  type PackedHead,
  type SortKeys,
  type WordPage,
} from './packed.ts';

/** The records of each kind. */
interface Kinds {
  readonly head: PackedHead;
  readonly columns: Columns;
  readonly sortKeys: SortKeys;
  readonly order: Order;
  readonly names: Names;
  readonly words: WordPage;
  readonly beginnings: Beginnings;
}

type Kind = keyof Kinds;

/** One record. */
export async function readRecord<Name extends Kind>(
  transaction: ReadTransaction,
  kind: Name,
  a: number,
  b = 0,
): Promise<Kinds[Name] | undefined> {
  // Under a kind stand only records of that kind: `writeRecord` is the only writer.
  return (await transaction.objectStore('packed').get([kind, a, b])) as Kinds[Name] | undefined;
}

/** All records of a kind; with `a` those of one number, from its `b` on up to `before`. */
export async function readRecords<Name extends Kind>(
  transaction: ReadTransaction,
  kind: Name,
  a?: number,
  b: readonly [number, number] = [0, Number.POSITIVE_INFINITY],
): Promise<Kinds[Name][]> {
  const range =
    a === undefined
      ? IDBKeyRange.bound([kind], [kind, []])
      : IDBKeyRange.bound([kind, a, b[0]], [kind, a, b[1]], false, true);
  return (await transaction.objectStore('packed').getAll(range)) as Kinds[Name][];
}

/** Puts one record. */
export function writeRecord<Name extends Kind>(
  transaction: WriteTransaction,
  kind: Name,
  [a, b = 0]: readonly [number, number?],
  record: Kinds[Name],
): Promise<unknown> {
  return transaction.objectStore('packed').put(record, [kind, a, b]);
}

/** Removes the pages of a segment. */
export function deletePages(transaction: WriteTransaction, segment: number): Promise<void> {
  const packed = transaction.objectStore('packed');
  return together([
    () => packed.delete(IDBKeyRange.bound(['words', segment], ['words', segment, []])),
    () => packed.delete(['beginnings', segment, 0]),
  ]);
}

/** The root of the index. */
export async function readHead(transaction: ReadTransaction): Promise<PackedHead> {
  return (await readRecord(transaction, 'head', 0)) ?? EMPTY_HEAD;
}

/** Texts in one, with line feeds between them; a line feed in a text becomes a space. */
export function joinLines(texts: readonly string[]): string {
  return texts.map((text) => (text.includes('\n') ? text.replaceAll('\n', ' ') : text)).join('\n');
}

/** The texts again; `count` tells none from one that is empty. */
export function splitLines(joined: string, count: number): string[] {
  return count === 0 ? [] : joined.split('\n');
}
