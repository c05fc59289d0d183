import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readListings } from '../../src/extract/read.ts';
import { mila } from '../../src/extract/sites/mila.ts';
import { wronglyShown } from './abstract-shown.ts';
import { furniture } from './mila-furniture.ts';
import { detailed } from './mila-listings.ts';
import { papers } from './mila-papers.ts';

const url = new URL('https://mila.quebec/fr/annuaire/ines-valcourt');

function read(list: string) {
  const { document } = new JSDOM(
    `<body><main><h1>Ines Valcourt</h1><section><h2>Publications</h2><div>${list}</div></section></main>`,
  ).window;
  return [...readListings({ document, url }, mila)];
}

describe('lists as teams redesign them', { timeout: 120_000 }, () => {
  it.each(Object.entries(furniture))('%s', (_name, list) => {
    const found = read(list);
    expect(found.map(({ publication: { title, authors, abstract } }) => [title, authors, abstract?.text])).toEqual(
      papers.map(({ title, authors, abstract }) => [title, authors, abstract]),
    );
    expect(wronglyShown(found)).toEqual([]);
  });

  const dated = Object.keys(furniture).filter((name) => !/labelsNotKnown|dotsBefore|affiliations/u.test(name));
  it.each(dated)('years of %s', (name) => {
    expect(read(furniture[name] ?? '').map(({ publication: { year } }) => year)).toEqual(detailed.years);
  });

  it.each(['abstractInARowOfItsOwn', 'labelsNotKnown', 'datesInSentences', 'tabsOfYears'])('venues of %s', (name) => {
    const found = read(furniture[name] ?? '').map(({ publication }) => publication);
    expect(found.map(({ venue }) => venue)).toEqual(detailed.venues);
  });

  it('initials of names with particles are pictures too', () => {
    const name = (initials: string, text: string) =>
      `<a href="/d"><span aria-hidden="true">${initials}</span><span>${text}</span></a>`;
    const item = (title: string) =>
      `<div><h3>${title}</h3><div>${name('QW', 'Qi Wu')}${name('Hv', 'Hanna van der Laan')}${name('D’', 'Ada D’Arco')}</div></div>`;
    const found = read(`${item('The tide of day one')}${item('The tide of day two')}`);
    expect(found.map(({ publication }) => publication.authors)).toEqual([
      ['Qi Wu', 'Hanna van der Laan', 'Ada D’Arco'],
      ['Qi Wu', 'Hanna van der Laan', 'Ada D’Arco'],
    ]);
  });
});
