import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readListings } from '../../src/extract/read.ts';
import { mila } from '../../src/extract/sites/mila.ts';
import { wronglyShown } from './abstract-shown.ts';
import { nameLike, type Paper, papers } from './mila-papers.ts';
import {
  authorStyles,
  cutStyles,
  extras,
  headings,
  render,
  type Style,
  titleTags,
  wrappers,
} from './mila-rendering.ts';

const url = new URL('https://mila.quebec/en/directory/ines-valcourt');

const style: fc.Arbitrary<Style> = fc.record({
  wrapper: fc.constantFrom(...wrappers),
  title: fc.constantFrom(...titleTags),
  authors: fc.constantFrom(...authorStyles),
  cut: fc.constantFrom(...cutStyles),
  extra: fc.constantFrom(...extras),
  heading: fc.constantFrom(...headings),
  french: fc.boolean(),
  dots: fc.constantFrom('…' as const, '...' as const),
  less: fc.boolean(),
  spaced: fc.boolean(),
  classes: fc.constantFrom('none' as const, 'hashed' as const, 'misleading' as const),
});

/** What comes out of a rendering. */
function outcome(shown: readonly Paper[], look: Style) {
  const { document } = new JSDOM(render(shown, look)).window;
  const before = document.documentElement.outerHTML;
  const read = [...readListings({ document, url }, mila)];
  return {
    papers: read.map(({ publication: { title, authors, abstract } }) => ({ title, authors, abstract: abstract?.text })),
    complete: read.every(({ publication }) => publication.abstract?.complete ?? true),
    wronglyShown: wronglyShown(read),
    owner: mila.owner({ document, url }),
    untouched: document.documentElement.outerHTML === before,
  };
}

function expected(shown: readonly Paper[]): ReturnType<typeof outcome> {
  return {
    papers: shown.map(({ title, authors, abstract }) => ({ title, authors: [...authors], abstract })),
    complete: true,
    wronglyShown: [],
    owner: { name: 'Ines Valcourt', affiliation: 'Harbour Institute' },
    untouched: true,
  };
}

describe('a profile is read in whatever markup', { timeout: 120_000 }, () => {
  const plain: Style = {
    wrapper: 'div',
    title: 'h3',
    authors: 'span',
    cut: 'span',
    extra: 'plain',
    heading: 'h2',
    french: false,
    dots: '…',
    less: false,
    spaced: false,
    classes: 'none',
  };

  const each = <Key extends keyof Style>(key: Key, values: readonly Style[Key][]) =>
    values.map((value) => [`${key} ${String(value)}`, { ...plain, [key]: value }] as const);
  it.each([
    ...each('wrapper', wrappers),
    ...each('title', titleTags),
    ...each('authors', authorStyles),
    ...each('cut', cutStyles),
    ...each('extra', extras),
    ...each('heading', headings),
  ])('%s', (_name, look) => {
    expect(outcome(papers, look)).toEqual(expected(papers));
  });

  it('few listings, of which one names nobody and others name people by links in part', () => {
    const few = papers.filter(({ title, abstract }) => abstract && /^(?:Listening|Do gauges|Field rec)/u.test(title));
    const look: Style = { ...plain, wrapper: 'article', authors: 'mixed', extra: 'none' };
    expect(few).toHaveLength(3);
    expect(outcome(few, look)).toEqual(expected(few));
  });

  it('every combination gives the papers back', () => {
    fc.assert(
      fc.property(style, fc.shuffledSubarray([...papers], { minLength: 3 }), (look, shown) => {
        expect(outcome(shown, look)).toEqual(expected(shown));
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });

  it('titles that read like names, where the markup sets titles apart', () => {
    const mixed = [...nameLike, ...papers.slice(0, 4)];
    const apart = style.filter(
      ({ wrapper, title }) => !wrapper.startsWith('br') && wrapper !== 'cells' && /^h|strong|b/u.test(title),
    );
    fc.assert(
      fc.property(apart, (look) => {
        expect(outcome(mixed, look)).toEqual(expected(mixed));
      }),
      { numRuns: 20 },
    );
  });
});
