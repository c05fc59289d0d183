import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters, judge } from '../../src/duplicates/clusters.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { listing } from '../fixtures/duplicates/pairs.ts';

const TITLES = [
  'Folding paper cranes with reinforcement learning agents',
  'Efficient summaries of creases: measuring, storing and retrieving folds at scale',
  'The effects of humidity on the strength of laminated cardboard in coastal regions',
  'Untersuchungen über das Falten großer Blätter ohne Werkzeug',
  'Влияние влажности на прочность складок бумаги',
];
const AUTHORS = ['Ada Marie Byron', 'Charles Cabbage', 'Zoë van der Quill'];

function paper(title: string): Publication {
  return listing({ title, authors: AUTHORS, year: 2012, venue: 'Journal of Folding Research' });
}

function without(record: Publication, field: 'year' | 'venue'): Publication {
  const { [field]: _, ...rest } = record;
  return rest;
}

/** What careless hands and machines do to a record, each harmless by itself. */
const DAMAGES: readonly (readonly [string, (record: Publication) => Publication])[] = [
  ['capitals', (record) => ({ ...record, title: record.title.toUpperCase() })],
  ['small letters and a full stop', (record) => ({ ...record, title: `${record.title.toLowerCase()}.` })],
  ['other punctuation', (record) => ({ ...record, title: record.title.replace(/[:,]/gu, ' –').replace(/ /gu, '  ') })],
  ['HTML', (record) => ({ ...record, title: `<i>${record.title.replace(' ', '</i> ')}` })],
  ['braces of BibTeX', (record) => ({ ...record, title: record.title.replace(/\p{Lu}/gu, '{$&}') })],
  ['accents written in LaTeX', (record) => ({ ...record, title: record.title.replace(/ü/gu, String.raw`{\"u}`) })],
  ['decomposed letters', (record) => ({ ...record, title: record.title.normalize('NFD') })],
  ['lost characters', (record) => ({ ...record, title: record.title.replace(/[üß]/gu, '\uFFFD') })],
  ['a note of a catalogue', (record) => ({ ...record, title: `${record.title} [Review] [21 refs]` })],
  ['initials', (record) => ({ ...record, authors: ['A. M. Byron', 'C. Cabbage', 'Z. van der Quill'] })],
  ['initials behind', (record) => ({ ...record, authors: ['Byron AM', 'Cabbage C', 'Quill Z'] })],
  [
    'family names first',
    (record) => ({ ...record, authors: ['Byron, Ada', 'Cabbage, Charles', 'van der Quill, Zoë'] }),
  ],
  ['the other order of authors', (record) => ({ ...record, authors: record.authors.toReversed() })],
  ['et al.', (record) => ({ ...record, authors: ['Ada Byron', 'et al.'] })],
  ['the next year', (record) => ({ ...record, year: 2013 })],
  ['no year', (record) => without(record, 'year')],
  ['no venue', (record) => without(record, 'venue')],
  ['a venue abbreviated', (record) => ({ ...record, venue: 'J. Fold. Res.' })],
];

/** What makes another work of a record. */
const TWINS: readonly (readonly [string, (record: Publication) => Publication])[] = [
  ['its second part', (record) => ({ ...record, title: `${record.title}, Part II` })],
  ['its sequel', (record) => ({ ...record, title: `${record.title} 2` })],
  ['its erratum', (record) => ({ ...record, title: `Erratum: ${record.title}` })],
  ['a corrigendum to it', (record) => ({ ...record, title: `Corrigendum to: ${record.title}` })],
  ['a reply to it', (record) => ({ ...record, title: `Reply to: ${record.title}` })],
  ['a comment on it', (record) => ({ ...record, title: `Comment on "${record.title}"` })],
  ['its retraction', (record) => ({ ...record, title: `Retraction: ${record.title}` })],
  ['the work of others', (record) => ({ ...record, authors: ['Ole Nordmann', 'Pia Holst'] })],
  ['what was published ten years before', (record) => ({ ...record, year: 2002 })],
];

describe('a damaged record', () => {
  it.each(DAMAGES)('stays with its original: %s', (_name, damaged) => {
    for (const title of TITLES) {
      const original = paper(title);
      expect.soft(judge(original, damaged(original)), title).toMatchObject({ answer: 'same', vetoes: [] });
    }
  });

  it('stays with its original under any two damages', () => {
    // Of a title whose letters are lost the rest of the record has to be whole.
    const damage = fc.constantFrom(...DAMAGES.filter(([name]) => name !== 'lost characters'));
    fc.assert(
      fc.property(fc.constantFrom(...TITLES), damage, damage, (title, [, first], [, second]) => {
        const original = paper(title);
        expect(clusters([original, second(first(original))])).toHaveLength(1);
      }),
    );
  });

  it('stays with its original when one letter of a longer word is lost, doubled or changed over', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TITLES), fc.nat(), fc.nat(2), (title, place, kind) => {
        const original = paper(title);
        const found = clusters([original, { ...original, title: misspelt(title, place, kind) }]);
        expect(found).toHaveLength(1);
      }),
    );
  });
});

describe('a twin', () => {
  it.each(TWINS)('stays apart: %s', (_name, twin) => {
    for (const title of TITLES) {
      const original = paper(title);
      expect.soft(judge(original, twin(original)).answer, title).not.toBe('same');
      expect.soft(clusters([original, twin(original)]), title).toEqual([]);
    }
  });

  it('stays apart under any damage', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TITLES),
        fc.constantFrom(...TWINS.filter(([name]) => name !== 'the work of others' && !name.includes('ten years'))),
        fc.constantFrom(...DAMAGES),
        (title, [, twin], [, damaged]) => {
          const original = paper(title);
          expect(clusters([original, damaged(twin(original))])).toEqual([]);
        },
      ),
    );
  });

  it('stays apart in another volume or on another page, whatever else agrees', () => {
    const placed = { ...paper(TITLES[0] ?? ''), volume: '12', pages: '101-120' };
    expect(clusters([placed, { ...placed, volume: '13', pages: '33-40' }])).toEqual([]);
    expect(clusters([placed, { ...placed, pages: '121-140' }])).toEqual([]);
    expect(clusters([placed, { ...placed }])).toHaveLength(1);
  });
});

/** `title` with one letter inside a word of eight letters or more lost (0), doubled (1) or changed over with the next (2). */
function misspelt(title: string, place: number, kind: number): string {
  const words = title.split(' ');
  const long = words.flatMap((word, at) => (/^\p{L}{8,}$/u.test(word) ? [at] : []));
  const at = long[place % long.length] ?? 0;
  const word = words[at] ?? '';
  const letter = 1 + (place % (word.length - 3));
  const [before, after] = [word.slice(0, letter), word.slice(letter + (kind === 1 ? 0 : 1))];
  const here = word[letter] ?? '';
  words[at] =
    kind === 2 ? before + after.slice(0, 1) + here + after.slice(1) : before + (kind === 1 ? here : '') + after;
  return words.join(' ');
}
