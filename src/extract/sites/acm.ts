/**
 * Profiles in the ACM Digital Library, whose lists are those of its searches. Snippets are no abstracts.
 * Sources: MOAAS/WikiQuality:review/databases/acm/parser.py, shaotao/conf_abstracts:system_technology/ccs/crawl_ccs.py
 * (both of searches and tables of contents); public scrapers of authors' profiles, which read `li.search__item`,
 * `.issue-item__title`, `a[title]` and the links of `.issue-item__detail` in their lists; three pages that show the
 * site's own listings of their authors' papers, of 2020 to 2024 (one in public on documents of LaTeX): these name no
 * venue.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { pagerBy } from '../pagers.ts';

/** Reads https://dl.acm.org/profile/ID and its list of publications. */
export const acm: SiteAdapter = {
  id: 'acm',
  name: 'ACM Digital Library',
  hosts: ['https://dl.acm.org/*'],
  core: false,
  profile: ({ host, pathname }) =>
    host === 'dl.acm.org' ? /^\/profile\/(\d+)(?:\/publications)?\/?$/u.exec(pathname)?.[1] : undefined,
  ...reads('acm', {
    row: '.issue-item',
    title: '.issue-item__title a',
    authors: '.loa a[title]',
    venue: '.epub-section__title',
    // Behind the latter there are pages: "pp 1500-1512".
    date: '.bookPubDate, .issue-item__detail > span:first-child',
    links: 'a.issue-item__doi',
  }),
  pages: pagerBy('startPage'),
  examples: {
    profiles: ['https://dl.acm.org/profile/1/publications?Role=author'],
    others: ['https://dl.acm.org/', 'https://dl.acm.org/doi/10.1145/1', 'https://dl.acm.org/profile/1/colleagues'],
  },
};
