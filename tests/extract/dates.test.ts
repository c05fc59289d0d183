import { expect, it } from 'vitest';
import { dateIn } from '../../src/extract/dates.ts';

it.each([
  ['2017', '2017'],
  ['2017-06', '2017-06'],
  ['2017/6/1', '2017-06-01'],
  ['12 June 2017', '2017-06-12'],
  ['Jun 12, 2017', '2017-06-12'],
  ['1er août 2017', '2017-08-01'],
  ['février 2017', '2017-02'],
  ['January 2025', '2025-01'],
  ['Spring 2017', '2017'],
  ['2017-13', '2017'],
  ['pages 12-1623x', undefined],
  ['no date', undefined],
  ['', undefined],
])('%s is %s', (text, date) => {
  expect(dateIn(text)).toBe(date);
});
