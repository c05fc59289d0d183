import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowElements, rowElements } from '../../src/list-view/row-elements.ts';

const NONE: RowElements = new Map();

describe('elements of rows', () => {
  it('stay with the rows that stay, and go over to those that come', () => {
    const first = rowElements(['a', 'b', 'c'], NONE, '');

    const second = rowElements(['b', 'd', 'e'], first, '');

    expect([...second]).toEqual([
      ['b', first.get('b')],
      ['d', first.get('a')],
      ['e', first.get('c')],
    ]);
  });

  it('of the row that may have the focus go over to no other', () => {
    const first = rowElements(['a', 'b'], NONE, '');

    const second = rowElements(['c', 'd'], first, 'a');

    expect([...second.values()]).not.toContain(first.get('a'));
    expect(second.get('c')).toBe(first.get('b'));
  });

  it('are never shared, and never more than there are rows where rows only change', () => {
    const rows = fc.uniqueArray(fc.oneof(fc.nat(30), fc.string({ maxLength: 1 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rows, fc.option(fc.nat(30), { nil: '' })), { maxLength: 12 }), (views) => {
        let before = NONE;
        for (const [shown, kept] of views) {
          const now = rowElements(shown, before, kept);
          expect([...now.keys()]).toEqual(shown);
          expect(new Set(now.values()).size).toBe(shown.length);
          const staying = shown.filter((row) => before.has(row));
          expect(staying.map((row) => now.get(row))).toEqual(staying.map((row) => before.get(row)));
          const held = shown.includes(kept) ? undefined : before.get(kept);
          expect([...now.values()]).not.toContain(held);
          before = now;
        }
      }),
    );
  });
});
