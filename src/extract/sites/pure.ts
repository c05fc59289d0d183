/**
 * Persons in Elsevier Pure, the portal of many universities. An item is a citation of which title, date, journal and the
 * institution's own people are marked; authors stand between title and date.
 * Sources: zotero/translators:Elsevier Pure.js (the footer's link, `h3.title > a`), a saved page of Bath's portal (2024);
 * public scrapers of Coventry's, Helsinki's and other portals agree on `.relation-list-publications`,
 * `.rendering_researchoutput`, `a[rel=Person]` and `.date`.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { pagerBy } from '../pagers.ts';
import { textOf } from '../text.ts';

const ITEM = '.rendering_researchoutput';
const TITLE = 'h3.title > a';

/** Reads https://HOST/en/persons/NAME and its list of publications. */
export const pure: SiteAdapter = {
  id: 'pure',
  name: 'Elsevier Pure',
  hosts: [],
  core: false,
  profile: () => undefined,
  recognises: ({ document, url }) =>
    /\/persons\/[^/]+/u.test(url.pathname) &&
    document.querySelector('#page-footer a[href*="/admin/workspace"], .rendering_person') !== null,
  ...reads('pure', {
    row: `li:has(> .result-container > ${ITEM} > ${TITLE}), ${ITEM}:has(> ${TITLE}):not(li > .result-container > *)`,
    title: TITLE,
    authors: 'h3.title ~ span:not([class]):has(~ .date), h3.title ~ a[rel=Person]:has(~ .date)',
    volume: '.volume',
    issue: '.journalnumber',
    date: '.date',
    links: 'a[href*="doi.org/"]',
    more,
    owner: 'h1',
  }),
  pages: pagerBy('page'),
  examples: { profiles: [], others: [] },
};

/** "In: Journal of Harbour Studies." and "p. 459-477", in the portal's language; the title of a book stands by itself. */
function more(row: Element): Partial<Publication> {
  const [place] = ['.journal', '.date ~ em'].flatMap((selector) => row.querySelector(selector) ?? []);
  const venue = place ? textOf(place).replace(place.matches('em') ? /[.,]$/u : /^\p{L}{1,15}:\s*|[.,]$/gu, '') : '';
  const told = row.querySelector('.pages');
  const pages = told
    ? textOf(told)
        .replace(/^\p{L}{1,3}\.\s*/u, '')
        .replace(/\s+[-–]\s+/u, '-')
    : '';
  return { ...(venue !== '' && { venue }), ...(pages !== '' && { pages }) };
}
