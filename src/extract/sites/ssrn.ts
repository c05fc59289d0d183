/**
 * Authors on SSRN. Lists of authors, journals and searches are built alike: in the layout of many years, and in that of
 * 2025, which is known from a search.
 * Sources: zotero/translators:SSRN.js (author pages are `AbsByAuth.cfm`); public scrapers of author pages, journals and
 * searches of 2018 to 2024 agree on `.optClickTitle`, `.authors-list` and `.note-list`;
 * CasparDP/cite-hustle:debug_ssrn_search_results.html (a search of 2025).
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=ID. */
export const ssrn: SiteAdapter = {
  id: 'ssrn',
  name: 'SSRN',
  hosts: ['https://papers.ssrn.com/*'],
  core: false,
  profile: ({ host, pathname, searchParams }) =>
    host === 'papers.ssrn.com' && /^\/sol3\/cf_dev\/absbyauth\.cfm$/iu.test(pathname)
      ? (searchParams.get('per_id') ?? undefined)
      : undefined,
  ...reads('ssrn', {
    row: '.trow, .description:not(.trow *), .result-item',
    title: 'a.optClickTitle, h3 > a[href*="abstract_id="]',
    authors: '.authors-list a, p a[href*="/AbsByAuth.cfm"]',
    venue: 'h3 + p > i',
    // "Number of pages: 42 Posted: 05 Apr 2021 Last Revised: 12 Jun 2022"
    date: '.note-list span, .note-list, h3 ~ div > p',
    more: () => ({ kind: 'preprint' }),
    owner: 'h1',
  }),
  examples: {
    profiles: [
      'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=1',
      'https://papers.ssrn.com/Sol3/Cf_Dev/AbsByAuth.cfm?per_id=1',
    ],
    others: [
      'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1',
      'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm',
      'https://papers.ssrn.com/sol3/results.cfm?txtKey_Words=a',
    ],
  },
};
