import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Numbers, sortedByKey } from '../../src/duplicates/number-lists.ts';

describe('long lists of numbers', () => {
  it('grow as they must', () => {
    const numbers = new Numbers(2);
    for (let at = 0; at < 100; at += 1) numbers.push(-at);
    expect(numbers.length).toBe(100);
    expect([...numbers.taken()]).toEqual(Array.from({ length: 100 }, (_, at) => -at + 0));
  });

  it.each([7, 9000])('are sorted by key, places of one key in their order: %d keys', (length) => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 0x7fffffff }), (seed, factor) => {
        const keys = Int32Array.from({ length }, (_, at) => Math.imul(seed ^ (at % 500), factor));
        const places = Int32Array.from({ length }, (_, at) => at);
        const sorted = sortedByKey(keys.slice(), places.slice());
        const own = sorted.places.every((place, at) => keys[place] === sorted.keys[at]);
        const ascending = sorted.places.every((place, at) => {
          const [before = 0, placeBefore = -1] = at === 0 ? [] : [sorted.keys[at - 1], sorted.places[at - 1]];
          const key = sorted.keys[at] ?? 0;
          return before >>> 0 < key >>> 0 || (before === key && placeBefore < place) || at === 0;
        });
        expect([own, ascending, new Set(sorted.places).size]).toEqual([true, true, length]);
      }),
      { numRuns: length > 1000 ? 3 : 100 },
    );
  });
});
