import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readListings } from '../../src/extract/read.ts';
import { mila } from '../../src/extract/sites/mila.ts';
import { wronglyShown } from './abstract-shown.ts';
import { layouts } from './mila-layouts.ts';
import { detailed } from './mila-listings.ts';
import { papers } from './mila-papers.ts';

const url = new URL('https://mila.quebec/en/directory/ines-valcourt');

function read(list: string, around = (html: string) => html) {
  const { document } = new JSDOM(
    around(`<body><main><h1>Ines Valcourt</h1><section><h2>Publications</h2><div>${list}</div></section>
      <section><h2>Students</h2><div><h3>Qi Wu</h3><p>PhD</p></div></section></main>`),
  ).window;
  return [...readListings({ document, url }, mila)];
}

describe('what teams put around titles, authors and abstracts', { timeout: 120_000 }, () => {
  it.each(Object.entries(layouts))('%s', (_name, list) => {
    const found = read(list);
    expect(found.map(({ publication: { title, authors, abstract } }) => [title, authors, abstract?.text])).toEqual(
      papers.map(({ title, authors, abstract }) => [title, authors, abstract]),
    );
    expect(wronglyShown(found)).toEqual([]);
  });

  it.each([
    'venueAbove',
    'venueBetween',
    'labelsInLists',
    'authorsBelow',
    'folded',
    'citedWithButtons',
    'inADialog',
    'inOneLine',
    'yearsAboveItems',
    'buttonsBelow',
    'awards',
  ])('venues and years of %s', (name) => {
    const found = read(layouts[name] ?? '').map(({ publication }) => publication);
    expect(found.map(({ venue }) => venue)).toEqual(detailed.venues);
    expect(found.map(({ year }) => year)).toEqual(detailed.years);
  });

  it.each([
    'badgeAndDateAbove',
    'headedTable',
    'folded',
    'citedWithButtons',
    'inADialog',
    'elementsOfItsOwn',
    'buttonsBelow',
  ])('the PDF of %s', (name) => {
    expect(read(layouts[name] ?? '').map(({ publication: { links } }) => links.pdf)).toEqual(detailed.pdfs);
  });

  it('the year above a group, and the venue by the head of its column', () => {
    const found = read(layouts.headedTable ?? '').map(({ publication }) => publication);
    expect(found.map(({ year }) => year)).toEqual(detailed.years);
    expect(found.map(({ venue }) => venue)).toEqual(detailed.venues);
  });
});
