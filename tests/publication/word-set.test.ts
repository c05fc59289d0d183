import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordSet } from '../../src/publication/word-set.ts';

/** Few letters, so that many words share their first and their length; long ones, whose lengths are told apart by bits alone. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'q', 'é', '1'), minLength: 1, maxLength: 3 }),
  fc.constantFrom('a'.repeat(2), 'a'.repeat(18), 'crane', 'folds', 'q'.repeat(34)),
);

it('holds its words and no others, cut out of a text or not', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), word, word, word, (words, asked, before, after) => {
      const set = new WordSet(words.join(' '));
      const holds = words.includes(asked);
      expect(set.has(asked)).toBe(holds);
      expect(set.hasPart(`${before}${asked}${after}`, before.length, before.length + asked.length)).toBe(holds);
    }),
    { numRuns: 300 },
  );
});

it('does not hold the empty word', () => {
  expect(new WordSet('a b').has('')).toBe(false);
  expect(new WordSet('a b').hasPart('a b', 1, 1)).toBe(false);
});
