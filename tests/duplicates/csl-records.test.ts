import { describe, expect, it } from 'vitest';
import { cslRecords } from '../../scripts/csl-records.ts';
import { clusters } from '../../src/duplicates/clusters.ts';

/** The groups of ids that are found among `records`. */
function found(records: readonly object[]): (string | number | undefined)[][] {
  const read = cslRecords(records.map((record, at) => ({ id: `r${at}`, ...record })));
  if (!read.ok) throw new Error(read.error);
  return clusters(read.value.map(({ publication }) => publication)).map(({ kept, hidden }) =>
    [kept, ...hidden.map(({ index }) => index)].sort((a, b) => a - b).map((index) => read.value[index]?.id),
  );
}

const TITLE = 'Folding paper cranes: a survey of methods';
const author = [{ family: 'Byron', given: 'Ada' }, { literal: 'Charles Cabbage' }];

describe('records as files give them', () => {
  it.each([
    ['10.1234/ABC.5', '10.1234/abc.5'],
    ['https://doi.org/10.1234/abc.5', 'doi:10.1234/abc.5.'],
    ['http://dx.doi.org/10.1234%2Fabc.5', 'DOI 10.1234/ABC.5'],
    ['10.48550/arXiv.2001.00001', 'https://doi.org/10.48550/ARXIV.2001.00001v2'],
  ])('have one DOI in the spellings %s and %s', (DOI, other) => {
    expect(
      found([
        { title: TITLE, DOI },
        { title: TITLE, DOI: other },
      ]),
    ).toEqual([['r0', 'r1']]);
  });

  it.each([
    ['2001', { 'date-parts': [['2001']] }],
    [2001, { raw: 'March 2001' }],
    [{ literal: 'c2001' }, { 'date-parts': [[2001, 3]] }],
  ])('have one year, told as %j or %j', (issued, other) => {
    const read = cslRecords([
      { id: 1, title: TITLE, issued },
      { id: 2, title: TITLE, issued: other },
    ]);
    expect(read.ok && read.value.map(({ publication }) => publication.year)).toEqual([2001, 2001]);
  });

  it.each([
    ['capitals', TITLE.toUpperCase(), [{ family: 'BYRON', given: 'ADA' }]],
    ['a wrong encoding', 'Folding paper cranes â€” a survey of methods', author],
    ['LaTeX', 'Folding {P}aper {\\it cranes}: {A} survey of methods', author],
    ['a full stop and a catalogue note', `${TITLE}. [Review] [21 refs]`, author],
  ])('are one work in spite of %s', (_, title, people) => {
    expect(
      found([
        { title: TITLE, author },
        { title, author: people },
      ]),
    ).toEqual([['r0', 'r1']]);
  });

  it('are read with the letters that references stand for, also torn from what follows', () => {
    const read = cslRecords([
      {
        id: 1,
        title: 'R&#233;sum&#xe9;s folded &amp; kept',
        author: [{ literal: 'Ed Sh&#246; re' }, { family: 'M&#252;ller', given: 'J&#246; rg' }],
      },
    ]);
    const [record] = read.ok ? read.value : [];
    expect(record?.publication.title).toBe('Résumés folded & kept');
    expect(record?.publication.authors).toEqual(['Ed Shöre', 'Müller, Jörg']);
  });

  it('join on nothing that is empty', () => {
    const nothing = [
      {},
      { title: '' },
      { title: 'NA', author: [], DOI: '' },
      { title: null, DOI: 'none' },
      { title: 'Untitled' },
    ];
    expect(found([...nothing, ...nothing])).toEqual([]);
    expect(found([{ author }, { author }, { author, issued: '2001' }])).toEqual([]);
  });

  it('may claim a kind that is the name of something else', () => {
    expect(
      found([
        { title: TITLE, author, type: 'constructor' },
        { title: TITLE, author, type: '__proto__' },
      ]),
    ).toHaveLength(1);
  });

  it.each([[{}], ['records'], [null], [[1]], [[{ title: TITLE }]], [[{ id: 1 }, { id: '1' }]]])(
    'are refused in words where they are none: %j',
    (data) => {
      const read = cslRecords(data);
      expect(read.ok ? '' : read.error).toMatch(/^(?:not a CSL|record \d)/u);
    },
  );
});
