import { expect, it } from 'vitest';
import { readGeneric } from '../../../src/extract/generic/reader.ts';
import { pageOf } from './page-of.ts';

const TITLES = ['Counting pebbles in shallow rivers', 'Who counts the pebbles', 'A register of northern stones'];

it.each([
  ["'", "'"],
  ['‘', '’'],
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
])('venues begin behind the mark that closes the title: %s%s', (open, close) => {
  const items = TITLES.map(
    (title, at) => `<li>M. Holt, J. Ekdahl and A. Ruiz, ${open}${title},${close} River Letters, 201${at}</li>`,
  );
  const { rows } = readGeneric(pageOf(`<h2>Publications</h2><ul>${items.join('')}</ul>`));
  const venues = rows.map((row) => row.read()?.publication.venue);
  expect(venues).toEqual(
    TITLES.map((_, at) => expect.stringMatching(new RegExp(`^River Letters(?:, 201${at})?$`, 'u'))),
  );
});

it.each([
  ['（合作者：李四）， 《河流学报》 ， 2024；', '河流学报'],
  ['（合作者：李四）， 《河流学报》（自然科学版） ， 2024；', '河流学报（自然科学版）'],
  ['(with Ada Holt), Accepted for publication in the Journal of Rivers, 2024', 'Journal of Rivers, 2024'],
  [
    '(with Ada Holt), in the Proceedings of the 9th Meeting on Rivers, 2024',
    'Proceedings of the 9th Meeting on Rivers, 2024',
  ],
  ['(with Ada Holt). In preparation for submission', 'In preparation for submission'],
])('what leads to a venue and frames it is no part of it: %s', (rest, venue) => {
  const items = TITLES.map((title) => `<li><a href="/${title.length}">${title}</a> ${rest}</li>`);
  const { rows } = readGeneric(pageOf(`<h2>Publications</h2><ul>${items.join('')}</ul>`));
  expect(rows.map((row) => row.read()?.publication.venue)).toEqual(TITLES.map(() => venue));
});
