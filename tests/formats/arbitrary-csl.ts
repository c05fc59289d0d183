/** CSL records by chance: every letter, sign and kind of name that files of references hold. */
import * as fc from 'fast-check';

const letters = 'abcdefgh ABCXYZéüßøłñžÅ𝔽深度学习のاבΩжαβ';
const signs = '{}\\$%&#_^~"\'`-–—:;,.?!()[]<>|@=+*/…“”‘’°²½×';
const glyph = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...letters) },
  { weight: 2, arbitrary: fc.constantFrom(...signs) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ' and ',
      '--',
      '``',
      "''",
      ' \\alpha ',
      '@article{x,',
      'TY  - JOUR',
      'ER  - ',
      '$x_1^2$',
    ),
  },
);

/** One line of text as CSL has it: no white space at the ends or twice, something to read in it. */
const textOf = (most: number) =>
  fc
    .array(glyph, { minLength: 1, maxLength: most })
    .map((parts) => `T${parts.join('')}`.normalize('NFC').replace(/\s+/gu, ' ').trim());

const name = fc.constantFrom(
  'Müller',
  'van der Berg',
  "O'Brien",
  'Aguera y Arcas',
  '李',
  'Smith-Jones',
  'de la Cruz',
  "'t Hooft",
  'Łukasiewicz',
  'Vallée Poussin',
  'und',
  'Jr',
  'And',
  'III',
  'Nguyễn',
  'den',
);
const given = fc.constantFrom('Jan', 'J. K.', 'Jean-Luc', 'Émile', '明', 'Per von', 'Anne and Bob', 'A', 'de');
const person = fc.oneof(
  fc.record({ family: name, given }),
  fc.record({ family: name, given, suffix: fc.constantFrom('Jr.', 'III') }),
  fc.record({
    family: fc.constantFrom('Berg', 'Beethoven'),
    given,
    'non-dropping-particle': fc.constantFrom('van', 'von der'),
  }),
  fc.record({ family: fc.constantFrom('Plato', 'Madonna', '李明') }),
  fc.record({
    literal: fc.constantFrom('The ATLAS Collaboration', 'Google', 'Barnes and Noble', 'R&D Team, Inc.', 'van Corp'),
  }),
);

const pages = fc.oneof(
  fc.tuple(fc.nat(5000), fc.nat(100)).map(([from, more]) => `${from}-${from + more}`),
  fc.constantFrom('e1234', 'S12-S19', '12-15, 20-22', 'A-12', '7', 'iv-x', '1:1-1:20', '104743', '12+'),
);

/** A record. */
export const cslRecord = fc.record(
  {
    id: fc.constantFrom('smith2020', 'a:b/c', 'x_1', '12', 'http://zotero.org/x'),
    type: fc.constantFrom(
      'article-journal',
      'paper-conference',
      'article',
      'book',
      'chapter',
      'thesis',
      'report',
      'dataset',
      'software',
      'patent',
      'document',
    ),
    title: textOf(30),
    author: fc.array(person, { minLength: 1, maxLength: 5 }),
    editor: fc.array(person, { minLength: 1, maxLength: 2 }),
    issued: fc.oneof(
      fc.integer({ min: 1600, max: 2100 }).map((year) => ({ 'date-parts': [[year]] })),
      fc
        .tuple(fc.integer({ min: 1600, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map((parts) => ({ 'date-parts': [parts] })),
    ),
    'container-title': textOf(20),
    volume: fc.constantFrom('12', 'A-3', 'abs/1706.03762'),
    issue: fc.constantFrom('4', '3-4', 'Suppl_1'),
    page: pages,
    DOI: fc.constantFrom(
      '10.1000/xyz_123',
      '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2',
      '10.48550/arxiv.1706.03762',
      '10.1000/a#b%20c&d',
    ),
    URL: fc.constantFrom('https://example.org/a_b%20c?x=1&y=~z#q', 'https://aclanthology.org/P19-1001.pdf'),
    abstract: textOf(60),
    note: fc.tuple(textOf(20), textOf(20)).map((lines) => lines.join('\n')),
    publisher: textOf(10),
    'publisher-place': textOf(10),
    'collection-title': textOf(10),
    custom: fc.record(
      {
        status: fc.constantFrom('to-read', 'reading', 'read'),
        starred: fc.constant(true),
        tags: fc.uniqueArray(fc.constantFrom('ml', 'to read', 'R&D', 'c_1', '深度', '100%'), { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['id', 'type', 'title'] },
);
