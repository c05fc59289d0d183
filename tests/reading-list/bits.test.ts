import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addBit, addRaised, emptyBits } from '../../src/reading-list/index/bits.ts';

const SIZE = 200;
const numbers = fc.array(fc.integer({ min: 0, max: SIZE - 1 }), { maxLength: 60 });

it('numbers are raised by any base, and those that were there stay', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 0, max: 150 }), (own, others, base) => {
      const found = emptyBits(SIZE + base);
      const expected = emptyBits(SIZE + base);
      const raised = emptyBits(SIZE);
      for (const number of own) for (const bits of [found, expected]) addBit(bits, number);
      for (const number of others) {
        addBit(raised, number);
        addBit(expected, base + number);
      }

      addRaised(found, raised, base);

      expect(found).toEqual(expected);
    }),
  );
});
