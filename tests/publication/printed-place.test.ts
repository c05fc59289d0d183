import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedPlace } from '../../src/publication/printed-place.ts';

describe('a place that is told in one breath with the venue', () => {
  it.each([
    ['Folding Forum 49 (1), 10-15', 'Folding Forum', '49', '1', '10-15'],
    ['Folding Forum 49 (1), 2062-2073', 'Folding Forum', '49', '1', '2062-2073'],
    ['River Letters. 2017 Jan 31;49(2):170-4', 'River Letters', '49', '2', '170-4'],
    ['River Letters 2009 Dec;19(12):2324-33. Epub 2009 Oct 10', 'River Letters', '19', '12', '2324-33'],
    ['River Reports, 2020 Apr 22;10(1):6820. doi: 10.5555/x', 'River Reports', '10', '1', '6820'],
    ['J. Fold. Soc., vol. 70, no. 7/8, pp. 548-564, (2022 July.)', 'J. Fold. Soc.', '70', '7/8', '548-564'],
    ['Rivers and Folds (RAF) vol 34 (6) pp 1056-1067', 'Rivers and Folds (RAF)', '34', '6', '1056-1067'],
    ['Conferência dos Rios. Leiria, 2008. v. 1. p. 10-12', 'Conferência dos Rios. Leiria', '1', undefined, '10-12'],
    ['The River Journal, Volume 718, Issue 2, pp. 683-694', 'The River Journal', '718', '2', '683-694'],
    ['River, Volume 34, Issue 13, 1 July 2018, Pages 4-11', 'River', '34', '13', undefined],
    ['Rivers of the South 58: 259–278', 'Rivers of the South', '58', undefined, '259–278'],
    ['Small Rivers 2008, 4: 1217-1222', 'Small Rivers', '4', undefined, '1217-1222'],
    ['Advanced Rivers, 2012, 24, 82-87', 'Advanced Rivers', '24', undefined, '82-87'],
    ['Riv. Let. A 380, 2494 (2016). [RLA]', 'Riv. Let. A', '380', undefined, '2494'],
    ['Res. Riv. Sci. 7, 16, 2020', 'Res. Riv. Sci.', '7', undefined, '16'],
    ['Rivers D 98 (2018) 030001', 'Rivers D', '98', undefined, '030001'],
    ['River One 10 (3), e0118432', 'River One', '10', '3', 'e0118432'],
    ['Proc. RIVER 2021, LIFOLDs 211, 23:1-23:16, 2021', 'Proc. RIVER 2021, LIFOLDs', '211', undefined, '23:1-23:16'],
    ['RIVER 2015, 1-10', 'RIVER 2015', undefined, undefined, '1-10'],
    [
      'Proceedings of the 2022 Conference on Folds, 345-353',
      'Proceedings of the 2022 Conference on Folds',
      undefined,
      undefined,
      '345-353',
    ],
    [
      'Encyclopedia of Folds, Paper Press, pp. 276-317',
      'Encyclopedia of Folds, Paper Press',
      undefined,
      undefined,
      '276-317',
    ],
    ['Advances in Folding Systems 33', 'Advances in Folding Systems', '33', undefined, undefined],
    ['Digital Folds, 1 (46), 2021', 'Digital Folds', '1', '46', undefined],
    ['Digital Folds, 5 (17), 28 June 2018', 'Digital Folds', '5', '17', undefined],
  ])('%s', (shown, venue, volume, issue, pages) => {
    expect(printedPlace(shown)).toEqual({
      venue,
      ...(volume && { volume }),
      ...(issue && { issue }),
      ...(pages && { pages }),
    });
  });

  it.each([
    'River Letters',
    'RIVER 2020',
    'US Patent 9,104,700',
    'arXiv preprint arXiv:2101.00001',
    'medRxiv, 2023-04',
    'Technical Report 123',
    'Paper Institute Research Reports (RR), Vol. 13-02',
    'Conference on Folds, Hangzhou, China, March 19-23, 2011',
    '23rd European Folding Conference (EFC)',
    'Workshop 5',
    'KDD 22',
  ])('is not found in %s', (shown) => {
    expect(printedPlace(shown)).toEqual({ venue: shown });
  });

  it.each([
    ['River Letters, 2010', 'River Letters'],
    ['J. Fold. Soc., Oct. 2010.', 'J. Fold. Soc.'],
    ['Annals of Folds (2010)', 'Annals of Folds'],
    ['RIVER 2010', 'RIVER 2010'],
    ['River Letters, 2011', 'River Letters, 2011'],
    ['2010', '2010'],
  ])('leaves the year of the work out of %s', (shown, venue) => {
    expect(printedPlace(shown, 2010)).toEqual({ venue });
  });

  it('gives a venue that the text begins with, whatever the text is, and soon', () => {
    const piece = fc.constantFrom(
      'River ',
      'Vol. ',
      '12',
      ' (3)',
      ', ',
      ': ',
      '2019',
      '-',
      'pp. ',
      '.',
      'é',
      '; ',
      '𝒳',
    );
    const text = fc.array(piece, { maxLength: 90 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (shown) => {
        const { venue = '' } = printedPlace(shown);
        expect(shown.startsWith(venue)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
