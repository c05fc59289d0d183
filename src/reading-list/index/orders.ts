/** The orders of the list: packed ones, with what changed since in its place. */

import type { ReadTransaction } from '../database/schema.ts';
import type { Sort, SortName } from '../query.ts';
import { type Bits, hasBit } from './bits.ts';
import type { Order } from './packed.ts';
import { idOf, packedOrder, sortKeysOf, type View } from './view.ts';

/** All living numbers in an order, ascending; unknown values behind. */
export async function orderOf(transaction: ReadTransaction, view: View, by: SortName): Promise<Order> {
  const known = view.sorted.get(by);
  if (known) return known;
  const packed = await packedOrder(transaction, view.base, by);
  const keys = view.fresh.length > 0 ? await keyOf(transaction, view, by) : () => undefined;
  const order = withFresh(view, packed, keys);
  view.sorted.set(by, order);
  return order;
}

/** The value by which a number is sorted; undefined where it is not known. */
export type SortKey = (number: number) => string | number | undefined;

/** Calls `visit` with the numbers of `bits` in the order asked for, from `offset` on, `limit` of them. */
export function inOrderOf(
  bits: Bits,
  { numbers, known }: Order,
  { direction }: Sort,
  offset: number,
  limit: number,
): number[] {
  const found: number[] = [];
  let before = offset;
  const take = (place: number): boolean => {
    const number = numbers[place] ?? 0;
    if (!hasBit(bits, number)) return true;
    if (before > 0) before -= 1;
    else if (found.length < limit) found.push(number);
    return found.length < limit;
  };
  if (limit <= 0) return found;
  if (direction === 'ascending') {
    for (let place = 0; place < numbers.length && take(place); place += 1);
  } else {
    let goOn = true;
    for (let place = known - 1; place >= 0 && goOn; place -= 1) goOn = take(place);
    for (let place = numbers.length - 1; place >= known && goOn; place -= 1) goOn = take(place);
  }
  return found;
}

/** The keys of one order. */
export async function keyOf(transaction: ReadTransaction, view: View, by: SortName): Promise<SortKey> {
  const { base, fresh } = view;
  const row = (number: number) => fresh[number - base.head.size];
  switch (by) {
    case 'added':
      return (number) => idOf(view, number);
    case 'changed':
      return (number) => view.changedAt[number];
    case 'year':
      return (number) => view.year[number] || undefined;
    case 'title': {
      const { titles } = await sortKeysOf(transaction, base);
      return (number) => (titles[number] ?? row(number)?.title) || undefined;
    }
    case 'author': {
      const { authors } = await sortKeysOf(transaction, base);
      return (number) => (authors[number] ?? row(number)?.author) || undefined;
    }
  }
}

/** Compares two numbers by `key`, then by id; unknown keys come last. */
export function comparingBy(view: View, key: SortKey): (a: number, b: number) => number {
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x !== y) {
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      return x < y ? -1 : 1;
    }
    return idOf(view, a) < idOf(view, b) ? -1 : 1;
  };
}

function withFresh(view: View, packed: Order, key: SortKey): Order {
  if (view.fresh.length === 0 && packed.numbers.every((number) => hasBit(view.alive, number))) return packed;
  const compare = comparingBy(view, key);
  const added = view.fresh.map((_, place) => view.base.head.size + place).sort(compare);
  const merged = new Uint32Array(packed.numbers.length + added.length);
  let [length, known, next] = [0, 0, 0];
  const put = (number: number, isKnown: boolean) => {
    merged[length] = number;
    length += 1;
    if (isKnown) known += 1;
  };
  const places = added.map((number) => placeIn(packed.numbers, number, compare));
  for (let place = 0; place <= packed.numbers.length; place += 1) {
    while (next < added.length && (places[next] ?? 0) <= place) {
      const number = added[next] ?? 0;
      put(number, key(number) !== undefined);
      next += 1;
    }
    const number = packed.numbers[place];
    if (number !== undefined && hasBit(view.alive, number)) put(number, place < packed.known);
  }
  return { numbers: merged.slice(0, length), known };
}

/** The first place of `numbers`, from a place on, that is not before `number`. */
export function placeIn(
  numbers: Uint32Array,
  number: number,
  compare: (a: number, b: number) => number,
  from = 0,
): number {
  let [low, high] = [from, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(numbers[middle] ?? 0, number) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
