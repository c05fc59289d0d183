import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters, judge } from '../../src/duplicates/clusters.ts';
import { listing } from '../fixtures/duplicates/pairs.ts';

describe('hostile records', () => {
  it('never throws, whatever the text holds', { timeout: 60_000 }, () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\uD800', '\uDC00a', ' ', '((((', '$\\{', '[]'),
    );
    const record = fc.record({
      title: text,
      authors: fc.array(text, { maxLength: 4 }),
      venue: text,
      volume: text,
      pages: text,
      ids: fc.constant({}),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (records) => {
        const found = clusters(records.map(listing));
        expect(found.length).toBeLessThanOrEqual(records.length);
      }),
    );
  });

  it('judges titles of a megabyte', () => {
    const long = listing({ title: 'a('.repeat(500_000), authors: ['A'.repeat(100_000)] });
    expect(['same', 'likely', 'different']).toContain(judge(long, listing({ title: 'a)'.repeat(500_000) })).answer);
  });

  it('leaves ten thousand editorials alone', () => {
    expect(clusters(Array.from({ length: 10_000 }, () => listing({ title: 'Editorial' })))).toEqual([]);
  });

  it('joins a thousand copies of one listing into one cluster', () => {
    const copy = listing({ title: 'Folding paper cranes with reinforcement learning agents', authors: ['Ada Byron'] });
    const found = clusters(Array.from({ length: 1000 }, () => copy));
    expect(found.map(({ hidden }) => hidden.length)).toEqual([999]);
  });
});
