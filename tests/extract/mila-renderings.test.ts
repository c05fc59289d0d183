import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readListings } from '../../src/extract/read.ts';
import { mila } from '../../src/extract/sites/mila.ts';
import { shownText } from './abstract-shown.ts';
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

function check(shown: readonly Paper[], look: Style): void {
  const html = render(shown, look);
  const { document } = new JSDOM(html).window;
  const before = document.documentElement.outerHTML;
  const read = [...readListings({ document, url }, mila)];

  const found = read.map(({ publication: { title, authors, abstract } }) => ({
    title,
    authors,
    abstract: abstract?.text,
  }));
  expect(found).toEqual(shown.map(({ title, authors, abstract }) => ({ title, authors: [...authors], abstract })));
  expect(read.every(({ publication }) => publication.abstract?.complete ?? true)).toBe(true);
  for (const { publication, abstract } of read) {
    if (abstract?.element) {
      expect(shownText({ ...abstract, element: abstract.element })).toBe(publication.abstract?.text);
    }
  }
  expect(mila.owner({ document, url })).toEqual({ name: 'Ines Valcourt', affiliation: 'Harbour Institute' });
  expect(document.documentElement.outerHTML).toBe(before);
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
    check(papers, look);
  });

  it('every combination gives the papers back', () => {
    fc.assert(
      fc.property(style, fc.shuffledSubarray([...papers], { minLength: 3 }), (look, shown) => check(shown, look)),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });

  it('titles that read like names, where the markup sets titles apart', () => {
    const apart = style.filter(
      ({ wrapper, title }) => !wrapper.startsWith('br') && wrapper !== 'cells' && /^h|strong|b/u.test(title),
    );
    fc.assert(
      fc.property(apart, (look) => check([...nameLike, ...papers.slice(0, 4)], look)),
      { numRuns: 20 },
    );
  });
});
