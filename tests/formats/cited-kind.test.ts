import { expect, it } from 'vitest';
import { createBibtexWriter } from '../../src/formats/bibtex/writer.ts';
import { citedKind } from '../../src/formats/cited-kind.ts';
import { filedPaper } from '../../src/formats/filed.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { listingsOf, newEntry } from '../../src/reading-list/changes/plan-save.ts';
import { listing } from '../reading-list/means-for-tests.ts';

it.each([
  ['River Letters', 'article'],
  ['Journal of the ACL', 'article'],
  ['IEEE Transactions on Robotics', 'article'],
  ['Nature', 'article'],
  ['Proceedings of the National Academy of Sciences', 'article'],
  ['Proceedings of the 12th Workshop on Folds', 'conference'],
  ['ICML 2024', 'conference'],
  ['Advances in Neural Information Processing Systems 33', 'conference'],
  ['ACL 2020 (Findings)', 'conference'],
  ['Folding Forum 2023 (poster)', 'conference'],
  ['arXiv preprint arXiv:2101.00001', 'preprint'],
  ['US Patent App. 14/613,279', 'patent'],
  ['Patently Folded Quarterly', 'article'],
])('takes what is published in %s to be of the kind %s', (venue, kind) => {
  expect(citedKind(listing('Folds', { venue }))).toBe(kind);
});

it('keeps a kind that is known, and guesses nothing where no venue is named', () => {
  expect(citedKind(listing('Folds', { venue: 'ICML 2024', kind: 'report' }))).toBe('report');
  expect(citedKind(listing('Folds'))).toBe('other');
  expect(citedKind(listing('Folds', { ids: { arxiv: '2101.00001' } }))).toBe('preprint');
});

it('cites the published version of a paper that was saved with its preprint as published, wherever its venue is', () => {
  const preprint = listing('Folds', { venue: 'arXiv', kind: 'preprint', year: 2020, ids: { arxiv: '2101.00001' } });
  const typeOf = (published: Partial<Publication>) => {
    const entry = newEntry('1', listingsOf([preprint, listing('Folds', { year: 2021, ...published })], 1), 1);
    return createBibtexWriter().add(filedPaper(entry));
  };
  expect(typeOf({ venue: 'ICML' })).toMatch(/^@inproceedings\{[^]*booktitle = \{ICML\}/u);
  expect(typeOf({ venue: 'River Letters' })).toMatch(/^@article\{[^]*journal = \{River Letters\}/u);
  const nowhere = typeOf({ ids: { doi: '10.5555/folds' } });
  expect(nowhere).toContain('doi = {10.5555/folds}');
  expect(nowhere).not.toContain('journal');
});
