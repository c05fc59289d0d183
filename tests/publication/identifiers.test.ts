import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doiFrom, identifiersFromUrl } from '../../src/publication/identifiers.ts';

describe('a DOI in text', () => {
  it.each([
    ['(see 10.5555/abc)', '10.5555/abc'],
    ['(10.1016/0304-3975(85)90001-4)', '10.1016/0304-3975(85)90001-4'],
    ['10.1016/S0304(85).', '10.1016/s0304(85)'],
    ['(https://doi.org/10.1016/S0304(85))', '10.1016/s0304(85)'],
    ['doi:10.1002/(SICI)1097-4571(199806)49:8.', '10.1002/(sici)1097-4571(199806)49:8'],
    ['⟨10.5555/1000001⟩. ⟨hal-00000001⟩', '10.5555/1000001'],
    ['“10.5555/abc”, [10.5555/def]', '10.5555/abc'],
  ])('%s is %s', (text, doi) => {
    expect(doiFrom(text)).toBe(doi);
  });
});

describe('a DOI in a link', () => {
  it.each([
    ['https://www.frontiersin.org/articles/10.3389/fnins.2021.123456/full', '10.3389/fnins.2021.123456'],
    ['https://iopscience.iop.org/article/10.1088/1742-6596/1/1/012001/meta', '10.1088/1742-6596/1/1/012001'],
    ['https://iopscience.iop.org/article/10.1088/1742-6596/1/1/012001/pdf', '10.1088/1742-6596/1/1/012001'],
    ['https://onlinelibrary.wiley.com/doi/10.1002/abc.1234/abstract', '10.1002/abc.1234'],
    ['https://onlinelibrary.wiley.com/doi/epdf/10.1002/abc.1234', '10.1002/abc.1234'],
    ['https://onlinelibrary.wiley.com/doi/10.1002/abc.1234/full/pdf', '10.1002/abc.1234'],
    ['https://link.springer.com/content/pdf/10.1007/s00000-021-01234-5.pdf', '10.1007/s00000-021-01234-5'],
    ['https://link.springer.com/content/pdf/10.1007%2Fs00000-021-01234-5.pdf', '10.1007/s00000-021-01234-5'],
    ['https://link.springer.com/article/10.1007/s00000-021-01234-5/fulltext.html', '10.1007/s00000-021-01234-5'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf+html', '10.1101/2020.01.02.123456'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.02.123456v1', '10.1101/2020.01.02.123456'],
    ['https://dl.acm.org/doi/pdf/10.1145/1234567.1234568', '10.1145/1234567.1234568'],
  ])('%s names %s', (address, doi) => {
    expect(doiFrom(address)).toBe(doi);
    expect(identifiersFromUrl(address).doi).toBe(doi);
  });

  it.each([
    ['https://doi.org/10.5555/deposit/full', '10.5555/deposit/full'],
    ['https://dx.doi.org/10.5555/deposit.pdf', '10.5555/deposit.pdf'],
    ['doi:10.5555/report.pdf', '10.5555/report.pdf'],
    ['https://publisher.example/10.5555/abstract', '10.5555/abstract'],
    ['https://publisher.example/10.5555/meta.full', '10.5555/meta'],
    ['https://publisher.example/10.5555/paper.fuller', '10.5555/paper.fuller'],
    ['https://publisher.example/10.5555/2020v1', '10.5555/2020v1'],
    ['https://publisher.example/10.1016/0304-3975(85)90001-4/pdf', '10.1016/0304-3975(85)90001-4'],
  ])('%s names %s whole', (address, doi) => {
    expect(doiFrom(address)).toBe(doi);
  });

  it('is the same whatever view the address leads to', () => {
    const views = fc.subarray(['/full', '/abstract', '.pdf', '/meta', '.html', '/fulltext'], { maxLength: 2 });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2}\.\d{4}(?:-[a-z]\d{1,3})?$/u), views, (suffix, view) => {
        expect(doiFrom(`https://publisher.example/doi/10.5555/${suffix}${view.join('')}`)).toBe(`10.5555/${suffix}`);
      }),
    );
  });
});
