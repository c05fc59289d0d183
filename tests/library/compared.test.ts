import { describe, expect, it } from 'vitest';
import { compared } from '../../src/library/duplicates/compared.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { shown } from '../../src/reading-list/entry/shown.ts';
import { listing } from '../decisions/papers.ts';

function fields(a: Publication, b: Publication) {
  const [x, y] = [a, b].map((publication) =>
    shown({
      id: 'e',
      listings: [{ id: 'l', publication, seenAt: 1 }],
      chosen: {},
      status: 'to-read',
      tags: [],
      starred: false,
      addedAt: 1,
      changedAt: 1,
    }),
  );
  return compared(x!, y!);
}

describe('two papers side by side', () => {
  it('have the words marked that only one of them says', () => {
    const [title, authors] = fields(
      listing('Sparse walks in graphs', { authors: ['Ada Lovelace', 'Grace Hopper'] }),
      listing('Sparse Walks in large graphs', { authors: ['Ada Lovelace', 'Alan Turing', 'Grace Hopper'] }),
    );
    expect(title).toEqual({
      name: 'title',
      differs: true,
      a: [{ text: 'Sparse walks in graphs', own: false }],
      b: [
        { text: 'Sparse Walks in', own: false },
        { text: 'large', own: true },
        { text: 'graphs', own: false },
      ],
    });
    expect(authors?.b).toEqual([
      { text: 'Ada Lovelace,', own: false },
      { text: 'Alan Turing,', own: true },
      { text: 'Grace Hopper', own: false },
    ]);
  });

  it('show what one of them lacks without a mark, and leave out what both lack', () => {
    const found = fields(listing('A', { year: 2020, ids: { doi: '10.1000/a' } }), listing('A', { venue: 'ICML' }));
    expect(found.map(({ name, differs }) => [name, differs])).toEqual([
      ['title', false],
      ['authors', false],
      ['year', false],
      ['venue', false],
      ['doi', false],
    ]);
    expect(found[2]).toMatchObject({ a: [{ text: '2020', own: false }], b: [] });
    expect(fields(listing('A', { year: 2020 }), listing('A', { year: 2021 }))[2]).toMatchObject({
      differs: true,
      a: [{ text: '2020', own: true }],
    });
  });

  it('take long abstracts and other scripts in their stride', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `word${at}`).join(' ');
    const long = { abstract: { text, complete: true, source: 'x' } };
    const abstract = fields(listing('稀疏 图', long), listing('稀疏 图 学习', long)).at(-1);
    expect(abstract).toMatchObject({ name: 'abstract', differs: false });
    expect(abstract?.a[0]?.text.endsWith('…')).toBe(true);
  });
});
