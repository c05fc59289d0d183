import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, decisionOf } from '../../src/decisions/decision.ts';
import { readersWord } from '../../src/decisions/readers-word.ts';
import { clusters } from '../../src/duplicates/clusters.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { decisions, listing, publications } from './papers.ts';

/** Places that the engine, told what the reader says, puts into one paper. */
function together(all: readonly Publication[], given: readonly Decision[]): (a: number, b: number) => boolean {
  const groups = clusters(all, readersWord(given).pairs(all)).map(({ kept, hidden }) => [
    kept,
    ...hidden.map(({ index }) => index),
  ]);
  return (a, b) => groups.some((group) => group.includes(a) && group.includes(b));
}

const sparse = listing('Learning sparse graphs from noisy walks', { venue: 'NeurIPS', year: 2021 });
const sparsePreprint = listing('Learning sparse graphs from noisy walks', { venue: 'arXiv', year: 2020 });
const dense = listing('A dense view of random walks', { venue: 'ICML', year: 2021 });
const folding = listing('Protein folding by message passing', { venue: 'Nature', year: 2019 });

describe('a decision', () => {
  it('parts what the engine would join, and joins what it would not', () => {
    const all = [sparse, sparsePreprint, dense];
    expect(together(all, [])(0, 1)).toBe(true);
    expect(together(all, [decisionOf('different', [sparse], [sparsePreprint], 1)])(0, 1)).toBe(false);
    expect(together(all, [decisionOf('same', [sparse], [dense], 1)])(0, 2)).toBe(true);
  });

  it('is one with what is said later of the same listings, in whatever order they are named', () => {
    const first = decisionOf('same', [sparse, sparsePreprint], [dense], 1);
    expect(decisionOf('different', [dense], [sparsePreprint, sparse, sparse], 2).id).toBe(first.id);
    expect(decisionOf('same', [sparse], [dense], 1).id).not.toBe(first.id);
  });

  it('keeps nothing of the page: no links, no abstract, three authors', () => {
    const told = listing('A', {
      authors: ['A', 'B', 'C', 'D'],
      links: { pdf: 'https://example.org/a.pdf' },
      abstract: { text: 'Long.', complete: true, source: 'x' },
      citations: 4,
    });
    expect(decisionOf('same', [told], [dense], 1)).toMatchObject({
      one: expect.arrayContaining([]),
    });
    const sides = Object.values(decisionOf('same', [told], [dense], 1)).flat();
    expect(JSON.stringify(sides)).not.toMatch(/example|Long|"D"|citations/u);
  });
});

describe('on the page of another site', () => {
  const apart = [decisionOf('different', [sparse], [sparsePreprint], 1)];

  it.each([
    ['case, accents and dashes', { title: 'LEARNING SPARSE GRAPHS — FROM NOÏSY WALKS' }],
    ['initials and another order of names', { authors: ['Lovelace, A.', 'G. Hopper'] }],
    ['another spelling of a word', { title: 'Learning sparse graphs from noisey walks' }],
    ['a year of its own', { year: 2022 }],
    ['identifiers', { ids: { dblp: 'conf/nips/LovelaceH21' } }],
  ])('holds in spite of %s', (_, fields) => {
    const there = [
      { ...sparse, from: { adapter: 'dblp', page: 'x' }, ...fields },
      { ...sparsePreprint, venue: 'CoRR' },
    ];
    expect(readersWord(apart).pairs(there)).toEqual({ same: [], different: [[0, 1]] });
  });

  it('tells the preprint from the paper of one title, and leaves alone what is neither', () => {
    const there = [
      { ...sparse, venue: 'Advances in Neural Information Processing Systems' },
      { ...sparsePreprint, venue: 'CoRR', year: 2021 },
      { ...sparse, title: 'Learning dense graphs from noisy walks' },
      { ...sparse, authors: ['Alan Turing'] },
      { ...sparse, year: 2010 },
    ];
    expect(readersWord(apart).pairs(there)).toEqual({ same: [], different: [[0, 1]] });
  });

  it('knows a work by its identifier under another title, unless the identifier was copied over a list', () => {
    const ids = { doi: '10.1000/one' };
    const joined = [decisionOf('same', [{ ...sparse, ids }], [dense], 1)];
    const retitled = { ...sparse, title: 'On walks in graphs that are not dense', ids };
    expect(readersWord(joined).pairs([retitled, dense]).same).toEqual([[0, 1]]);
    const copied = ['One', 'Two', 'Three', 'Four'].map((title) => listing(`${title} quite other paper`, { ids }));
    expect(readersWord(joined).pairs([...copied, dense])).toEqual({ same: [], different: [] });
  });

  it('does not take a recurring title for the one that was meant', () => {
    const editorial = (issue: string, fields = {}) =>
      listing('Editorial', { venue: 'Journal of Walks', year: 2020, volume: '3', issue, ...fields });
    const joined = [decisionOf('same', [editorial('1')], [listing('Editorial: walks', { year: 2020 })], 1)];
    const there = [editorial('1'), editorial('2'), editorial('3'), listing('Editorial: walks', { year: 2020 })];
    expect(readersWord(joined).pairs(there).same).toEqual([[0, 3]]);
  });

  it('keeps apart two listings that may be either of what the reader keeps apart', () => {
    const bare = listing(sparse.title);
    expect(readersWord(apart).pairs([bare, bare])).toEqual({ same: [], different: [[0, 1]] });
    expect(readersWord(apart).pairs([bare])).toEqual({ same: [], different: [] });
  });
});

describe('listings that say the very same', () => {
  it('can be parted and joined again', () => {
    const parted = decisionOf('different', [dense], [dense], 1);
    expect(together([dense, dense], [])(0, 1)).toBe(true);
    expect(together([dense, dense], [parted])(0, 1)).toBe(false);
    const joined = decisionOf('same', [dense], [dense], 2);
    expect(joined.id).toBe(parted.id);
    expect(together([dense, dense], [joined])(0, 1)).toBe(true);
  });
});

describe('decisions that contradict each other', () => {
  const ab = (at: number) => decisionOf('same', [sparse], [dense], at);
  const bc = (at: number) => decisionOf('same', [dense], [folding], at);
  const notAc = (at: number) => decisionOf('different', [sparse], [folding], at);
  const all = [sparse, dense, folding];

  it('the later ones stand, the earlier is set aside', () => {
    const partedLast = readersWord([ab(1), bc(2), notAc(3)]);
    expect([...partedLast.setAside]).toEqual([[ab(1).id, 'whole']]);
    expect(partedLast.pairs(all)).toEqual({
      same: [[1, 2]],
      different: [
        [0, 1],
        [0, 2],
      ],
    });
    const partedFirst = readersWord([notAc(1), ab(2), bc(3)]);
    expect([...partedFirst.setAside]).toEqual([[notAc(1).id, 'whole']]);
    expect(partedFirst.pairs(all).different).toEqual([]);
    expect(together(all, [notAc(1), ab(2), bc(3)])(0, 2)).toBe(true);
  });

  it('holds where the one in between is not on the page', () => {
    expect(readersWord([ab(1), bc(2)]).pairs([sparse, folding]).same).toEqual([[0, 1]]);
    expect(readersWord([ab(1), bc(2), notAc(3)]).pairs([sparse, dense]).different).toEqual([[0, 1]]);
    expect(readersWord([notAc(1), ab(2), bc(3)]).pairs([sparse, folding])).toEqual({ same: [[0, 1]], different: [] });
  });

  it('is set aside in part where only some listings are contradicted', () => {
    const both = decisionOf('same', [sparse, folding], [dense], 1);
    const word = readersWord([both, decisionOf('different', [folding], [sparse, dense], 2)]);
    expect(word.setAside.get(both.id)).toBe('part');
    expect(word.pairs(all)).toEqual({
      same: [[0, 1]],
      different: [
        [0, 2],
        [1, 2],
      ],
    });
  });

  it('a later one on another site outweighs an earlier one here', () => {
    const elsewhere = [sparse, dense].map((one) => ({ ...one, title: one.title.toUpperCase() }));
    const later = decisionOf('different', elsewhere.slice(0, 1), elsewhere.slice(1), 2);
    expect(readersWord([ab(1), later]).setAside.get(ab(1).id)).toBe('whole');
    expect(readersWord([ab(1), later]).pairs(all).different).toEqual([[0, 1]]);
  });
});

describe('two papers', () => {
  it('are what the reader says, `different` before `same`', () => {
    const word = readersWord([
      decisionOf('same', [sparse], [dense], 1),
      decisionOf('different', [folding], [dense], 2),
    ]);
    expect(word.between([sparse], [dense])).toBe('same');
    expect(word.between([sparse, folding], [dense])).toBe('different');
    expect(word.between([sparse], [folding])).toBe('different');
    expect(word.between([sparse], [listing('Something else')])).toBeUndefined();
    expect(readersWord([]).between([sparse], [dense])).toBeUndefined();
  });

  it('lead to each other where they share no words', () => {
    const word = readersWord([decisionOf('same', [sparse], [dense], 1)]);
    expect(
      word
        .partners([sparse])
        .map(({ title }) => title)
        .sort(),
    ).toEqual([dense.title, sparse.title]);
    expect(word.partners([folding])).toEqual([]);
  });
});

describe('whatever the reader said', () => {
  const runs = { numRuns: Number(process.env.PAPERFOLD_RUNS ?? 80) };

  it('what stands has no contradiction, and the engine never joins across "not the same"', () => {
    fc.assert(
      fc.property(publications, decisions, (all, given) => {
        const { same, different } = readersWord(given).pairs(all);
        const joined = unions(all.length, same);
        for (const [a, b] of different) expect(joined(a, b), `${a} ${b}`).toBe(false);
        const inOne = together(all, given);
        for (const [a, b] of different) expect(inOne(a, b), `${a} ${b}`).toBe(false);
        for (const [a, b] of same) expect(inOne(a, b), `${a} ${b}`).toBe(true);
      }),
      runs,
    );
  });

  it('saying it again changes nothing, and the order counts only through time', () => {
    fc.assert(
      fc.property(publications, decisions, fc.infiniteStream(fc.nat()), (all, given, chance) => {
        const shuffled = given.map((one) => [chance.next().value, one] as const).sort(([a], [b]) => a - b);
        const again = [...shuffled.map(([, one]) => one), ...given];
        const [word, other] = [readersWord(given), readersWord(again)];
        expect(sortedPairs(other.pairs(all))).toEqual(sortedPairs(word.pairs(all)));
        expect(new Map(other.setAside)).toEqual(new Map(word.setAside));
        const later = given.map((one) => ({ ...one, at: one.at + 1000 }));
        expect(readersWord(later).pairs(all)).toEqual(word.pairs(all));
      }),
      runs,
    );
  });

  it('the latest decision holds on the listings that it was taken on', () => {
    fc.assert(
      fc.property(publications, decisions, fc.boolean(), (all, given, isSame) => {
        const [one, other] = all;
        if (one === undefined || other === undefined) return;
        const last = decisionOf(isSame ? 'same' : 'different', [one], [other], 1e6);
        const word = readersWord([...given.filter(({ id }) => id !== last.id), last]);
        expect(word.setAside.has(last.id)).toBe(false);
        expect(word.between([one], [other])).toBe(isSame ? 'same' : 'different');
      }),
      runs,
    );
  });

  it('nothing is said of what was never decided about', () => {
    fc.assert(
      fc.property(publications, (all) => {
        const strange = decisionOf('same', [listing('Quite another thing')], [listing('And one more of them')], 1);
        expect(readersWord([strange]).pairs(all)).toEqual({ same: [], different: [] });
      }),
      runs,
    );
  });
});

function unions(length: number, pairs: readonly (readonly [number, number])[]): (a: number, b: number) => boolean {
  const group = Array.from({ length }, (_, place) => place);
  for (const [a, b] of pairs) {
    const [from, to] = [group[a], group[b] ?? b];
    for (let place = 0; place < length; place += 1) if (group[place] === from) group[place] = to;
  }
  return (a, b) => group[a] === group[b];
}

function sortedPairs({ same, different }: ReturnType<ReturnType<typeof readersWord>['pairs']>): unknown {
  return [same, different].map((pairs) => pairs.map((pair) => pair.join(' ')).sort());
}
