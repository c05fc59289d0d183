import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters, judge } from '../../src/duplicates/clusters.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { listing, type Said } from '../fixtures/duplicates/pairs.ts';

const TITLE = 'Discovery of multiple-level creases from large sheets';
const BOTH: Said = { title: TITLE, authors: ['J Alder', 'Y Birk'], year: 1995, venue: 'VLDB' };
/** Citations of it that each name one of the two alone. */
const FIRST: Said = { title: `BirkY (1995) ${TITLE}`, authors: ['J Alder'], venue: 'Proc. 21st VLDB' };
const SECOND: Said = { title: 'Discovery of multiple-level from large sheets', authors: ['Y Birk'] };

function groups(said: readonly Said[]): number[][] {
  return clusters(said.map(listing)).map(({ kept, hidden }) =>
    [kept, ...hidden.map(({ index }) => index)].sort((a, b) => a - b),
  );
}

describe('a third listing', () => {
  it('explains that two others name nobody in common', () => {
    expect(judge(listing(FIRST), listing(SECOND)).vetoes).toEqual(['authors']);
    expect(groups([FIRST, SECOND])).toEqual([]);
    expect(groups([FIRST, SECOND, BOTH])).toEqual([[0, 1, 2]]);
  });

  it('explains names that were misread, where it has the title of the one and the people of the other', () => {
    const misread = { title: TITLE, authors: ['A Jane', 'B Yves'], venue: 'Proceedings of the 21st VLDB' };
    const garbled = { title: `${TITLE}. In 1995 VLDB Intl`, authors: ['J Alder', 'Y Birk'] };
    expect(judge(listing(misread), listing(garbled)).vetoes).toEqual(['authors']);
    expect(groups([misread, garbled])).toEqual([]);
    expect(groups([misread, garbled, BOTH])).toEqual([[0, 1, 2]]);
  });

  it('explains it also where it is one work with one of them only by way of a fourth', () => {
    const misread = { title: TITLE, authors: ['A Jane', 'B Yves'], venue: 'Proceedings of the 21st VLDB' };
    const cut = { title: 'Discovery of multiple-level creases', authors: ['J Alder'], venue: 'Zurich, Switzerland' };
    const fourth = { title: 'Discovery of multiple-level creases', authors: ['J Alder', 'Y Birk'] };
    expect(judge(listing(misread), listing(cut)).vetoes).toEqual(['authors']);
    expect(judge(listing(BOTH), listing(cut)).answer).toBe('likely');
    expect(groups([misread, cut, fourth, BOTH])).toEqual([[0, 1, 2, 3]]);
    expect(groups([misread, cut, fourth])).toEqual([[1, 2]]);
  });

  it.each<[why: string, said: Said[]]>([
    ['it names nobody', [FIRST, SECOND, { ...BOTH, authors: [] }]],
    ['it names one of them only', [FIRST, SECOND, { ...BOTH, authors: ['J Alder'] }]],
    ['the names are written out', [{ ...FIRST, authors: ['Jane Alder'] }, { ...SECOND, authors: ['Yves Birk'] }, BOTH]],
    ['numbers speak against it', [FIRST, { ...SECOND, title: `${SECOND.title}, part 2` }, BOTH]],
    [
      'volumes and pages are told',
      [
        { ...BOTH, authors: ['J Alder'], venue: 'VLDB Journal', volume: '3', pages: '7-9' },
        { ...BOTH, authors: ['Y Birk'], venue: 'VLDB Journal', volume: '3', pages: '17-19' },
        { ...BOTH, venue: 'VLDB Journal' },
      ],
    ],
  ])('does not explain it: %s', (_, said) => {
    for (const group of groups(said)) expect(group).not.toEqual(expect.arrayContaining([0, 1]));
  });

  const citations = fc.array(
    fc.record(
      {
        title: fc.constantFrom(
          TITLE,
          FIRST.title,
          SECOND.title,
          `${TITLE} 2`,
          `Review of ${TITLE}`,
          'Tearing wet sheets',
        ),
        authors: fc.constantFrom(
          ['J Alder', 'Y Birk'],
          ['J Alder'],
          ['Y Birk'],
          ['A Jane', 'B Yves'],
          ['Jane Alder'],
          [],
        ),
        year: fc.constantFrom(1995, 1996, 2001),
        venue: fc.constantFrom('VLDB', 'Proc. 21st VLDB', 'SIGMOD Record'),
        volume: fc.constantFrom('1', '2'),
      },
      { requiredKeys: ['title', 'authors'] },
    ),
    { maxLength: 10 },
  );

  it('is the only thing by which a veto is overcome, and that of authors is the only one', () => {
    fc.assert(
      fc.property(citations, (said) => {
        const records = said.map(listing);
        for (const group of groups(said)) {
          for (const [a, b] of group.flatMap((one) => group.map((other) => [one, other] as const))) {
            const { vetoes } = judge(records[a]!, records[b]!);
            if (vetoes.length === 0) continue;
            expect(vetoes).toEqual(['authors']);
            expect(group.some((third) => isOneWith(records, third, a) || isOneWith(records, third, b))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('explains the same whatever the order', () => {
    fc.assert(
      fc.property(citations, fc.infiniteStream(fc.nat()), (said, numbers) => {
        const shuffled = said
          .map((record) => [numbers.next().value ?? 0, record] as const)
          .sort(([a], [b]) => a - b)
          .map(([, record]) => record);
        const told = (list: readonly Said[]) =>
          groups(list)
            .map((group) =>
              group
                .map((at) => JSON.stringify(list[at]))
                .sort()
                .join('\n'),
            )
            .sort();
        expect(told(shuffled)).toEqual(told(said));
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether the listing at `a`, which names people, is one work with that at `b`. */
function isOneWith(records: readonly Publication[], a: number, b: number): boolean {
  return a !== b && records[a]!.authors.length > 0 && judge(records[a]!, records[b]!).answer === 'same';
}
