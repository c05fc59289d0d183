/** How many entries of a set have each value of a facet. */

import type { ReadTransaction } from '../database/schema.ts';
import { folded } from '../entry/fold.ts';
import type { FacetName, FacetValue } from '../query.ts';
import { numbersIn } from './bits.ts';
import { facetColumn } from './facet-columns.ts';
import { keepingCounts } from './kept-counts.ts';
import { FLAGS, KINDS, STATUSES } from './row.ts';
import { type FacetColumn, type View } from './view.ts';

/** The values of `facet` among the entries of `numbers`, at most `limit` and `chosen` ones. */
export async function valuesAmong(
  transaction: ReadTransaction,
  view: View,
  numbers: Uint32Array,
  { facet, limit, chosen }: { readonly facet: FacetName; readonly limit: number; readonly chosen: readonly string[] },
): Promise<FacetValue[]> {
  switch (facet) {
    case 'status':
      return named(tally(view, view.status, numbers), STATUSES, chosen).slice(0, limit);
    case 'kind':
      return named(tally(view, view.kind, numbers), KINDS, chosen).slice(0, limit);
    case 'year':
      return yearsOf(tally(view, view.year, numbers), chosen, limit);
    case 'tag':
    case 'person':
    case 'venue':
    case 'source': {
      const column = await facetColumn(transaction, view, facet);
      return mostOf(countsAmong(view, column, numbers), column, limit, chosen);
    }
    default: {
      const bit = FLAGS.indexOf(facet);
      const counts = new Uint32Array(2);
      for (const [flags, count] of tally(view, view.flags, numbers).entries()) {
        const place = (flags >> bit) & 1;
        counts[place] = (counts[place] ?? 0) + count;
      }
      return named(counts.reverse(), ['yes', 'no'], chosen).slice(0, limit);
    }
  }
}

/** Values of a text facet in the whole list that `fits`, the commonest first. */
export function fittingValues(
  view: View,
  column: FacetColumn,
  limit: number,
  fits: (value: string) => boolean,
): FacetValue[] {
  const { counts } = countsAmong(view, column, numbersIn(view.alive));
  const found: FacetValue[] = [];
  for (const [place, value] of column.shown.entries()) {
    const count = counts[place] ?? 0;
    if (count > 0 && fits(value)) found.push({ value, count });
  }
  return found.sort(byCount).slice(0, limit);
}

/** How many have each value of a column of numbers, by the value. */
const tally = keepingCounts((column: Uint8Array | Uint16Array, numbers): Uint32Array => {
  const counts = new Uint32Array(2 ** (8 * column.BYTES_PER_ELEMENT));
  for (const n of numbers) {
    const value = column[n] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
});

function named(counts: Uint32Array, names: readonly string[], chosen: readonly string[]): FacetValue[] {
  return names.flatMap((value, place) => {
    const count = counts[place] ?? 0;
    return count > 0 || chosen.includes(value) ? { value, count } : [];
  });
}

function yearsOf(counts: Uint32Array, chosen: readonly string[], limit: number): FacetValue[] {
  const found: FacetValue[] = [];
  const isChosen = new Set(chosen.map((value) => (value === '' ? 0 : Number(value))));
  // Nothing is made of the tens of thousands of years without a paper.
  for (let year = counts.length - 1; year >= 0; year -= 1) {
    const count = counts[year] ?? 0;
    if ((count > 0 && found.length < limit) || (isChosen.size > 0 && isChosen.has(year))) {
      found.push({ value: year === 0 ? '' : `${year}`, count });
    }
  }
  return found;
}

interface TextCounts {
  readonly counts: Uint32Array;
  /** How many have no value. */
  readonly none: number;
}

const countsAmong = keepingCounts(({ starts, names, shown }: FacetColumn, numbers): TextCounts => {
  const counts = new Uint32Array(shown.length);
  let none = 0;
  for (const n of numbers) {
    const from = starts[n] ?? 0;
    const to = starts[n + 1] ?? 0;
    if (from === to) none += 1;
    for (let at = from; at < to; at += 1) {
      const place = names[at] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return { counts, none };
});

/** The commonest values. Of many that are equally common the ones that came into the list first are taken. */
function mostOf(
  { counts, none }: TextCounts,
  column: FacetColumn,
  limit: number,
  chosen: readonly string[],
): FacetValue[] {
  const least = leastOf(counts, limit);
  const places = new Set<number>();
  for (let place = 0; place < counts.length; place += 1) if ((counts[place] ?? 0) > least) places.add(place);
  for (let place = 0; place < counts.length && places.size < limit; place += 1) {
    if (least > 0 && counts[place] === least) places.add(place);
  }
  const left: FacetValue[] = [];
  for (const value of chosen) {
    const place = value === '' ? undefined : column.placeOf(folded(value));
    if (place !== undefined) places.add(place);
    else if (value !== '') left.push({ value, count: 0 });
  }
  const found = [...places].map((place) => ({ value: column.shown[place] ?? '', count: counts[place] ?? 0 }));
  if (none > 0 || chosen.includes('')) left.push({ value: '', count: none });
  return [...found, ...left].sort(byCount);
}

/** The count of the last of the `limit` commonest values; 0 where there are not so many. */
function leastOf(counts: Uint32Array, limit: number): number {
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const having = new Uint32Array(most + 1);
  for (const count of counts) having[count] = (having[count] ?? 0) + 1;
  let left = limit;
  for (let count = most; count > 0; count -= 1) {
    left -= having[count] ?? 0;
    if (left <= 0) return count;
  }
  return 0;
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
