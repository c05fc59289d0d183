/**
 * Authors on IEEE Xplore, and searches for an author. The page is rendered by a framework; each result holds a second
 * copy of its title and authors for narrow screens. Its snippets are no abstracts.
 * Sources: zotero/translators:IEEE Xplore.js (`.List-results-items`), fcastilloec/ieeeXploreSearching:src/lib/constants.js
 * (all fields of a result); public scrapers of 2020 to 2026 agree, and the pages in the tests of two (all of searches).
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://ieeexplore.ieee.org/author/ID and /search/searchresult.jsp?queryText=("Authors":NAME). */
export const ieee: SiteAdapter = {
  id: 'ieee',
  name: 'IEEE Xplore',
  hosts: ['https://ieeexplore.ieee.org/*'],
  core: false,
  profile({ host, pathname, searchParams }) {
    if (host !== 'ieeexplore.ieee.org') return undefined;
    if (pathname === '/search/searchresult.jsp')
      return [...searchParams.getAll('queryText'), ...searchParams.getAll('searchWithin')].find((value) =>
        /"(?:first )?authors?(?: ids?)?"\s*:/iu.test(value),
      );
    return /^\/author\/(\d+)\/?$/u.exec(pathname)?.[1];
  },
  ...reads('ieee', {
    row: '.List-results-items, xpl-results-item:not(.List-results-items *)',
    title: ':is(h2, h3) > a[href*="/document/"]',
    names: '.author',
    parted: ';',
    venue: '.description > a',
    // "Year: 2021 | Volume: 9 | Journal Article | Publisher: IEEE"
    date: '.publisher-info-container',
  }),
  examples: {
    profiles: [
      'https://ieeexplore.ieee.org/author/1',
      'https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=(%22Authors%22:Ines%20Valcourt)',
      'https://ieeexplore.ieee.org/search/searchresult.jsp?searchWithin=%22Author%20Ids%22:1&pageNumber=2',
    ],
    others: [
      'https://ieeexplore.ieee.org/document/1',
      'https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=harbours',
      'https://ieeexplore.ieee.org/Xplore/home.jsp',
    ],
  },
};
