/**
 * The index as one context has it in memory: columns of the packed index, with what changed since on top. Entries that
 * changed stand a second time behind the packed ones, under numbers from `packed` on; their old numbers are not alive.
 */

import type { ReadTransaction } from '../database/schema.ts';
import { SORTS, type SortName } from '../query.ts';
import { addBit, type Bits, emptyBits, hasBit, removeBit } from './bits.ts';
import { type Beginnings, type Columns, DEAD, type Order, type PackedHead } from './packed.ts';
import { readHead, readRecord, readRecords } from './records.ts';
import { type FreshRow, type Row, type TextFacet } from './row.ts';

/** The packed part: the same until the next packing. */
export interface Base {
  readonly head: PackedHead;
  readonly columns: readonly Columns[];
  readonly ids: readonly string[];
  /** Page by page, as they were read. */
  readonly orders: Map<SortName, Order>;
  readonly names: Map<TextFacet, Dictionary>;
  /** By the id of their segment. */
  beginnings?: ReadonlyMap<number, Beginnings>;
  sortKeys?: { readonly titles: readonly string[]; readonly authors: readonly string[] };
}

/** The values of a facet, numbered. */
export interface Dictionary {
  readonly shown: string[];
  /** By what they fold to. */
  readonly places: Map<string, number>;
}

/** Values of all numbers: those of `n` are `names[starts[n]]` up to `names[starts[n + 1]]`. */
export interface FacetColumn {
  readonly starts: Uint32Array;
  readonly names: Uint32Array;
  /** Every value as shown, by its number. */
  readonly shown: readonly string[];
  /** The number of a value, by what it folds to. */
  readonly placeOf: (key: string) => number | undefined;
}

/** The whole index at one revision. */
export interface View {
  readonly base: Base;
  readonly revision: number;
  /** Rows that changed since the packing, each under `base.head.size` and its place. */
  readonly fresh: readonly Row[];
  /** How many numbers there are. */
  readonly size: number;
  readonly alive: Bits;
  /** For each fresh row its words, or the packed number whose words are still right. */
  readonly words: readonly (readonly string[] | number)[];
  readonly status: Uint8Array;
  readonly flags: Uint8Array;
  readonly kind: Uint8Array;
  readonly year: Uint16Array;
  readonly changedAt: Float64Array;
  readonly facets: Map<TextFacet, FacetColumn>;
  readonly sorted: Map<SortName, Order>;
}

/** What tells whether the index has changed. */
interface Stamp {
  readonly revision: number;
  readonly head: PackedHead;
}

async function stampOf(transaction: ReadTransaction): Promise<Stamp> {
  const [revision, head] = await Promise.all([revisionOf(transaction), readHead(transaction)]);
  return { revision, head };
}

function isAt({ revision, base }: View, now: Stamp): boolean {
  return revision === now.revision && base.head.version === now.head.version;
}

/** Whether the index is still as `seen`. */
export async function isSame(transaction: ReadTransaction, seen: View): Promise<boolean> {
  return isAt(seen, await stampOf(transaction));
}

/** Reads the index; what `last` still knows rightly is not read again. */
export async function readView(transaction: ReadTransaction, last?: View): Promise<View> {
  const now = await stampOf(transaction);
  if (last && isAt(last, now)) return last;
  const { revision, head } = now;
  const base = last?.base.head.version === head.version ? last.base : await readBase(transaction, head);
  const [rows, words, added] = await Promise.all([
    freshRows(transaction),
    freshWords(transaction),
    packedOrder(transaction, base, 'added'),
  ]);
  return viewOf(base, revision, rows, words, added);
}

/** The id of a number. */
export function idOf({ base, fresh }: View, number: number): string {
  return base.ids[number] ?? fresh[number - base.head.size]?.id ?? '';
}

/** What the packed numbers are sorted by. */
export async function sortKeysOf(
  transaction: ReadTransaction,
  base: Base,
): Promise<{ readonly titles: readonly string[]; readonly authors: readonly string[] }> {
  if (base.sortKeys) return base.sortKeys;
  const titles: string[] = [];
  const authors: string[] = [];
  for (const keys of await readRecords(transaction, 'sortKeys')) {
    for (const title of keys.titles.split('\n')) titles.push(title);
    for (const author of keys.authors.split('\n')) authors.push(author);
  }
  base.sortKeys = { titles, authors };
  return base.sortKeys;
}

/** The beginnings that fill pages, by segment. */
export async function beginningsIn(transaction: ReadTransaction, base: Base): Promise<ReadonlyMap<number, Beginnings>> {
  base.beginnings ??= new Map((await readRecords(transaction, 'beginnings')).map((one) => [one.segment, one]));
  return base.beginnings;
}

/** An order of the packed index. */
export async function packedOrder(transaction: ReadTransaction, base: Base, by: SortName): Promise<Order> {
  const known = base.orders.get(by);
  if (known) return known;
  const order = (await readRecord(transaction, 'order', SORTS.indexOf(by))) ?? { numbers: new Uint32Array(), known: 0 };
  base.orders.set(by, order);
  return order;
}

async function revisionOf(transaction: ReadTransaction): Promise<number> {
  return (await transaction.objectStore('meta').get('revision')) ?? 0;
}

async function freshRows(transaction: ReadTransaction): Promise<readonly FreshRow[]> {
  return transaction.objectStore('fresh').getAll();
}

async function freshWords(transaction: ReadTransaction): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await transaction.objectStore('freshWords').getAll();
  return new Map(rows.map(({ id, words }) => [id, words]));
}

async function readBase(transaction: ReadTransaction, head: PackedHead): Promise<Base> {
  const columns = await readRecords(transaction, 'columns');
  const ids: string[] = [];
  for (const block of columns) for (const id of block.ids.split('\n')) ids.push(id);
  return { head, columns, ids, orders: new Map(), names: new Map() };
}

function viewOf(
  base: Base,
  revision: number,
  rows: readonly FreshRow[],
  words: ReadonlyMap<string, readonly string[]>,
  added: Order,
): View {
  const { size: packed } = base.head;
  const fresh = rows.filter((row): row is Row => row.gone === undefined);
  const size = packed + fresh.length;
  const alive = emptyBits(size);
  const view = {
    status: new Uint8Array(size),
    flags: new Uint8Array(size),
    kind: new Uint8Array(size),
    year: new Uint16Array(size),
    changedAt: new Float64Array(size),
  };
  let at = 0;
  for (const block of base.columns) {
    view.status.set(block.status, at);
    view.flags.set(block.flags, at);
    view.kind.set(block.kind, at);
    view.year.set(block.year, at);
    view.changedAt.set(block.changedAt, at);
    at += block.status.length;
  }
  for (let number = 0; number < packed; number += 1) if (view.status[number] !== DEAD) addBit(alive, number);
  const old = new Map<string, number>();
  for (const { id } of rows) {
    const number = numberOf(base, added, id);
    if (number === undefined || !hasBit(alive, number)) continue;
    removeBit(alive, number);
    old.set(id, number);
  }
  for (const [place, row] of fresh.entries()) {
    const number = packed + place;
    addBit(alive, number);
    view.status[number] = row.status;
    view.flags[number] = row.flags;
    view.kind[number] = row.kind;
    view.year[number] = row.year;
    view.changedAt[number] = row.changedAt;
  }
  return {
    base,
    revision,
    fresh,
    size,
    alive,
    words: fresh.map(({ id }) => words.get(id) ?? old.get(id) ?? []),
    ...view,
    facets: new Map(),
    sorted: new Map(),
  };
}

/** The living packed number of an id, found in the order of ids. */
export function numberOf({ ids }: Base, { numbers }: Order, id: string): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[numbers[middle] ?? 0] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  const number = numbers[low];
  return number !== undefined && ids[number] === id ? number : undefined;
}
