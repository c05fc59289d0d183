import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { listingsOf, newEntry } from '../../src/reading-list/changes/plan-save.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { shown } from '../../src/reading-list/entry/shown.ts';
import { publication } from './arbitrary-papers.ts';
import { listing } from './means-for-tests.ts';

const preprint = listing('Sparse attention', {
  authors: ['A. One', 'B. Two', 'C. Three'],
  year: 2023,
  venue: 'arXiv',
  kind: 'preprint',
  ids: { arxiv: '2301.00001' },
  links: { landing: 'https://arxiv.org/abs/2301.00001', pdf: 'https://arxiv.org/pdf/2301.00001' },
  abstract: { text: 'The whole abstract of it.', complete: true, source: 'dblp' },
});
const published = listing('Sparse Attention.', {
  authors: ['Ann One', 'Ben Two', 'Cy Three', 'Di Four'],
  authorsCut: true,
  year: 2024,
  venue: 'ICML',
  ids: { doi: '10.1000/x' },
  links: { landing: 'https://doi.org/10.1000/x', pdf: 'https://arxiv.org/pdf/2301.00001' },
  abstract: { text: 'The whole abstract of it, and some words more, cut', complete: false, source: 'mila' },
});

function entry(chosen: Entry['chosen'] = {}): Entry {
  return { ...newEntry('1', listingsOf([preprint, published], 1), 1), chosen };
}

it('shows venue and year of the published version, the whole author list, and the whole abstract', () => {
  const { title, year, venue, authors, authorsCut, abstract, ids } = shown(entry());
  expect([title.value, year?.value, venue?.value]).toEqual(['Sparse Attention.', 2024, 'ICML']);
  expect(authors.value).toEqual(preprint.authors);
  expect(authorsCut).toBe(false);
  expect(abstract).toMatchObject({ value: 'The whole abstract of it.', complete: true, by: authors.by });
  expect(ids).toEqual({ doi: '10.1000/x', arxiv: '2301.00001' });
});

it('offers every version, labelled, and each address once', () => {
  expect(shown(entry()).versions).toMatchObject([
    { kind: 'published', venue: 'ICML', landing: 'https://doi.org/10.1000/x', pdf: 'https://arxiv.org/pdf/2301.00001' },
    { kind: 'preprint', venue: 'arXiv', landing: 'https://arxiv.org/abs/2301.00001' },
  ]);
  expect(shown(entry()).versions[1]).not.toHaveProperty('pdf');
});

it('names no archive as the venue of a version that is known to be published', () => {
  const { venue: _, ...nowhere } = published;
  const of = (prefer: 'published' | 'preprint') =>
    shown({ ...newEntry('1', listingsOf([preprint, nowhere], 1), 1), prefer }).venue?.value;
  expect(of('published')).toBeUndefined();
  expect(of('preprint')).toBe('arXiv');
});

it('takes volume, issue and pages out of a venue that tells them too, unless the listing tells them by themselves', () => {
  const { venue, volume, issue, pages, versions } = shown({
    ...newEntry('1', listingsOf([{ ...published, venue: 'Folding Forum 49 (1), 10-15' }], 1), 1),
  });
  expect([venue?.value, volume?.value, issue?.value, pages?.value]).toEqual(['Folding Forum', '49', '1', '10-15']);
  expect(versions[0]?.venue).toBe('Folding Forum 49 (1), 10-15');
  const told = shown({ ...newEntry('1', listingsOf([{ ...published, venue: 'Folds 2, 3-4', volume: '7' }], 1), 1) });
  expect([told.venue?.value, told.volume?.value, told.pages]).toEqual(['Folds 2, 3-4', '7', undefined]);
});

it('takes the kind from no other version than the one that is shown', () => {
  const seen = (prefer: 'published' | 'preprint') => shown({ ...entry(), prefer }).kind?.value;
  expect(seen('published')).toBeUndefined();
  expect(seen('preprint')).toBe('preprint');
  expect(shown(entry({ kind: 'book' })).kind).toEqual({ value: 'book', by: 'reader' });
});

it('shows the version that its reader prefers, with the volume and pages of that very version', () => {
  const paged = { ...published, volume: '7', pages: '1-9' };
  const seen = (prefer: Entry['prefer']) =>
    shown({ ...newEntry('1', listingsOf([preprint, paged], 1), 1), ...(prefer && { prefer }) });
  expect(seen(undefined)).toEqual(seen('published'));
  expect(seen('published')).toMatchObject({
    venue: { value: 'ICML' },
    volume: { value: '7' },
    pages: { value: '1-9' },
  });
  const { title, year, venue, versions, ...rest } = seen('preprint');
  expect([title.value, year?.value, venue?.value]).toEqual(['Sparse attention', 2023, 'arXiv']);
  expect(versions[0]).toMatchObject({ kind: 'preprint', landing: 'https://arxiv.org/abs/2301.00001' });
  expect(rest).not.toHaveProperty('volume');
  expect(rest).not.toHaveProperty('pages');
  // The one with the whole abstract says more.
  expect(seen('fuller').title.value).toBe('Sparse attention');
  expect(shown({ ...entry({ title: 'Mine' }), prefer: 'preprint' }).title).toEqual({ value: 'Mine', by: 'reader' });
});

it('puts the word of the reader above all', () => {
  const chosen = { title: 'Mine', authors: ['Me'], year: 1999, venue: 'Here', abstract: 'So.' };
  const { title, authors, year, venue, abstract } = shown(entry(chosen));
  expect([title, authors, year, venue, abstract].map((field) => field?.by)).toEqual(Array(5).fill('reader'));
  expect([title.value, authors.value, year?.value, venue?.value, abstract?.value]).toEqual(Object.values(chosen));
});

it('blends nothing: every author list and abstract shown is one that a listing gave, and order does not matter', () => {
  fc.assert(
    fc.property(fc.array(publication, { minLength: 1, maxLength: 5 }), (publications) => {
      const listings = listingsOf(publications, 1);
      const view = shown(newEntry('1', listings, 1));
      expect(view).toEqual(shown({ ...newEntry('1', listings, 1), listings: [...listings].reverse() }));
      const speaker = listings.find(({ id }) => id === view.authors.by)?.publication;
      expect(view.authors.value).toEqual(speaker?.authors);
      const whole = listings.filter(({ publication: { authors, authorsCut } }) => authors.length > 0 && !authorsCut);
      expect(view.authorsCut && whole.length > 0).toBe(false);
      expect(view.abstract === undefined).toBe(
        listings.every(({ publication: { abstract } }) => abstract === undefined),
      );
    }),
  );
});
