import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesIn, parameterIn, positions } from '../../src/page-tools/pager.ts';

const here = new URL('https://site.example/people/ada?sort=new');
const at = (query: string) => `https://site.example/people/ada?${query}`;

describe('the parameter of a pager', () => {
  it('is the one that its links have', () => {
    expect(parameterIn('skip start', ['?start=50'], here)).toBe('start');
    expect(parameterIn('skip start', ['?start=50', '?skip=25'], here)).toBe('skip');
    expect(parameterIn('skip start', ['http://', '#'], here)).toBe('skip');
  });
});

describe('the pages of a list', () => {
  const found = (links: readonly string[], from = here, place?: number) => {
    const { pages, at: which } = pagesIn(links, from, { parameter: 'page' }, place);
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

  it('hold this page too where a link leads to it', () => {
    expect(found([at('page=0'), at('page=1')], here, 0)).toEqual({ places: [0, 1], at: 0 });
  });

  it('have whole numbers that are not negative; all else counts as the first', () => {
    expect(positions(new URL(at('page=-1,x,3,')), 'page')).toEqual([0, 0, 3, 0]);
    expect(positions(here, 'page')).toEqual([0]);
  });

  it('are sorted and distinct, on this origin and path, whatever the links', () => {
    const link = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.nat(40).map((n) => `?page=${n}`),
      fc.nat(9).map((n) => `?page=0,${n}`),
    );
    fc.assert(
      fc.property(fc.array(link), (links) => {
        const { pages } = pagesIn(links, here, { parameter: 'page' });
        const places = pages.map(({ position }) => position);
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        for (const { url } of pages) expect([url.origin, url.pathname]).toEqual([here.origin, here.pathname]);
      }),
    );
  }, 60_000);
});
