/**
 * Author pages, listings and author searches of arXiv. Listings of new papers show abstracts whole, searches a short copy
 * beside a hidden whole one.
 * Sources: arXiv/arxiv-browse:browse/templates/list/list_macros.html,
 * arXiv/arxiv-search:search/templates/search/search-macros.html.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { textOf } from '../text.ts';

const JOURNAL = 'Journal ref: ';

/** Reads https://arxiv.org/a/ID, /list/ARCHIVE/… and /search/?searchtype=author. */
export const arxiv: SiteAdapter = {
  id: 'arxiv',
  name: 'arXiv',
  hosts: ['https://arxiv.org/*'],
  core: true,
  profile({ host, pathname, searchParams }) {
    if (host !== 'arxiv.org') return undefined;
    if (/^\/search(?:\/|$)/u.test(pathname) && searchParams.get('searchtype') === 'author')
      return searchParams.get('query') ?? undefined;
    return /^\/(?:a|list)\/(.+)/u.exec(pathname)?.[1];
  },
  ...reads('arxiv', {
    row: 'dl > dt, .arxiv-result',
    tail: 'dd',
    title: 'div.list-title, p.title',
    labels: '.descriptor',
    authors: '.list-authors a, p.authors a',
    venue: '.list-journal-ref',
    links: 'a[href*="/abs/"], a[href*="/pdf/"], .tags a[href*="doi.org/"]',
    abstract: 'dd p.mathjax, .abstract-full',
    cut: '.abstract-short, .abstract-full > a.is-size-7',
    folded: '.abstract-full',
    more,
  }),
  owner({ document }) {
    const heading = document.querySelector('h1');
    const name = /^(.+?)['’]s articles on arXiv$/u.exec(heading ? textOf(heading) : '')?.[1];
    return name === undefined ? {} : { name };
  },
  // Those of listings (`.paging`), and of searches.
  pages: { links: '.paging a, a.pagination-link', parameter: 'skip start' },
  examples: {
    profiles: [
      'https://arxiv.org/a/valcourt_i_1',
      'https://arxiv.org/list/cs.CL/recent',
      'https://arxiv.org/search/?searchtype=author&query=Valcourt%2C+I',
    ],
    others: [
      'https://arxiv.org/',
      'https://arxiv.org/abs/2401.00001',
      'https://arxiv.org/search/?query=a&searchtype=all',
    ],
  },
};

/** A search shows 25 authors at most. An identifier begins with the year and month of submission (https://info.arxiv.org/help/arxiv_identifier.html). */
function more(row: Element): Partial<Publication> {
  const address = row.querySelector('a[href*="/abs/"]')?.getAttribute('href') ?? '';
  const short = Number(/\/abs\/(?:[a-z.-]+\/)?(\d\d)\d\d/iu.exec(address)?.[1]);
  const cut = /not shown/u.test(row.querySelector('p.authors')?.textContent ?? '');
  const notes = [...row.querySelectorAll('p.comments')].map((note) => textOf(note));
  const venue = notes.find((note) => note.startsWith(JOURNAL))?.slice(JOURNAL.length);
  return {
    kind: 'preprint',
    ...(cut && { authorsCut: true }),
    ...(venue && { venue }),
    ...(short >= 0 && { year: short + (short > 90 ? 1900 : 2000) }),
  };
}
