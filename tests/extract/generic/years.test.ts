import { describe, expect, it } from 'vitest';
import { yearsIn } from '../../../src/extract/generic/words/years.ts';

const told: readonly (readonly [string, readonly number[]])[] = [
  ['River Letters, 12(3), 2019', [2019]],
  ['RIVERS-2020', [2020]],
  ['no. 10, Oct.2025', [2025]],
  ['2022.04.29', [2022]],
  ['10/2015', [2015]],
  ['pp. 1999-2010', []],
  ['vol.2010', []],
  ['https://doi.org/10.5555/rivers.2015.04.004', []],
  ['rivers-2020', []],
  ['河川学会 シンポジウム2015', [2015]],
  ['第2015号', []],
];

describe('years in text', () => {
  for (const [text, years] of told) it(`of ${text}`, () => expect(yearsIn(text)).toEqual(years));
});
