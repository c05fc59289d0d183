/**
 * HAL: searches for an author, in today's layout and that of 2019, and the CVs of cv.hal.science, whose items are
 * citations: "NAMES. TITLE. VENUE, YEAR, …" with a link for the title.
 * Sources: CCSDForge/FinHal:application/views/scripts/search/partials/search_results.phtml and
 * application-cv/views/scripts/index/index.phtml and partials/search_pagination.phtml (the site's own, of 2019), zotero/translators:HAL.js (today's searches:
 * `.results-table td > a:first-child`); sites that imitate its lists name `.title-results`, `.authors-results` and
 * `.citation-results`.
 */
import { defined } from '../../publication/defined.ts';
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { pagerBy } from '../pagers.ts';
import { textBefore, textBehind, textOf } from '../text.ts';

const SEARCHES = /^(?:(?:inria|shs|cnrs)\.)?hal\.science$/u;
/** "?q=authIdHal_s:NAME", "?authFullName_s=NAME", "/authIdHal_s/NAME". */
const AUTHOR = /\bauth(?:IdHal|FullName|LastName|ORCID|Id)\w*(?:[:=/]|%3A)\(?"?([^&/"]+)/iu;
const CITATION = '.media-body';

/** What stands behind the title: "Revue des ports, 2023, 12 (3), pp.1991-2012." Groups: year, volume, issue. */
const PRINTED = /\b((?:1[5-9]|20)\d\d)\b(?:, (\d[\w-]*)(?: \(([^()]+)\))?[,.])?/u;

/** Reads https://hal.science/search/index/?q=*&authIdHal_s=NAME and https://cv.hal.science/NAME. */
export const hal: SiteAdapter = {
  id: 'hal',
  name: 'HAL',
  hosts: ['https://hal.science/*'],
  core: false,
  optionalHosts: ['cv', 'inria', 'shs', 'cnrs'].map((portal) => `https://${portal}.hal.science/*`),
  profile({ host, pathname, search }) {
    if (host === 'cv.hal.science')
      return /^\/(?!(?:search|user|page|index|error)\/?$)([a-z\d][\w.-]*)\/?$/u.exec(pathname)?.[1];
    return SEARCHES.test(host) && /^\/(?:\w+\/)?search\/index(?:\/|$)/u.test(pathname)
      ? AUTHOR.exec(pathname + search)?.[1]
      : undefined;
  },
  ...reads('hal', {
    row: '.results-table tr, tr:has(.ref-authors), .media-list > li.media',
    title: `.title-results, .ref-authors ~ strong > a, ${CITATION} > a:first-of-type`,
    names: (row) => {
      const authors = row.querySelector('.authors-results, .ref-authors');
      const title = authors ? null : row.querySelector(`${CITATION} > a`);
      const line = authors ? textOf(authors) : title ? textBefore(title, row) : '';
      return line.replace(/\.$/u, '').replaceAll(',', ';');
    },
    parted: ';',
    venue: `.citation-results > i, .ref-authors ~ strong ~ i, ${CITATION} > i`,
    ids: `.citation-results, td:has(.ref-authors), ${CITATION}`,
    more,
    owner: '.author-name h1',
  }),
  // Those of searches; the CVs have none.
  pages: pagerBy('page'),
  examples: {
    profiles: [
      'https://hal.science/search/index/?q=*&authIdHal_s=ines-valcourt',
      'https://hal.science/search/index?q=authIdHal_s%3Aines-valcourt',
      'https://hal.science/search/index/q/*/authIdHal_s/ines-valcourt',
      'https://inria.hal.science/search/index/?q=%2A&authFullName_s=Ines+Valcourt',
      'https://cv.hal.science/ines-valcourt',
    ],
    others: [
      'https://hal.science/',
      'https://hal.science/hal-00000001',
      'https://hal.science/search/index?q=harbours',
      'https://cv.hal.science/',
      'https://inria.hal.science/',
    ],
  },
};

function more(row: Element): Partial<Publication> {
  const title = row.querySelector(`.title-results, .ref-authors ~ strong > a, ${CITATION} > a`);
  const behind = title ? textBehind(title, row) : '';
  const [, year, volume, issue] = PRINTED.exec(behind) ?? [];
  const pages = /\bpp\. ?([\w-]+)/u.exec(behind)?.[1];
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...defined({ volume, issue, pages }),
  };
}
