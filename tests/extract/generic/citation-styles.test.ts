/** Lists as citation styles set them: the same works of one person in each, with titles that are hard to tell from names. */
import { describe, expect, it } from 'vitest';
import { readGeneric } from '../../../src/extract/generic/reader.ts';
import { pageOf } from './page-of.ts';

interface Person {
  readonly given: string;
  readonly family: string;
}

interface Work {
  readonly title: string;
  readonly people: readonly Person[];
  readonly year: number;
  readonly volume: number;
}

const HOLT = { given: 'Mira A.', family: 'Holt' };
const EKDAHL = { given: 'Jonas', family: 'Ekdahl' };
const RUIZ = { given: 'Ada', family: 'Ruiz' };
const LIND = { given: 'K. Peter', family: 'Lind' };

const WORKS: readonly Work[] = [
  {
    title: 'Stochastic entrainment of gravel in shallow flows',
    people: [HOLT, EKDAHL, RUIZ],
    year: 2019,
    volume: 12,
  },
  { title: 'A study of sheltered grains', people: [EKDAHL, HOLT], year: 2020, volume: 13 },
  { title: 'Who counts the pebbles? Registers of the northern rivers', people: [HOLT, RUIZ], year: 2018, volume: 11 },
  { title: 'Shallow Streams', people: [HOLT], year: 2017, volume: 10 },
  { title: 'Are rivers remembered? (Panel)', people: [LIND, HOLT, EKDAHL, RUIZ], year: 2016, volume: 9 },
  { title: 'GravelDB: a register of stones', people: [RUIZ, HOLT], year: 2015, volume: 8 },
];

const VENUE = 'Journal of Hydraulic Records';

/** "A, B and C", as the style joins the last. */
function joined(names: readonly string[], last: string, between = ', '): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(between)}${last}${names.at(-1)}`;
}

const initials = ({ given }: Person, stop: string, gap: string) =>
  given
    .split(' ')
    .map((word) => `${word[0]}${stop}`)
    .join(gap);
const turned = ({ given, family }: Person) => `${family}, ${given}`;
const inCapitals = ({ given, family }: Person) => `${family.toUpperCase()}, ${given}`;
const straight = ({ given, family }: Person) => `${given} ${family}`;
const medical = (person: Person) => `${person.family} ${initials(person, '', '')}`;
const chinese = (person: Person) => `${person.family.toUpperCase()} ${initials(person, '', ' ')}`;
const natural = (person: Person) => `${person.family}, ${initials(person, '.', ' ')}`;
const leading = (person: Person) => `${initials(person, '.', ' ')} ${person.family}`;
const firstTurned = ([first, ...others]: readonly Person[]) => (first ? [turned(first), ...others.map(straight)] : []);

interface Style {
  readonly names: (people: readonly Person[]) => readonly string[];
  readonly entry: (names: readonly string[], work: Work) => string;
  /** Titles that nothing in the style tells from a name. */
  readonly without?: readonly string[];
}

const styles: Readonly<Record<string, Style>> = {
  'Chicago, author and date': {
    names: firstTurned,
    entry: (names, { title, year, volume }) =>
      `${joined(names, ', and ').replace(/\.$/u, '')}. ${year}. “${title}.” <i>${VENUE}</i> ${volume} (1): 1–9.`,
  },
  MHRA: {
    names: firstTurned,
    entry: (names, { title, year, volume }) =>
      `${joined(names, ', and ')}, ‘${title}’, <i>${VENUE}</i>, ${volume}.1 (${year}), 1–9`,
  },
  'Journal of Finance': {
    names: firstTurned,
    entry: (names, { title, year, volume }) =>
      `${joined(names, ', and ')}, ${year}, ${title}, <i>${VENUE}</i> ${volume}, 1–9.`,
  },
  'Harvard, all turned': {
    names: (people) => people.map(turned),
    entry: (names, { title, year, volume }) =>
      `${joined(names, ' and ')} (${year}) ‘${title}’, <i>${VENUE}</i>, vol. ${volume}, no. 1, pp. 1–9.`,
  },
  'Harvard, bare year': {
    names: (people) => people.map(turned),
    entry: (names, { title, year, volume }) =>
      `${joined(names, ' & ')} ${year} ‘${title}’ <i>${VENUE}</i> ${volume}/1: 1–9`,
  },
  'ISO 690': {
    names: (people) => people.map(inCapitals),
    entry: (names, { title, year, volume }) =>
      `${joined(names, ' and ')}, ${year}. ${title}. <i>${VENUE}</i>. Vol. ${volume}, no. 1, pp. 1–9.`,
  },
  'ISO 690 in French': {
    names: (people) => people.map(inCapitals),
    entry: (names, { title, year, volume }) =>
      `${joined(names, ' et ')}, ${year}. ${title}. <i>${VENUE}</i> [en ligne]. Vol. ${volume}, n° 1, p. 1‑9.`,
  },
  'GB/T 7714': {
    names: (people) => people.map(chinese),
    entry: (names, { title, year, volume }) =>
      `${names.join(', ')}. ${title}[J]. ${VENUE}, ${year}, ${volume}(1): 1-9.`,
  },
  'GB/T 7714, meetings': {
    names: (people) => people.map(chinese),
    entry: (names, { title, year }) =>
      `${names.join(', ')}. ${title}[C/OL]//Proceedings of the Flume Workshop. Lund: Pebble Press, ${year}: 1-9.`,
  },
  Vancouver: {
    names: (people) => people.map(medical),
    entry: (names, { title, year, volume }) => `${names.join(', ')}. ${title}. ${VENUE}. ${year};${volume}(1):1–9.`,
  },
  'AMA, in books': {
    names: (people) => people.map(medical),
    entry: (names, { title, year }) =>
      `${names.join(', ')}. ${title}. In: <i>Handbook of the Northern Rivers</i>. Pebble Press; ${year}:191-211.`,
  },
  Nature: {
    names: (people) => people.map(natural),
    entry: (names, { title, year, volume }) =>
      `${joined(names, ' & ')} ${title}. <i>${VENUE}</i> <b>${volume}</b>, 1–9 (${year}).`,
  },
  ACS: {
    names: (people) => people.map(natural),
    entry: (names, { title, year, volume }) =>
      `${names.join('; ')} ${title}. <i>${VENUE}</i> <b>${year}</b>, <i>${volume}</i> (1), 1–9.`,
  },
  'DIN 1505': {
    names: (people) => people.map(turned),
    entry: (names, { title, year, volume }) =>
      `${names.join(' ; ')}: ${title}. In: <i>${VENUE}</i> Bd. ${volume} (${year}), Nr. 1, S. 1–9`,
  },
  'Palaeodiversity, a dash before the journal': {
    names: (people) => people.map(natural),
    entry: (names, { title, year, volume }) =>
      `${joined(names, ' & ')} (${year}): ${title}. – <i>${VENUE}</i>, ${volume} (1): 1–9.`,
  },
  'volumes told by their word': {
    names: (people) => people.map(natural),
    entry: (names, { title, year, volume }) =>
      `${names.join(', ')}: ${title}, ${VENUE}, Volume ${volume} (${year}), 1–9.`,
  },
  'pages before books': {
    names: (people) => people.map(medical),
    entry: (names, { title, year }) =>
      `${joined(names, ' and ')} (${year}) ${title}. p. 1–9. In <i>Handbook of the Northern Rivers</i>. Pebble Press.`,
  },
  'journals of geology': {
    names: (people) => people.map(natural),
    entry: (names, { title, year, volume }) =>
      `${joined(names, ', and ')}, ${year}, ${title}: ${VENUE}, v. ${volume}, p. 1–9.`,
  },
  'families set off, between slashes': {
    names: (people) => people.map(straight),
    entry: (names, { title, year, volume }) =>
      `${names.map((name) => name.replace(/\S+$/u, (family) => `<b>${family}</b>`)).join(' / ')}: ${title}, in: ${VENUE} ${volume} (${year}) 1–9.`,
    without: ['Are rivers remembered? (Panel)', 'Shallow Streams'],
  },
  'commas alone behind turned names': {
    names: (people) => people.map(turned),
    entry: (names, { title, year, volume }) =>
      `${joined(names, ' & ')}, ${title}, in: ${VENUE}, ${volume} (${year}), S. 1–9.`,
    without: ['Shallow Streams'],
  },
  'books behind no stop': {
    names: (people) => people.map(medical),
    entry: (names, { title, year }) =>
      `${names.join(', ')}. ${title} In: Proceedings of the Flume Workshop. Lund: Pebble Press; ${year}:815-834`,
  },
  'quotations and slanted books': {
    names: firstTurned,
    entry: (names, { title, year, volume }) =>
      title.startsWith('A study')
        ? `${joined(names, ', and ').replace(/\.$/u, '')}. ${year}. <i>${title}</i>. Lund: Pebble Press.`
        : `${joined(names, ', and ').replace(/\.$/u, '')}. ${year}. “${title}.” <i>${VENUE}</i> ${volume}(1): 1–9.`,
  },
  'Italian, journals in guillemets': {
    names: (people) => people.map(leading),
    entry: (names, { title, year, volume }) =>
      `${joined(names, ' e ')}, ${title}, in «${VENUE}», ${volume} (${year}), fasc. 1, pp. 1–9.`,
    without: ['Shallow Streams'],
  },
  'Elsevier, numbered': {
    names: (people) => people.map(leading),
    entry: (names, { title, year, volume }) => `${names.join(', ')}, ${title}, ${VENUE}. ${volume} (${year}) 1–9.`,
    without: ['Shallow Streams'],
  },
};

describe('citation styles', () => {
  for (const [name, { names, entry, without = [] }] of Object.entries(styles)) {
    it(`are read: ${name}`, () => {
      const works = WORKS.filter(({ title }) => !without.includes(title));
      const items = works.map((work) => `<li>${entry(names(work.people), work)}</li>`);
      const page = pageOf(`<h1>Mira A. Holt</h1><h2>Publications</h2><ul>${items.join('\n')}</ul>`);

      const read = readGeneric(page).rows.flatMap((row) => row.read()?.publication ?? []);

      expect(read.map(({ title, authors, year }) => ({ title, authors, year }))).toEqual(
        works.map(({ title, people, year }) => ({ title, authors: names(people), year })),
      );
    });
  }

  it('names that end in a slip are no part of the quotation behind them', () => {
    const lines = [
      'M. A. Holt, J. Ekdahl, “Counting pebbles from the air”, <i>River Letters</i> <b>2021</b>, 15, 3.',
      'M. A. Holt, A. Ruiz, “Stones of the western brook” <i>River Letters</i> <b>2019</b>, 13, 3.',
      'M. A. Holt, A. Ruiz, J .J. Ekdahl, P. Lind, “Registers of the northern rivers” <i>River Letters</i> <b>2018</b>, 12, 3.',
      'A. Ruiz, M. A. Holt, “A foot in the water”, <i>River Letters</i> <b>2016</b>, 10, 3.',
      'M. A. Holt, <i>A book of wet pebbles</i>, Lund, <b>2015</b>.',
    ];
    const page = pageOf(`<h1>Mira A. Holt</h1><h2>Publications</h2>${lines.map((each) => `<p>${each}</p>`).join('')}`);

    const read = readGeneric(page).rows.flatMap((row) => row.read()?.publication.title ?? []);

    expect(read[2]).toBe('Registers of the northern rivers');
  });

  it.each([
    ['———. 2018. “Registers of the rivers.” <i>River Letters</i> 12: 3–9.', ['Holt, Mira A.', 'Jonas Ekdahl']],
    [
      '———, ———, and Ada Ruiz. 2018. “Registers of the rivers.” <i>River Letters</i> 12: 3–9.',
      ['Holt, Mira A.', 'Jonas Ekdahl', 'Ada Ruiz'],
    ],
    [
      '---, and Ada Ruiz. 2018. “Registers of the rivers.” <i>River Letters</i> 12: 3–9.',
      ['Holt, Mira A.', 'Ada Ruiz'],
    ],
  ])('dashes stand for those of the listing before: %s', (line, authors) => {
    const lines = [
      'Ekdahl, Jonas, and Mira A. Holt. 2021. “Counting pebbles from the air.” <i>River Letters</i> 15: 3–9.',
      'Holt, Mira A., and Jonas Ekdahl. 2019. “Stones of the western brook.” <i>River Letters</i> 13: 3–9.',
      line,
      'Ruiz, Ada, and Mira A. Holt. 2016. “A foot in the water.” <i>River Letters</i> 10: 3–9.',
    ];
    const page = pageOf(`<h1>Mira A. Holt</h1><h2>Publications</h2>${lines.map((each) => `<p>${each}</p>`).join('')}`);

    const read = readGeneric(page).rows.flatMap((row) => row.read()?.publication ?? []);

    expect(read[2]).toMatchObject({ title: 'Registers of the rivers', authors, year: 2018 });
    expect(read).toHaveLength(4);
  });
});
