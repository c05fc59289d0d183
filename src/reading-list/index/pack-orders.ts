/** The orders of the packed index: writing them anew, with the changed numbers in their places. */

import type { WriteTransaction } from '../database/schema.ts';
import { SORTS, type SortName } from '../query.ts';
import { placeIn } from './orders.ts';
import type { Order } from './packed.ts';
import { writeRecord } from './records.ts';
import type { Row } from './row.ts';
import { packedOrder, sortKeysOf, type View } from './view.ts';

/** Writes every order: what stays as it was, with the changed numbers in their places. */
export async function writeOrders(
  transaction: WriteTransaction,
  view: View,
  living: ReadonlyMap<number, Row>,
  dead: readonly number[],
): Promise<void> {
  const { base } = view;
  const keys = await sortKeysOf(transaction, base);
  const packed: Readonly<Record<SortName, (number: number) => string | number | undefined>> = {
    added: (n) => base.ids[n],
    changed: (n) => view.changedAt[n],
    year: (n) => view.year[n] || undefined,
    title: (n) => keys.titles[n] || undefined,
    author: (n) => keys.authors[n] || undefined,
  };
  const own: Readonly<Record<SortName, (row: Row) => string | number | undefined>> = {
    added: ({ id }) => id,
    changed: ({ changedAt }) => changedAt,
    year: ({ year }) => year || undefined,
    title: ({ title }) => title || undefined,
    author: ({ author }) => author || undefined,
  };
  const out = new Set(dead);
  for (const [place, by] of SORTS.entries()) {
    const keyOf = (number: number) => {
      const row = living.get(number);
      return row ? own[by](row) : packed[by](number);
    };
    const idOf = (number: number) => living.get(number)?.id ?? base.ids[number] ?? '';
    const compare = (a: number, b: number) => {
      const [x, y] = [keyOf(a), keyOf(b)];
      if (x === y) return idOf(a) < idOf(b) ? -1 : 1;
      if (x === undefined) return 1;
      return y === undefined || x < y ? -1 : 1;
    };
    const before = await packedOrder(transaction, base, by);
    const staying = before.numbers.filter((number) => !living.has(number) && !out.has(number));
    const coming = [...living.keys()].filter((number) => !out.has(number)).sort(compare);
    const numbers = merged(staying, coming, compare);
    let known = numbers.length;
    while (known > 0 && keyOf(numbers[known - 1] ?? 0) === undefined) known -= 1;
    const order: Order = { numbers, known };
    await writeRecord(transaction, 'order', [place], order);
  }
}

function merged(
  a: Uint32Array,
  b: readonly number[],
  compare: (a: number, b: number) => number,
): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(a.length + b.length);
  let done = 0;
  for (const [before, number] of b.entries()) {
    // Few come into many: between their places everything is copied as it is.
    const place = placeIn(a, number, compare, done);
    all.set(a.subarray(done, place), done + before);
    all[place + before] = number;
    done = place;
  }
  all.set(a.subarray(done), done + b.length);
  return all;
}
