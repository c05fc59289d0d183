import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIn, pagesIn, parameterIn, positions } from '../../src/page-tools/pager.ts';

const here = new URL('https://site.example/people/ada?sort=new');
const at = (query: string) => `https://site.example/people/ada?${query}`;

describe('the parameter of a pager', () => {
  it('is the one that its links have', () => {
    expect(parameterIn('skip start', ['?start=50'], here)).toBe('start');
    expect(parameterIn('skip start', ['?start=50', '?skip=25'], here)).toBe('skip');
    expect(parameterIn('skip start', ['http://', '#'], here)).toBe('skip');
  });
});

describe('the number of the first page', () => {
  const link = (href: string, text: string) => ({ href, text });

  it('is 1 where links say what their addresses do', () => {
    expect(firstIn([link('?page=3', 'Next'), link('?page=2', ' 2 ')], here, 'page')).toBe(1);
  });

  it('is 0 where they say one more, or nothing', () => {
    expect(firstIn([link('?page=1', '2'), link('?page=2', '3')], here, 'page')).toBe(0);
    expect(firstIn([link('?start=50', '51-100'), link('http://', '0'), link('#', '')], here, 'start')).toBe(0);
  });
});

describe('the pages of a list', () => {
  const found = (links: readonly string[], from = here, place?: number, first = 0) => {
    const { pages, at: which } = pagesIn(links, from, { parameter: 'page', first }, place);
    return { places: pages.map(({ position }) => position), at: which };
  };

  it('are those that its links lead to, in order, each once', () => {
    expect(found([at('page=2'), at('page=1'), at('page=2#top'), '?page=3'])).toEqual({ places: [1, 2, 3], at: 0 });
  });

  it('are on the same site and path alone', () => {
    expect(found(['https://evil.example/people/ada?page=1', '/people/bo?page=1', 'mailto:a@b', 'http://'])).toEqual({
      places: [],
      at: undefined,
    });
  });

  it('of one pager among several differ from this page in one place of the parameter', () => {
    const second = new URL(at('page=0,2'));
    expect(found([at('page=1,2'), at('page=0,3'), at('page=1,3')], second)).toEqual({ places: [1], at: 0 });
    expect(found([at('page=1,2'), at('page=0,3')], second, 1)).toEqual({ places: [3], at: 1 });
  });

  it('count from the first, whatever its number', () => {
    expect(found(['?page=2', '?page=3'], here, undefined, 1)).toEqual({ places: [1, 2], at: 0 });
    expect(found(['?page=1', '?page=3'], new URL(at('page=2')), undefined, 1)).toEqual({ places: [0, 2], at: 0 });
  });

  it('hold this page too where a link leads to it', () => {
    expect(found([at('page=0'), at('page=1')], here, 0)).toEqual({ places: [0, 1], at: 0 });
  });

  it('have whole numbers that are not negative; all else counts as the first', () => {
    expect(positions(new URL(at('page=-1,x,3,')), { parameter: 'page', first: 0 })).toEqual([0, 0, 3, 0]);
    expect(positions(here, { parameter: 'page', first: 1 })).toEqual([0]);
  });

  it('are sorted and distinct, on this origin and path, whatever the links', () => {
    const link = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.nat(40).map((n) => `?page=${n}`),
      fc.nat(9).map((n) => `?page=0,${n}`),
    );
    fc.assert(
      fc.property(fc.array(link), fc.constantFrom(0, 1), (links, first) => {
        const { pages } = pagesIn(links, here, { parameter: 'page', first });
        const places = pages.map(({ position }) => position);
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        for (const { url } of pages) expect([url.origin, url.pathname]).toEqual([here.origin, here.pathname]);
      }),
    );
  }, 60_000);
});
