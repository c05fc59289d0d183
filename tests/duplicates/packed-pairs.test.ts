import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PLACES, numberOf, PackedPairs, placeOf } from '../../src/duplicates/candidates/packed-pairs.ts';

const pair = fc.tuple(fc.integer(), fc.nat(MOST_PLACES - 1));

describe('long lists of pairs', () => {
  it('are sorted by the first number, then by the second, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (pushed) => {
        const pairs = new PackedPairs(2);
        for (const [number, place] of pushed) pairs.push(number, place);
        expect(pairs.length).toBe(pushed.length);
        const sorted = [...pairs.sorted()].map((packed) => [numberOf(packed), placeOf(packed)]);
        expect(sorted).toEqual(pushed.toSorted(([a, x], [b, y]) => a - b || x - y));
      }),
    );
  });
});
