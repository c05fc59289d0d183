/** Lists in invented styles: whatever order, wrapper and way of writing names a page has, each entry is read. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGeneric } from '../../../src/extract/generic/reader.ts';
import { pageOf } from './page-of.ts';

const FAMILIES = ['Holt', 'Ekdahl', 'Prieto', 'Zhao', 'Moreau', 'Öström', 'O’Neill', 'Okafor', 'Novak', 'Silva'];
const GIVEN = ['Mira', 'Jonas', 'Ana-Sofía', 'Wei', 'Élise', 'Åsa', 'Peter', 'Chidi', 'Jana', 'Rui'];
const TITLES = [
  'Stochastic entrainment of gravel in shallow flows',
  'Reading weather registers with machines',
  'On the motion of sheltered grains near a wall',
  'How rivers remember: a long record of floods',
  'What is lost when registers are copied by hand?',
  'A corpus of nine thousand observatory pages',
  'Counting pebbles from the air',
  'Estimates of early rainfall from ship logs',
];
const VENUES = [
  'Journal of Hydraulic Records',
  'River Letters',
  'Archives of Climate',
  'Proceedings of the Flume Workshop',
];

const nameForms: Record<string, (given: string, family: string) => string> = {
  full: (given, family) => `${given} ${family}`,
  initials: (given, family) => `${given[0]}. ${family}`,
  familyFirst: (given, family) => `${family}, ${given[0]}.`,
  medical: (given, family) => `${family} ${given[0]}`,
};

interface Entry {
  readonly title: string;
  readonly people: readonly number[];
  readonly venue: string;
  readonly year: number;
}

const bodies: Record<string, (title: string, authors: string, venue: string, year: number) => string> = {
  linked: (title, authors, venue, year) =>
    `<a href="/p/${year}">${title}</a><br>${authors}<br><i>${venue}</i>, ${year}`,
  bold: (title, authors, venue, year) =>
    `<b>${title}</b><br>${authors}<br>${venue}, ${year} [<a href="/x.pdf">pdf</a>]`,
  citation: (title, authors, venue, year) => `${authors} (${year}). ${title}. <i>${venue}</i>, 3, 1–20.`,
  quoted: (title, authors, venue, year) => `${authors}, “${title},” <em>${venue}</em>, pp. 3–9, ${year}.`,
  italicTitle: (title, authors, venue, year) => `${authors}. <em>${title}</em>. ${venue}, ${year}.`,
  parts: (title, authors, venue, year) => `<div>${title}</div><div>${authors}</div><div>${venue} ${year}</div>`,
};

const wrappers: Record<string, (items: readonly string[]) => string> = {
  list: (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
  numbered: (items) => `<ol>${items.map((item) => `<li>${item}`).join('\n')}</ol>`,
  divs: (items) => `<div>${items.map((item) => `<div class="p">${item}</div>`).join('')}</div>`,
  rows: (items) =>
    `<table>${items.map((item) => `<tr><td><img src="a.png"></td><td>${item}</td></tr>`).join('')}</table>`,
  sections: (items) => items.map((item) => `<section><ul><li>${item}</li></ul></section>`).join(''),
};

const entries = fc.uniqueArray(fc.constantFrom(...TITLES), { minLength: 4, maxLength: 8 }).chain((titles) =>
  fc.tuple(
    ...titles.map((title) =>
      fc.record({
        title: fc.constant(title),
        // The owner is the first of the names and among the authors of every entry.
        people: fc
          .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
          .map((rest) => [0, ...rest]),
        venue: fc.constantFrom(...VENUES),
        year: fc.integer({ min: 1995, max: 2024 }),
      }),
    ),
  ),
);

it('lists are read in every style', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      entries,
      fc.constantFrom(...Object.keys(nameForms)),
      fc.constantFrom(...Object.keys(bodies)),
      fc.constantFrom(...Object.keys(wrappers)),
      (list: readonly Entry[], nameForm, body, wrapper) => {
        const named = (people: readonly number[]): string[] =>
          people.map((at) => nameForms[nameForm]?.(GIVEN[at] ?? '', FAMILIES[at] ?? '') ?? '');
        const items = list.map(
          ({ title, people, venue, year }) => bodies[body]?.(title, named(people).join(', '), venue, year) ?? '',
        );
        const html = `<h1>Mira Holt</h1><p>I study rivers.</p><h2>Publications</h2>${wrappers[wrapper]?.(items)}`;
        const read = readGeneric(pageOf(html)).rows.flatMap((row) => row.read()?.publication ?? []);
        expect(read.map(({ title, authors, year }) => ({ title, authors, year }))).toEqual(
          list.map(({ title, people, year }) => ({ title, authors: named(people), year })),
        );
      },
    ),
    { numRuns: 150 },
  );
});
