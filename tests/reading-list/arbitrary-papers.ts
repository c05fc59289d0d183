/** Papers by chance, small enough in their words that titles, keys and listings meet often. */
import * as fc from 'fast-check';
import type { Publication } from '../../src/publication/publication.ts';
import type { PaperListings } from '../../src/reading-list/reading-list.ts';

const word = fc.constantFrom('Deep', 'learning', 'naïve', 'Über', 'graphs', 'attention', '深度学习', 'の研究', 'part');
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

/** A listing. */
export const publication: fc.Arbitrary<Publication> = fc.record(
  {
    title: words,
    authors: fc.array(fc.constantFrom('Ada Lovelace', 'Émile Zola', 'Grace Hopper'), { maxLength: 3 }),
    authorsCut: fc.boolean(),
    year: fc.integer({ min: 1990, max: 2026 }),
    venue: fc.constantFrom('NeurIPS', 'arXiv', 'Nature'),
    ids: fc.record({ doi: fc.constantFrom('10.1000/a', '10.1000/b') }, { requiredKeys: [] }),
    links: fc.record({ landing: fc.webUrl() }, { requiredKeys: [] }),
    abstract: fc.record({ text: words, complete: fc.boolean(), source: fc.constant('mila') }),
    citations: fc.nat(1000),
    from: fc.record({ adapter: fc.constantFrom('mila', 'dblp'), page: fc.webUrl() }),
  },
  { requiredKeys: ['title', 'authors', 'ids', 'links', 'from'] },
);

/** All listings of one paper. */
export const paper: fc.Arbitrary<PaperListings> = fc
  .tuple(publication, fc.array(publication, { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest.map((other) => ({ ...other, title: first.title }))] as const);
