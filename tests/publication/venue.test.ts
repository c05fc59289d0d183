import { describe, expect, it } from 'vitest';
import { canBeSameVenue, isPreprint, venueKind, venueName } from '../../src/publication/venue.ts';
import { listing } from '../fixtures/duplicates/pairs.ts';

describe('venues', () => {
  it.each([
    [{ venue: 'arXiv.org' }, true],
    [{ venue: 'CoRR' }, true],
    [{ venue: 'bioRxiv' }, true],
    [{ venue: 'SSRN Electronic Journal' }, true],
    [{ ids: { doi: '10.48550/arxiv.2001.00001' } }, true],
    [{ ids: { arxiv: '2001.00001' } }, true],
    [{ venue: 'NeurIPS', ids: { arxiv: '2001.00001' } }, false],
    [{ venue: 'NBER Working Paper No. 21001' }, true],
    [{ venue: 'IZA DP 9001' }, true],
    [{ venue: 'Documents de travail du Centre des plis' }, true],
    [{ venue: 'Atmos. Fold. Phys. Discuss.' }, true],
    [{ venue: 'Submitted to Annals of Folds' }, true],
    [{ venue: 'under review' }, true],
    [{ venue: 'Faraday Discussions' }, false],
    [{ venue: 'Pré-publication' }, true],
    [{ venue: 'Memorandum 19/2016, Department of Folds' }, true],
    [{ venue: 'Memorandum of Folds' }, false],
    [{ ids: { doi: '10.3386/w21001' } }, true],
    [{ ids: { doi: '10.5194/acpd-9-1-2009' } }, true],
    [{ ids: { doi: '10.5194/acp-2020-12' } }, true],
    [{ ids: { doi: '10.5194/acp-19-123-2019' } }, false],
    [{ venue: 'Journal of Folds' }, false],
    [{}, false],
  ])('tells preprints: %j', (said, preprint) => {
    const paper = listing({ title: 'Folds', ...said });
    expect(isPreprint(paper, paper.venue === undefined ? undefined : venueName(paper.venue))).toBe(preprint);
  });

  it.each([
    ['Proceedings of the 3rd Workshop on Folds', 'meeting'],
    ['in proc. 26th stof,', 'meeting'],
    ['Journal of Folds', 'journal'],
    ['Proceedings of the National Academy of Sciences', undefined],
    ['Technical report TR-90-1', 'report'],
    ['UFO-CRL-91-44, University of Folds', 'report'],
    ['VLDB', undefined],
  ])('tells the kind of %s', (venue, kind) => {
    expect(venueKind(listing({ title: 'Folds', venue }), venueName(venue))).toBe(kind);
  });

  it.each([
    ['Folds (London, England)', 'Folds'],
    ['Folds (Grenoble)', 'Folds'],
    ['Ann. of Folds (2)', 'Ann. of Folds'],
    ['BFJ (Clinical research ed.)', 'BFJ'],
    ['Folds Ther. 2018 Dec 12. Online ahead of print.', 'Folds Ther'],
    ['Annales de l’Institut Pli', 'Annales de Institut Pli'],
    ['Pliegues y Papel: revista de plegado', 'Pliegues y Papel'],
  ])('names %s and %s by the same words', (a, b) => {
    expect(venueName(a).words).toEqual(venueName(b).words);
  });

  it.each([
    ['FOLD (Findings)', 'FOLD'],
    ['FoldConf 2022 (Workshop on Creases)', 'FoldConf 2022'],
    ['Folds (Part B)', 'Folds'],
    ['International Conference on Folds (ICF)', 'International Conference on Folds'],
  ])('does not name %s and %s by the same words', (a, b) => {
    expect(venueName(a).words).not.toEqual(venueName(b).words);
  });

  it.each([
    ['Curr Opin Fold', 'Current Opinion in Folding', true],
    ['VLDB', 'Very Large Data Bases', true],
    ['ICFS 2017: Transforming Paper by Means of Folds', 'International Conference on Folding Systems', true],
    ['Obstetrics & Folds', 'Obstetrics and folds', true],
    ['Thorax Folds', 'Heart Creases', false],
    ['Proceedings of the 20th International Conference on Very &hellip;', 'VLDB', true],
    ['Proc. 21st Int. Conf. on Very Large Data', 'VLDB', true],
    ['Proceedings of the 24 thVLDB Conference', 'Very Large Data Bases', true],
    ['Advances in Very Small Folds', 'VLDB', false],
    ['Folds, September', 'Creases, September', false],
  ])('compares %s and %s', (a, b, same) => {
    expect(canBeSameVenue(venueName(a).words, venueName(b).words)).toBe(same);
  });
});
