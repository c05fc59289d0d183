import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FirstLook } from '../../src/duplicates/candidates/first-look.ts';
import { Known, prepared } from '../../src/duplicates/records/prepared.ts';
import { likeness, sameness } from '../../src/duplicates/verdict/verdict.ts';
import { listing } from '../fixtures/duplicates/pairs.ts';

const TITLE = 'Folding paper cranes with reinforcement learning agents';

/** Pairs that agree in most, so that many are one work. */
const record = fc
  .record(
    {
      title: fc.constantFrom(TITLE, `${TITLE} again`, 'Folding paper cranes', 'Guest editorial', ''),
      authors: fc.constantFrom(['Ada Byron', 'Charles Cabbage'], ['A. Byron'], []),
      year: fc.constantFrom(1999, 2001, 2002, 2010),
      venue: fc.constantFrom('arXiv.org', 'Journal of Folds', 'Workshop on Folds'),
      volume: fc.constantFrom('1', '2', '1-2'),
      pages: fc.constantFrom('10-20', '30', '10'),
      ids: fc.constantFrom({}, { doi: '10.1234/a' }, { arxiv: '2001.00001' }),
    },
    { requiredKeys: ['title', 'authors', 'ids'] },
  )
  .map(listing);

describe('a first look', () => {
  it.each([
    ['are one work', false, sameness],
    ['may be one work', true, likeness],
  ] as const)('passes over no two that %s', (_, withLikely, found) => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const known = new Known();
        const all = [prepared(a, known), prepared(b, known)] as const;
        if (found(...all) === undefined) return;
        const look = new FirstLook(all, withLikely);
        look.enter(0);
        look.enter(1);
        expect(look.mayBeOne(0, 1)).toBe(true);
        expect(look.mayBeOne(1, 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('ends pairs that years keep apart, but not those of one page, one identifier or a preprint', () => {
    const ends = (one: Partial<Parameters<typeof listing>[0]>, other: typeof one) => {
      const all = [one, other].map((said) => prepared(listing({ title: TITLE, authors: ['Ada Byron'], ...said })));
      const look = new FirstLook(all, false);
      look.enter(0);
      look.enter(1);
      return !look.mayBeOne(0, 1);
    };
    expect(ends({ year: 1999 }, { year: 2001 })).toBe(true);
    expect(ends({ year: 1999 }, { year: 2000 })).toBe(false);
    expect(ends({ year: 1999 }, {})).toBe(false);
    expect(ends({ year: 1999, pages: '10-20' }, { year: 2001, pages: '10' })).toBe(false);
    expect(ends({ year: 1999, volume: '3' }, { year: 2001, volume: '3-4' })).toBe(false);
    expect(ends({ year: 1999, ids: { doi: '10.1234/a' } }, { year: 2001, ids: { doi: '10.1234/a' } })).toBe(false);
    expect(ends({ year: 1999, venue: 'arXiv.org' }, { year: 2001 })).toBe(false);
  });
});
