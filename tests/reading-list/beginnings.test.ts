import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addBeginning, beginningsOf } from '../../src/reading-list/index/beginnings.ts';
import { type Bits, emptyBits } from '../../src/reading-list/index/bits.ts';
import { addWords, type Postings, pagesOf, readPage } from '../../src/reading-list/index/word-pages.ts';

const letters = fc
  .array(fc.constantFrom('a', 'b', 'z', '学'), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(''));
/** Entries with many words, so that there are several pages. */
const entries = fc.array(
  fc
    .tuple(fc.constantFrom('', '!', '#'), letters, fc.integer({ min: 1, max: 3000 }))
    .map(([mark, word, many]) => Array.from({ length: many }, (_, at) => `${mark}${word}${at}`)),
  { minLength: 1, maxLength: 20 },
);

it('give for every beginning the numbers that the pages give', () => {
  let known = 0;
  fc.assert(
    fc.property(entries, (all) => {
      const postings: Postings = new Map();
      for (const [number, words] of all.entries()) addWords(postings, number, words);
      const { pages } = pagesOf(postings);
      const beginnings = beginningsOf(1, all.length, pages);
      for (const word of beginnings?.words.split('\n') ?? []) {
        known += 1;
        const found = emptyBits(all.length + 40);
        expect(beginnings && addBeginning(beginnings, word, 40, found)).toBe(true);
        const read: Bits = emptyBits(all.length + 40);
        for (const page of pages) readPage(page, 40, word, false, read);
        expect(found).toEqual(read);
        expect(['!', '#']).not.toContain(word);
      }
    }),
    { numRuns: 50 },
  );
  expect(known).toBeGreaterThan(0);
});
