/**
 * Searches for an author on NASA ADS, in today's pages (Nectar) and the former ones (Bumblebee), which are both rendered
 * by a framework. Author lists are cut; the former pages hide the whole list beside the cut one.
 * Sources: adsabs/nectar:src/components/ResultList/Item/Item.tsx and src/components/AllAuthorsModal/AuthorList.tsx,
 * adsabs/bumblebee:src/js/widgets/list_of_things/templates/item-template.html, zotero/translators:NASA ADS.js; the tests
 * of both sites (adsabs/nectar:src/components/ResultList/Item/Item.geometry.test.tsx) and public scrapers agree.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { textOf } from '../text.ts';

/** What follows the title in today's pages: the authors' line, then that of date and venue. */
const BELOW = 'div:has(> * > .article-title, > .article-title) + div';

/** Reads https://ui.adsabs.harvard.edu/search?q=author:NAME and the older /search/q=author:NAME. */
export const nasaAds: SiteAdapter = {
  id: 'nasa-ads',
  name: 'NASA ADS',
  hosts: ['https://ui.adsabs.harvard.edu/*'],
  core: false,
  profile: ({ host, pathname, search }) =>
    host === 'ui.adsabs.harvard.edu' && /^\/search(?:\/|$)/u.test(pathname)
      ? /[/?&]q=([^&]*author(?::|%3A)[^&]+)/iu.exec(pathname + search)?.[1]
      : undefined,
  ...reads('nasa-ads', {
    row: 'article:has(.article-title), li:has(.s-results-title)',
    title: '.article-title, .s-results-title',
    names: (row) => {
      const [line] = ['.all-authors', '.s-results-authors', `${BELOW} > div:first-child`].flatMap(
        (place) => row.querySelector(place) ?? [],
      );
      return line ? textOf(line).replace(/[;\s]*show (?:details|less)$/u, '') : '';
    },
    parted: ';',
    venue: `${BELOW} > div:nth-child(2) > p:not(:first-child, .chakra-stack__divider)`,
    date: `${BELOW} > div:nth-child(2) > p:first-child, [aria-label="date published"]`,
    more,
  }),
  examples: {
    profiles: [
      'https://ui.adsabs.harvard.edu/search?q=author%3A%22Valcourt%2C+I%22&sort=date+desc',
      'https://ui.adsabs.harvard.edu/search/p_=0&q=author%3A%22Valcourt%2C%20I%22',
    ],
    others: [
      'https://ui.adsabs.harvard.edu/',
      'https://ui.adsabs.harvard.edu/search?q=star',
      'https://ui.adsabs.harvard.edu/abs/2024Test....1....1V/abstract',
    ],
  },
};

/** The former pages' links are places on the page: "#abs/BIBCODE/abstract". */
function more(row: Element): Partial<Publication> {
  const address = row.querySelector('a:has(.s-results-title)')?.getAttribute('href') ?? '';
  const bibcode = /^#abs\/([^/]+)/u.exec(address)?.[1];
  return bibcode === undefined ? {} : { links: { landing: `https://ui.adsabs.harvard.edu/abs/${bibcode}` } };
}
