import { describe, expect, it } from 'vitest';
import { clusters } from '../../src/duplicates/clusters.ts';
import type { Identifiers } from '../../src/publication/publication.ts';
import { listing } from '../fixtures/duplicates/pairs.ts';

const WORDS = 'crane frog lily boat box star fish bird ring fan hat swan dragon rose kite'.split(' ');

/** Thirty titles that have nothing to do with each other. */
const TITLES = Array.from(
  { length: 30 },
  (_, at) =>
    `${WORDS[at % 15]}${at} ${WORDS[(at * 7 + 3) % 15]}ology${at} ${WORDS[(at * 4 + 1) % 15]}ism${at} by hand${at}`,
);

const COPIED: readonly Identifiers[] = [
  { doi: '10.1234/copied' },
  { arxiv: '2001.00001' },
  { pmid: '123456' },
  { openreview: 'abcdef' },
];

describe('an identifier copied over a whole list', () => {
  it.each(COPIED)('joins nothing: %j', (ids) => {
    expect(clusters(TITLES.map((title) => listing({ title, ids })))).toEqual([]);
  });

  it.each(COPIED)('joins no titles that hold each other: %j', (ids) => {
    const held = listing({ title: 'Folding paper cranes', authors: ['Ada Byron'], ids });
    const holding = listing({
      title: 'Folding paper cranes and wet frogs in zero gravity',
      authors: ['Zoe Quill'],
      ids,
    });
    expect(clusters([held, holding])).toHaveLength(1);
    expect(clusters([held, holding, ...TITLES.map((title) => listing({ title, ids }))])).toEqual([]);
  });

  it('neither forbids nor joins: titles and authors decide', () => {
    const paper = {
      title: 'Folding paper cranes with reinforcement learning agents',
      authors: ['Ada Byron', 'Bo Cabbage'],
    };
    const list = [
      ...TITLES.map((title) => listing({ title, ids: { doi: '10.1234/copied' } })),
      listing({ ...paper, ids: { doi: '10.1234/copied' } }),
      listing({ ...paper, ids: { doi: '10.1234/own' } }),
    ];
    expect(clusters(list).map(({ kept, hidden }) => [kept, hidden.map(({ index }) => index)])).toEqual([[30, [31]]]);
  });

  it('keeps its trust over spellings of one title', () => {
    const ids = { doi: '10.1234/own' };
    const spellings = [
      'Folding paper cranes',
      'FOLDING PAPER CRANES.',
      'Folding of paper cranes',
      'Folding papr cranes',
    ];
    expect(clusters(spellings.map((title) => listing({ title, ids })))[0]?.hidden).toHaveLength(3);
  });
});
