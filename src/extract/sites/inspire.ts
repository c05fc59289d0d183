/**
 * Authors on INSPIRE-HEP. The page is rendered by a framework; lists are paged.
 * Sources: inspirehep/inspirehep:ui/src/literature/components/LiteratureItem.jsx,
 * ui/src/common/components/Author/Author.tsx and ui/src/literature/components/PublicationInfo.jsx.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://inspirehep.net/authors/ID. */
export const inspire: SiteAdapter = {
  id: 'inspire',
  name: 'INSPIRE-HEP',
  hosts: ['https://inspirehep.net/*'],
  core: false,
  profile: ({ host, pathname }) =>
    host === 'inspirehep.net' ? /^\/authors\/(\d+)\/?$/u.exec(pathname)?.[1] : undefined,
  ...reads('inspire', {
    row: '[data-test-id=literature-result-item]',
    title: '[data-test-id=literature-result-title-link]',
    // A name is a link or a bare `span`; the affiliations stand in a span of their own right after it.
    authors: '.mt1:nth-child(2) .di > a, .mt1:nth-child(2) .di > span:first-child',
    date: '.mt1:nth-child(2)',
    venue: '.mt1:nth-child(3) i',
    links: 'a[href*="arxiv.org/abs/"], a[href*="doi.org/"]',
  }),
  examples: {
    profiles: ['https://inspirehep.net/authors/1'],
    others: ['https://inspirehep.net/', 'https://inspirehep.net/literature/1', 'https://inspirehep.net/authors?q=a'],
  },
};
