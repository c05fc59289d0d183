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
