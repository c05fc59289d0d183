import { describe, expect, it } from 'vitest';
import { clusters, judge } from '../../src/duplicates/clusters.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { listing } from '../fixtures/duplicates/pairs.ts';

/** Invented works in several scripts, told whole or with nothing but authors, venue and year. */
const WORKS: readonly Publication[] = [
  {
    title: 'Folding paper cranes with reinforcement learning agents',
    authors: ['Ada Byron', 'Charles Cabbage', 'Mary Somerton'],
    year: 2011,
    venue: 'Journal of Folded Paper',
    volume: '12',
    issue: '3',
    pages: '101-119',
  },
  {
    title: 'Measuring cardboard humidity in northern warehouses during winter storage',
    authors: ['Jörg Müller-Stein', 'Zoë Quill'],
    year: 2004,
    venue: 'Annals of Cardboard',
    volume: '7',
    pages: '55-71',
  },
  {
    title: 'Складывание бумажных журавлей обучаемыми агентами',
    authors: ['Анна Павлова', 'Иван Бумагин'],
    year: 2018,
    venue: 'Вестник оригами',
    volume: '3',
    pages: '12-20',
  },
  {
    title: '基于强化学习的纸鹤折叠方法与稳定性研究',
    authors: ['王小明', '李折纸'],
    year: 2020,
    venue: '折纸学报',
    volume: '9',
    pages: '301-310',
  },
  {
    title: 'Efficient summaries of creases: measuring, storing and retrieving folds at scale',
    authors: ['Ada Marie Byron', 'Charles Cabbage', 'Zoë van der Quill'],
    year: 2012,
    venue: 'Journal of Folding Research',
  },
  {
    title: 'Untersuchungen über das Falten großer Blätter ohne Werkzeug',
    authors: ['Ada Marie Byron', 'Charles Cabbage', 'Zoë van der Quill'],
    year: 2012,
    venue: 'Jahrbuch der Faltkunst',
  },
].map(listing);

const LATIN = WORKS.filter(({ title }) => /^[a-zäöüß\s:,-]+$/iu.test(title));

type Damage = readonly [name: string, works: readonly Publication[], damaged: (work: Publication) => Publication];

/** The letters of UTF-8 read as Windows-1252 or Latin-1. */
function mojibake(text: string): string {
  return text.replace(/[\u0080-\u07ff]/gu, (letter) => String.fromCharCode(...new TextEncoder().encode(letter)));
}

function initialed(name: string): string {
  const words = name.split(' ');
  return [...words.slice(0, -1).map((word) => `${word[0]}.`), words.at(-1)].join(' ');
}

/** As catalogues of medicine write it: `Byron AM`. */
function catalogued(name: string): string {
  const words = name.split(' ');
  return `${words.at(-1)} ${words
    .slice(0, -1)
    .map((word) => word[0]?.toUpperCase())
    .join('')}`;
}

function without(work: Publication, field: 'year' | 'venue'): Publication {
  const { [field]: _, ...rest } = work;
  return rest;
}

function turned(name: string): string {
  const words = name.split(' ');
  return words.length < 2 ? name : `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`;
}

const DAMAGES: readonly Damage[] = [
  ['everything in capitals', WORKS, (work) => ({ ...work, title: work.title.toUpperCase() })],
  ['authors in capitals', WORKS, (work) => ({ ...work, authors: work.authors.map((name) => name.toUpperCase()) })],
  ['a full stop at the end', WORKS, (work) => ({ ...work, title: `${work.title}.` })],
  ['gaps doubled and unbroken', WORKS, (work) => ({ ...work, title: work.title.replace(/ /gu, ' \u00a0') })],
  ['hyphens for gaps', LATIN, (work) => ({ ...work, title: work.title.replace(' ', '-') })],
  ['letters taken apart', WORKS, (work) => ({ ...work, authors: work.authors.map((name) => name.normalize('NFD')) })],
  ['names read in a wrong encoding', LATIN, (work) => ({ ...work, authors: work.authors.map(mojibake) })],
  ['quotation marks read in a wrong encoding', WORKS, (work) => ({ ...work, title: `â€œ${work.title}â€` })],
  ['tags', WORKS, (work) => ({ ...work, title: `<i>${work.title.slice(0, 7)}</i>${work.title.slice(7)}` })],
  ['tags escaped', WORKS, (work) => ({ ...work, title: `&lt;b&gt;${work.title}&lt;/b&gt;` })],
  ['braces and commands of LaTeX', LATIN, (work) => ({ ...work, title: `{\\emph{${work.title}}}` })],
  ['initials', LATIN, (work) => ({ ...work, authors: work.authors.map(initialed) })],
  ['initials behind', LATIN, (work) => ({ ...work, authors: work.authors.map(catalogued) })],
  ['family names first', LATIN, (work) => ({ ...work, authors: work.authors.map(turned) })],
  ['authors in another order', WORKS, (work) => ({ ...work, authors: work.authors.toReversed() })],
  [
    'the first author and "et al."',
    WORKS,
    (work) => ({ ...work, authors: [...work.authors.slice(0, 1), 'et al.'], authorsCut: true }),
  ],
  ['authors left out', WORKS, (work) => ({ ...work, authors: [] })],
  ['a year later', WORKS, (work) => ({ ...work, year: (work.year ?? 0) + 1 })],
  [
    'no place',
    WORKS,
    ({ title, authors, year, ids, links, from }) =>
      listing({ title, authors, ids, links, from, ...(year === undefined ? {} : { year }) }),
  ],
  ['no year', WORKS, (work) => without(work, 'year')],
  ['no venue', WORKS, (work) => without(work, 'venue')],
  [
    'a venue abbreviated',
    LATIN,
    (work) => ({ ...work, venue: work.venue?.replace(/(\p{L}{4})\p{L}+/gu, '$1.') ?? '' }),
  ],
  ['the last word cut off', LATIN, (work) => ({ ...work, title: work.title.split(' ').slice(0, -1).join(' ') })],
  ['other punctuation', WORKS, (work) => ({ ...work, title: work.title.replace(/[:,]/gu, ' –') })],
  ['braces of BibTeX', LATIN, (work) => ({ ...work, title: work.title.replace(/\p{Lu}/gu, '{$&}') })],
  ['accents written in LaTeX', LATIN, (work) => ({ ...work, title: work.title.replace(/ü/gu, String.raw`{\"u}`) })],
  ['lost characters', LATIN, (work) => ({ ...work, title: work.title.replace(/[üß]/gu, '\uFFFD') })],
  ['notes of a catalogue', WORKS, (work) => ({ ...work, title: `${work.title} [Review] [21 refs]` })],
  ['a language noted', WORKS, (work) => ({ ...work, title: `${work.title} [Russian]` })],
];

/** The rest of the record has to be whole where letters of the title are lost, authors missing or years wrong. */
const LIGHT = DAMAGES.filter(([name]) => !/lost|cut off|left out|year|no place/u.test(name));

describe('a damaged copy', () => {
  const cases = DAMAGES.flatMap(([name, works, damaged]) =>
    works.map((work) => [name, work.title, work, damaged(work)] as const),
  );

  it.each(cases)('stays joined to its work: %s, %s', (_name, _title, work, copy) => {
    const { answer, vetoes } = judge(work, copy);
    expect({ answer, vetoes }).toEqual({ answer: 'same', vetoes: [] });
  });

  it.each(WORKS)('stays joined under any two damages: $title', (work) => {
    const lost: string[] = [];
    for (const [one, , first] of LIGHT) {
      for (const [other, , second] of LIGHT) {
        if (judge(work, second(first(work))).answer !== 'same') lost.push(`${one}, then ${other}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('is found among other works', () => {
    for (const [name, works, damaged] of DAMAGES) {
      for (const work of works) {
        const found = clusters([...WORKS, damaged(work)]);
        expect([name, found.map(({ kept, hidden }) => [kept, ...hidden.map(({ index }) => index)].sort())]).toEqual([
          name,
          [[WORKS.indexOf(work), WORKS.length]],
        ]);
      }
    }
  });

  it.each(LATIN)('stays joined with any one letter wrong, without its place within longer words: $title', (work) => {
    const lost: string[] = [];
    const long = [...work.title.matchAll(/\p{L}{8,}/gu)].map(({ 0: word, index }) => [
      index + 1,
      index + word.length - 2,
    ]);
    const isWithinLong = (at: number) => long.some(([start = 0, end = 0]) => at >= start && at < end);
    for (const kind of ['left out', 'doubled', 'replaced', 'changed over']) {
      for (let at = 0; at < work.title.length; at += 1) {
        if (work.volume === undefined && !isWithinLong(at)) continue;
        const title = slipped(work.title, at, kind);
        if (judge(work, { ...work, title }).answer !== 'same') lost.push(title);
      }
    }
    expect(lost).toEqual([]);
  });
});

/** `text` with one slip of the pen at the letter `at`. */
function slipped(text: string, at: number, kind: string): string {
  const [before, letter = '', next = '', after] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
  if (kind === 'left out') return before + next + after;
  if (kind === 'doubled') return before + letter + letter + next + after;
  return kind === 'replaced' ? `${before}q${next}${after}` : before + next + letter + after;
}

/** What makes another work of one, however much else agrees. */
const TWINS: readonly (readonly [name: string, twin: (work: Publication) => readonly [Publication, Publication]])[] = [
  ['parts', (work) => [retitled(work, ', part I'), retitled(work, ', part II')]],
  ['parts in figures', (work) => [retitled(work, ': part 1'), retitled(work, ': part 2')]],
  ['chapters', (work) => [retitled(work, ' (chapter 3)'), retitled(work, ' (chapter 4)')]],
  ['versions', (work) => [retitled(work, ' version 2.0'), retitled(work, ' version 3.1')]],
  ['a number at the end', (work) => [work, retitled(work, ' 2')]],
  ['an erratum', (work) => [work, { ...work, title: `Erratum: ${work.title}` }]],
  ['a corrigendum', (work) => [work, { ...work, title: `Corrigendum to "${work.title}"` }]],
  ['a reply', (work) => [work, { ...work, title: `Reply to: ${work.title}` }]],
  ['a comment', (work) => [work, { ...work, title: `Comment on "${work.title}"` }]],
  ['a retraction', (work) => [work, { ...work, title: `Retraction: ${work.title}` }]],
  [
    'another volume',
    (work) => [placed(work, { volume: '5', pages: '10-20' }), placed(work, { volume: '99', pages: '1001-1010' })],
  ],
  [
    'another page of the same volume',
    (work) => [placed(work, { volume: '5', pages: '10-20' }), placed(work, { volume: '5', pages: '1001-1010' })],
  ],
  ['other authors', (work) => [work, placed(work, { authors: ['Nora Lindqvist', 'Otto Brandt'], pages: '1001-1010' })]],
  [
    'two DOIs of one registrant',
    (work) => [
      placed(work, { ids: { doi: '10.1234/first' } }),
      placed(work, { ids: { doi: '10.1234/second' }, pages: '1001-1010' }),
    ],
  ],
];

function retitled(work: Publication, more: string): Publication {
  return placed(work, { title: work.title + more });
}

function placed(work: Publication, other: Partial<Publication>): Publication {
  return { ...work, ...other };
}

describe('a twin', () => {
  const cases = TWINS.flatMap(([name, twin]) => WORKS.map((work) => [name, work.title, twin(work)] as const));

  it.each(cases)('stays apart and is told why: %s, %s', (_name, _title, [one, other]) => {
    const { answer, vetoes } = judge(one, other);
    expect(answer).toBe('different');
    expect(vetoes).not.toEqual([]);
    expect(clusters([one, other])).toEqual([]);
  });

  it('is never joined by way of damaged copies of either', () => {
    for (const [name, twin] of TWINS) {
      for (const work of LATIN) {
        const [one, other] = twin(work);
        const copies = DAMAGES.map(([, , damaged]) => damaged(one));
        for (const { kept, hidden } of clusters([one, other, ...copies])) {
          const members = [kept, ...hidden.map(({ index }) => index)];
          expect([name, members.includes(0) && members.includes(1)]).toEqual([name, false]);
        }
      }
    }
  });
});

describe('the same title by other authors', () => {
  it.each(WORKS)('stays apart without any place: $title', (work) => {
    const { title, year } = work;
    const bare = { title, ...(year === undefined ? {} : { year }) };
    const one = listing({ ...bare, authors: work.authors, venue: 'Journal of Folded Paper' });
    const other = listing({ ...bare, authors: ['Nora Lindqvist', 'Otto Brandt'], venue: 'Annals of Cardboard' });
    expect(judge(one, other).answer).toBe('different');
  });
});

describe('the same title by the same authors', () => {
  it.each(WORKS)('stays apart ten years later: $title', (work) => {
    const { title, authors, year = 0 } = work;
    const [one, other] = [listing({ title, authors, year }), listing({ title, authors, year: year + 10 })];
    expect(judge(one, other).answer).not.toBe('same');
    expect(clusters([one, other])).toEqual([]);
  });
});
