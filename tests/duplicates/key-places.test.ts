import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyPlaces } from '../../src/duplicates/candidates/key-places.ts';

const entry = fc.tuple(fc.oneof(fc.integer(), fc.integer({ min: -2, max: 2 })), fc.nat(50));

describe('keys and places', () => {
  it('are brought together by key, in the order in which they were pushed, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (pushed) => {
        const list = new KeyPlaces(2);
        for (const [key, place] of pushed) list.push(key, place);
        const { keys, places } = list.together();
        const found = Array.from(keys, (key, at) => [key, places[at]]);
        const byKey = ([a = 0]: readonly (number | undefined)[], [b = 0]: readonly (number | undefined)[]) =>
          (a >>> 0) - (b >>> 0);
        expect(found).toEqual(pushed.toSorted(byKey));
      }),
    );
  });
});
