import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterOptions, clusters, clustersInSteps, judge, judged } from '../../src/duplicates/clusters.ts';
import { prepared } from '../../src/duplicates/records/prepared.ts';
import { distrustCopied } from '../../src/duplicates/verdict/trust.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { listing } from '../fixtures/duplicates/pairs.ts';

const TITLE = 'Folding paper cranes with reinforcement learning agents';
const AUTHORS = ['Ada Byron', 'Charles Cabbage'];

/** Listings that collide often, so that clusters form. */
const publications = fc.array(
  fc
    .record(
      {
        title: fc.constantFrom(
          TITLE,
          TITLE.toUpperCase(),
          `${TITLE} 2`,
          `Erratum: ${TITLE}`,
          `${TITLE} (Demo)`,
          TITLE.replace('cranes', 'boats'),
          'Editorial',
          'Tearing wet cardboard at low temperature',
          'Tearing of wet cardboards at low temperatures',
          '基于折叠的深度学习方法研究',
          '',
        ),
        authors: fc.constantFrom(AUTHORS, ['A. Byron'], ['Zoe Quill'], []),
        year: fc.constantFrom(2001, 2002, 2010),
        venue: fc.constantFrom('arXiv.org', 'Journal of Folds', 'Workshop on Folds', 'Invited talk, Faltheim'),
        volume: fc.constantFrom('1', '2'),
        pages: fc.constantFrom('10-20', '30'),
        ids: fc.constantFrom({}, { doi: '10.1234/a' }, { doi: '10.1234/b' }, { arxiv: '2001.00001' }),
        from: fc.constantFrom({ adapter: 'fixture', page: 'https://example.org/' }, { adapter: 'bibtex' }),
      },
      { requiredKeys: ['title', 'authors', 'ids', 'from'] },
    )
    .map(listing),
  { maxLength: 12 },
);

const pairs = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 4 });

function groups(records: readonly Publication[], options: ClusterOptions = {}): number[][] {
  return clusters(records, options).map(({ kept, hidden }) =>
    [kept, ...hidden.map(({ index }) => index)].sort((a, b) => a - b),
  );
}

/** Groups by what their members say, so that equal listings are interchangeable. */
function sayings(records: readonly Publication[]): string[] {
  return groups(records)
    .map((group) =>
      group
        .map((index) => JSON.stringify(records[index]))
        .sort()
        .join('\n'),
    )
    .sort();
}

describe('clusters', () => {
  it('groups the same whatever the order', () => {
    fc.assert(
      fc.property(publications, fc.infiniteStream(fc.nat()), (records, numbers) => {
        const shuffled = records
          .map((record) => [numbers.next().value ?? 0, record] as const)
          .sort(([a], [b]) => a - b)
          .map(([, record]) => record);
        expect(sayings(shuffled)).toEqual(sayings(records));
      }),
    );
  });

  it('groups the same in both orders where one listing could join either of two that exclude each other', () => {
    const paper = { title: TITLE, authors: AUTHORS };
    const records = [
      listing({ ...paper, ids: { doi: '10.1234/a' }, venue: 'arXiv.org', volume: '1' }),
      listing({ ...paper, ids: {}, year: 2001, venue: 'arXiv.org', volume: '1', pages: '10-20' }),
      listing({ ...paper, ids: { doi: '10.1234/b' }, pages: '10-20' }),
    ];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const found = orders.map((order) => sayings(order.map((place) => records[place]!)).join());
    expect(new Set(found).size).toBe(1);
  });

  it('puts each listing into one cluster, keeps one visible, and ties each hidden one to a member by a reason', () => {
    fc.assert(
      fc.property(publications, (records) => {
        const seen = new Set<number>();
        for (const { kept, hidden } of clusters(records)) {
          const members = [kept, ...hidden.map(({ index }) => index)];
          expect(members.length).toBeGreaterThan(1);
          for (const member of members) {
            expect(seen.has(member)).toBe(false);
            seen.add(member);
          }
          for (const { index, to, reason } of hidden) {
            expect(members).toContain(to);
            expect(to).not.toBe(index);
            expect(reason.strength).not.toBe('likely');
          }
        }
      }),
    );
  });

  it('never joins across a veto', () => {
    fc.assert(
      fc.property(publications, (records) => {
        const met = groups(records).flatMap((group) =>
          group.flatMap((a) => group.filter((b) => a < b).map((b) => [a, b])),
        );
        const said = trusted(records);
        const vetoes = met.flatMap(([a = 0, b = 0]) => [judge(said[a]!, said[b]!).vetoes]);
        expect(vetoes.flat()).toEqual([]);
      }),
    );
  });

  it('never joins what the reader called different, however they are chained', () => {
    fc.assert(
      fc.property(publications, pairs, pairs, (records, different, same) => {
        const inside = ([a, b]: [number, number]) => a !== b && a < records.length && b < records.length;
        const options = { different: different.filter(inside), same: same.filter(inside) };
        const found = groups(records, options);
        for (const [a, b] of options.different) {
          expect(found.some((group) => group.includes(a) && group.includes(b))).toBe(false);
        }
      }),
    );
  });

  it('joins what the reader called the same, whatever speaks against it', () => {
    const records = [
      listing({ title: TITLE, authors: AUTHORS, year: 1990 }),
      listing({ title: 'Erratum: wet cardboard', authors: ['Zoe Quill'] }),
    ];
    expect(clusters(records, { same: [[0, 1]] })[0]?.hidden[0]?.reason.kind).toBe('readerSaid');
  });

  it('joins a chain that the reader called the same, and leaves its ends joined', () => {
    const records = [TITLE, `Erratum: ${TITLE}`, `Reply to: ${TITLE}`].map((title) =>
      listing({ title, authors: AUTHORS }),
    );
    const same = [
      [0, 1],
      [1, 2],
    ] as const;
    expect(groups(records, { same })).toEqual([[0, 1, 2]]);
    expect(groups(records, { same, different: [[0, 2]] }).flat()).toHaveLength(2);
  });

  it('splits a cluster in two where the reader calls two of its members different', () => {
    const same = listing({ title: TITLE, authors: AUTHORS });
    expect(groups([same, same, same, same]).map((group) => group.length)).toEqual([4]);
    const split = groups([same, same, same, same], { different: [[0, 3]] });
    expect(split.flat().length).toBeLessThan(5);
    expect(split.some((group) => group.includes(0) && group.includes(3))).toBe(false);
  });

  it('does not change what is visible when a listing is added twice', () => {
    fc.assert(
      fc.property(publications, fc.nat(), (records, place) => {
        const again = records[place % Math.max(1, records.length)];
        if (again === undefined || again.authors.length === 0) return;
        if (!judgedSame(trusted([...records, again]).at(-1) ?? again)) return;
        const before = groups(records).length + records.length - groups(records).flat().length;
        const more = [...records, again];
        const after = groups(more).length + more.length - groups(more).flat().length;
        expect(after).toBe(before);
      }),
    );
  });

  it('joins what two sources tell in their own words, but not where one of the two has a counterpart already', () => {
    const place = { authors: AUTHORS, year: 2003 };
    const [here, there] = ['SIGMOD Conference', 'International Conference on Management of Data'];
    const one = listing({ ...place, title: 'CraneDB: a database interface to folding', venue: here });
    const sameThere = listing({ ...place, title: 'CraneDB: a database interface to folding', venue: there });
    const twinThere = listing({ ...place, title: 'CraneDB: a relational interface for folding', venue: there });
    expect(groups([one, twinThere])).toEqual([[0, 1]]);
    expect(groups([one, one, twinThere])).toEqual([[0, 1, 2]]);
    expect(groups([one, sameThere, twinThere])).toEqual([[0, 1]]);
    expect(judged([one, sameThere, twinThere]).likely.map(({ a, b }) => [a, b])).toContainEqual([0, 2]);
  });

  it('keeps the published listing, the preprint, or the one with an abstract, as the reader prefers', () => {
    const preprint = listing({
      title: TITLE,
      authors: AUTHORS,
      year: 2022,
      venue: 'arXiv.org',
      abstract: { text: 'We fold.', complete: true, source: 'x' },
    });
    const published = listing({ title: TITLE, authors: AUTHORS, year: 2023, venue: 'NeurIPS' });
    const records = [preprint, published];
    expect(clusters(records)[0]?.kept).toBe(1);
    expect(clusters(records, { prefer: 'preprint' })[0]?.kept).toBe(0);
    expect(clusters(records, { prefer: 'fuller' })[0]?.kept).toBe(0);
  });

  it('takes of two papers that a preprint may have become the next one by the same people', () => {
    const paper = (year: number, more: Partial<Publication>) =>
      listing({ title: TITLE, authors: AUTHORS, year, ...more });
    const article = paper(2024, { authors: [...AUTHORS, 'Zoe Quill'], venue: 'Journal of Folds', volume: '9' });
    const meeting = paper(2023, { venue: 'Conference on Folds' });
    const preprint = paper(2022, { venue: 'CoRR' });
    expect(groups([article, meeting, preprint])).toEqual([[1, 2]]);
    expect(groups([preprint, article, meeting])).toEqual([[0, 2]]);
    expect(groups([meeting, preprint, article])).toEqual([[0, 1]]);
  });

  it('keeps the first of equals and the one with an abstract', () => {
    const plain = listing({ title: TITLE, authors: AUTHORS });
    const full = listing({
      title: TITLE,
      authors: AUTHORS,
      abstract: { text: 'We fold.', complete: true, source: 'x' },
    });
    expect(clusters([plain, plain])[0]?.kept).toBe(0);
    expect(clusters([plain, full])[0]?.kept).toBe(1);
  });
});

/** The listings without the identifiers that the list has copied over too many of them. */
function trusted(records: readonly Publication[]): Publication[] {
  const all = records.map((record) => prepared(record));
  distrustCopied(all);
  return all.map(({ record, ids }) => ({ ...record, ids }));
}

/** A listing that is joined with a copy of itself: generic and empty titles are not. */
function judgedSame(record: Publication): boolean {
  return judge(record, record).answer === 'same';
}

describe('clusters in steps', () => {
  it('are the clusters, found in steps that grow in number and not in length', () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, at) => listing({ title: `${TITLE} of ${at >> 1} sheets`, authors: AUTHORS }));
    const taken = (records: readonly Publication[]) => {
      const steps = clustersInSteps(records);
      for (let count = 1; ; count += 1) {
        const step = steps.next();
        if (step.done === true) return { count, found: step.value };
      }
    };
    const [few, many] = [taken(list(100)), taken(list(1000))];
    expect(few.found).toEqual(clusters(list(100)));
    expect(many.found).toEqual(clusters(list(1000)));
    expect(many.count).toBeGreaterThan(few.count * 5);
  });
});
