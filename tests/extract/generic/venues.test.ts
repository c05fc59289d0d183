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
  ['(with Ada Holt). To appear at RIVERS 2024', 'RIVERS 2024'],
  ['(with Ada Holt), has been accepted at the Journal of Rivers', 'Journal of Rivers'],
  ['(with Ada Holt), Accepted as a short paper at RIVERS, 2024', 'RIVERS, 2024'],
  ['(with Ada Holt). [Published in River Letters Vol 29, Issue 3 (2022)]', 'River Letters Vol 29, Issue 3 (2022)'],
  ['(with Ada Holt), in: 17th Symposium on Rivers', '17th Symposium on Rivers'],
  ['(with Ada Holt) - RIVERS 2024', 'RIVERS 2024'],
  ['(with Ada Holt) // Труды рек. 1970. № 1. С. 60–70', 'Труды рек. 1970. № 1. С. 60–70'],
  ['(with Ada Holt) @RIVERS 2026', 'RIVERS 2026'],
  ['(with Ada Holt). Revista dos Rios · 26 de junho de 2023.', 'Revista dos Rios'],
  ['(with Ada Holt). River Letters · June 26, 2023', 'River Letters'],
  [
    '(with Ada Holt). River Letters, 20(5): 673-689. <a href="1.pdf">pdf</a> <a href="/d">doi</a>',
    'River Letters, 20(5): 673-689',
  ],
  ['(with Ada Holt). River Letters, 2019 online version. <a href="/a">arXiv:1705.09999</a>', 'River Letters, 2019'],
  [
    '(with Ada Holt). <a href="/a">arXiv</a> (2024/4/26) Electron. J. Rivers 127 (2025), 18 pp. <a href="/j">journal</a>',
    'Electron. J. Rivers 127 (2025), 18 pp',
  ],
  ['(with Ada Holt). River Letters, 26(1), 4–15. doi:10.5555/rl.12992', 'River Letters, 26(1), 4–15'],
  [
    '(with Ada Holt). River Lett. 2024 Jul;73:103139. doi: 10.5555/j.rl.103139. Epub 2024 Apr 27. PMID: 38999999',
    'River Lett. 2024 Jul;73:103139',
  ],
  ['(with Ada Holt, 2023). River Letters', 'River Letters'],
  ["(with Ada Holt. RIVERS'21)", "RIVERS'21"],
])('what leads to a venue and frames it is no part of it: %s', (rest, venue) => {
  const items = TITLES.map((title) => `<li><a href="/${title.length}">${title}</a> ${rest}</li>`);
  const { rows } = readGeneric(pageOf(`<h2>Publications</h2><ul>${items.join('')}</ul>`));
  expect(rows.map((row) => row.read()?.publication.venue)).toEqual(TITLES.map(() => venue));
});

it('a month is no venue', () => {
  const items = TITLES.map((title) => `<li><b>${title}</b><br>M. Holt, J. Ekdahl<br>May 2014<br>River Letters</li>`);
  const { rows } = readGeneric(pageOf(`<h2>Publications</h2><ul>${items.join('')}</ul>`));
  expect(rows.map((row) => row.read()?.publication.venue)).toEqual(TITLES.map(() => 'River Letters'));
});

it('an address is no venue', () => {
  const items = TITLES.map(
    (title, at) => `<li><b>${title}</b>, M. Holt, J. Ekdahl, https://rivers.example.org/${at}</li>`,
  );
  const { rows } = readGeneric(pageOf(`<h2>Publications</h2><ul>${items.join('')}</ul>`));
  expect(rows.map((row) => row.read()?.publication.venue)).toEqual([undefined, undefined, undefined]);
});

it('the venue stands behind the title that a citation says again', () => {
  const items = TITLES.map(
    (title, at) =>
      `<li><h3><a href="/${at}">${title}</a></h3><p>Holt M., Ekdahl J. (201${at}). ${title}. River Letters, 12(1), ${at}</p></li>`,
  );
  const { rows } = readGeneric(pageOf(`<h2>Publications</h2><ul>${items.join('')}</ul>`));
  expect(rows.map((row) => row.read()?.publication.venue)).toEqual(
    TITLES.map((_, at) => `River Letters, 12(1), ${at}`),
  );
});
