/** Counts that are asked for again: of the whole list when the last filter is taken back, of one choice by every flag. */
import { countBits } from './bits.ts';
import type { View } from './view.ts';

/** Counts something in a column of a view among living numbers. */
type Count<Column, Counts> = (view: View, column: Column, numbers: Uint32Array) => Counts;

/** `count`, whose answers are kept for each column: that for the whole list, and the last one for the same numbers. */
export function keepingCounts<Column extends object, Counts>(
  count: (column: Column, numbers: Uint32Array) => Counts,
): Count<Column, Counts> {
  const wholes = new WeakMap<Column, Counts>();
  const lasts = new WeakMap<Column, { readonly of: Uint32Array; readonly counts: Counts }>();
  return ({ alive }, column, numbers) => {
    const last = lasts.get(column);
    if (last?.of === numbers) return last.counts;
    const isWhole = numbers.length === countBits(alive);
    const counts = (isWhole ? wholes.get(column) : undefined) ?? count(column, numbers);
    if (isWhole) wholes.set(column, counts);
    lasts.set(column, { of: numbers, counts });
    return counts;
  };
}
