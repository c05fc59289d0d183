import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionOf } from '../../src/decisions/decision.ts';
import { type JudgedEntry, likelyEntries } from '../../src/library/duplicates/likely-entries.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { decisions, listing, publications } from '../decisions/papers.ts';

const walks = listing('Learning sparse graphs from noisy walks', { year: 2021, venue: 'ICML' });
const journal = listing('Learning sparse graphs from noisy walks, revisited', { year: 2021, venue: 'ICML' });
const other = listing('Protein folding by message passing', { year: 2019 });

function entry(id: string, ...all: Publication[]): JudgedEntry {
  return { id, publications: all, notSame: [] };
}

describe('entries that may be one paper', () => {
  it('are those that the engine would join, and those that it leaves to a person', () => {
    const list = [
      entry('a', walks),
      entry('b', other),
      entry('c', { ...walks, venue: 'Proc. ICML' }),
      entry('d', journal),
    ];
    const { pairs } = likelyEntries(list, []);
    expect(pairs.find(({ b }) => b === 'c')).toMatchObject({
      a: 'a',
      score: 1,
      reason: { key: 'reason.sameTitleAndAuthors' },
    });
    expect(pairs.flatMap(({ a, b }) => [a, b])).not.toContain('b');
    for (const { score } of pairs) expect(score).toBeLessThanOrEqual(1);
  });

  it('are not the listings of one entry, nor what the reader keeps apart', () => {
    const two = [entry('a', walks, { ...walks, year: 2022 }), entry('b', other)];
    expect(likelyEntries(two, []).pairs).toEqual([]);
    const same = [entry('a', walks), entry('c', { ...walks, year: 2022 })];
    expect(likelyEntries(same, []).pairs).toHaveLength(1);
    const apart = decisionOf('different', [walks], [{ ...walks, year: 2022 }], 1);
    expect(likelyEntries(same, [apart]).pairs).toEqual([]);
    expect(likelyEntries([entry('a', walks), { ...same[1]!, notSame: ['a'] }], []).pairs).toEqual([]);
  });

  it('are two that the reader called the same elsewhere, and still two in the list', () => {
    const { pairs } = likelyEntries([entry('a', walks), entry('b', other)], [decisionOf('same', [walks], [other], 1)]);
    expect(pairs).toMatchObject([{ a: 'a', b: 'b', score: 1, reason: { key: 'reason.readerSaid' } }]);
  });

  it('with one DOI are named together, without those that only got a copy of it', () => {
    const ids = { doi: '10.1000/one' };
    const list = [
      entry('a', { ...walks, ids }),
      entry('b', { ...walks, ids, year: 2022 }),
      entry('c', { ...other, ids }),
      entry('d', { ...walks, ids, venue: 'CoRR' }),
    ];
    expect(likelyEntries(list, []).sameDoi).toEqual([['a', 'b', 'd']]);
    const apart = decisionOf('different', [{ ...walks, ids }], [{ ...walks, ids, venue: 'CoRR' }], 1);
    for (const group of likelyEntries(list, [apart]).sameDoi)
      expect(group).not.toEqual(expect.arrayContaining(['a', 'd']));
  });

  it('are never two that the reader keeps apart, and each pair once', () => {
    fc.assert(
      fc.property(fc.array(publications, { maxLength: 6 }), decisions, (all, given) => {
        const list = all.flatMap((some, at) => (some.length > 0 ? [entry(`e${at}`, ...some.slice(0, 3))] : []));
        const { pairs, sameDoi } = likelyEntries(list, given);
        expect(new Set(pairs.map(({ a, b }) => [a, b].sort().join(' '))).size).toBe(pairs.length);
        for (const { a, b } of pairs) expect(a).not.toBe(b);
        const grouped = sameDoi.flat();
        expect(new Set(grouped).size).toBe(grouped.length);
      }),
      { numRuns: 200 },
    );
  });
});
