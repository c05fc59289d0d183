/** Which of the links beside a listing lead to the work itself. */
import { expect, it } from 'vitest';
import { readGeneric } from '../../../src/extract/generic/reader.ts';
import { pageOf } from './page-of.ts';

const TITLES = ['Counting pebbles in shallow rivers', 'Who counts the pebbles', 'A register of northern stones'];

function read(links: string) {
  const items = TITLES.map((title) => `<li><b>${title}</b><br>M. Holt, J. Ekdahl<br>River Letters, 2019 ${links}</li>`);
  const { rows } = readGeneric(pageOf(`<h2>Publications</h2><ul>${items.join('')}</ul>`));
  return rows.flatMap((row) => row.read()?.publication ?? []);
}

it.each(['Slides', 'poster', 'Talk slides', 'Supplement', 'Errata'])('%s are not the paper, though a PDF', (label) => {
  expect(read(`<a href="/s.pdf">[${label}]</a>`).map(({ links }) => links.pdf)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const both = read(`<a href="/s.pdf">[${label}]</a> <a href="/p.pdf">[PDF]</a>`);
  expect(both.map(({ links }) => links.pdf)).toEqual(TITLES.map(() => 'https://person.example.org/p.pdf'));
});

it('a BibTeX file among sources is no code of the work', () => {
  const [first] = read('<a href="https://github.com/holt/site/blob/main/pebbles.bib">BibTeX</a>');
  expect(first?.links.code).toBeUndefined();
});

it.each(['10.5555/1.9781234567897', '10.5555/978-1-234-56789-7'])('%s names the book, not what stands in it', (doi) => {
  const within = read(`In <a href="https://doi.org/${doi}">Symposium on Rivers and Stones</a>`);
  expect(within.map(({ ids }) => ids.doi)).toEqual([undefined, undefined, undefined]);
  expect(read(`<a href="https://doi.org/${doi}">DOI</a>`).map(({ ids }) => ids.doi)).toEqual(TITLES.map(() => doi));
});

it('what a page of Google Sites leads away by is not where it leads', () => {
  const away = (to: string) => `https://www.google.com/url?q=${encodeURIComponent(to)}&amp;sa=D&amp;usg=AOv`;
  const [first] = read(
    `<a href="${away('https://doi.org/10.5555/pebbles.1')}">DOI</a> <a href="${away('https://rivers.example.org/p.pdf')}">PDF</a> <a href="${away('javascript:alert(1)')}">Code</a>`,
  );
  expect(first?.ids.doi).toBe('10.5555/pebbles.1');
  expect(first?.links).toEqual({
    landing: 'https://doi.org/10.5555/pebbles.1',
    pdf: 'https://rivers.example.org/p.pdf',
  });
});
