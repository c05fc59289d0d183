/** Listings and decisions on them, by chance: few enough titles, venues and years that they meet often. */
import * as fc from 'fast-check';
import { type Decision, decisionOf } from '../../src/decisions/decision.ts';
import type { Publication } from '../../src/publication/publication.ts';

/** A listing with a title and whatever else matters. */
export function listing(title: string, fields: Partial<Publication> = {}): Publication {
  return {
    title,
    authors: ['Ada Lovelace', 'Grace Hopper'],
    ids: {},
    links: {},
    from: { adapter: 'mila', page: 'https://mila.quebec/en/directory/someone' },
    ...fields,
  };
}

const some: fc.Arbitrary<Publication> = fc
  .record(
    {
      title: fc.constantFrom(
        'Learning sparse graphs from noisy walks',
        'Learning Sparse Graphs from Noisy Walks.',
        'A dense view of random walks',
        'A dense view of random walk',
        'Editorial',
        '稀疏图的学习',
      ),
      year: fc.integer({ min: 2019, max: 2022 }),
      venue: fc.constantFrom('NeurIPS', 'arXiv', 'Nature'),
      ids: fc.record(
        { doi: fc.constantFrom('10.1000/a', '10.2000/b'), arxiv: fc.constant('2001.00001') },
        { requiredKeys: [] },
      ),
      authors: fc.constantFrom(['Ada Lovelace', 'Grace Hopper'], ['A. Lovelace'], []),
    },
    { requiredKeys: ['title'] },
  )
  .map(({ title, ...fields }) => listing(title, fields));

/** The listings of a page. */
export const publications: fc.Arbitrary<Publication[]> = fc.array(some, { maxLength: 8 });

const side = fc.array(some, { minLength: 1, maxLength: 2 });

/** Decisions, each of its own listings and time. */
export const decisions: fc.Arbitrary<Decision[]> = fc
  .array(fc.tuple(fc.constantFrom('same' as const, 'different' as const), side, side), { maxLength: 7 })
  .map((all) => {
    const byId = new Map(
      all.map(([says, one, other], at) => decisionOf(says, one, other, at)).map((one) => [one.id, one]),
    );
    return [...byId.values()];
  });
