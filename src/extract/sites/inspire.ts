/**
 * Authors on INSPIRE-HEP. The page is rendered by a framework; lists are paged. Of more than five authors, or of more
 * than one in a collaboration, the first are shown and "et al.".
 * Sources: inspirehep/inspirehep:ui/src/literature/components/LiteratureItem.jsx, DOILink.tsx and PublicationInfo.jsx,
 * and ui/src/common/components/SearchResults.tsx, ContentBox/ContentBox.tsx, AuthorList.tsx, CollaborationList.tsx,
 * InlineList/InlineList.tsx and Author/Author.tsx.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

const ITEM = '[data-test-id=literature-result-item]';
/** The box around one item and what stands below it: the link to the DOI, "cite", citations. */
const BOX = `div:has(> * > * > .pa2 > * > ${ITEM})`;
const PEOPLE = `${ITEM} > .mt1:nth-child(2)`;

/** Reads https://inspirehep.net/authors/ID. */
export const inspire: SiteAdapter = {
  id: 'inspire',
  name: 'INSPIRE-HEP',
  hosts: ['https://inspirehep.net/*'],
  core: false,
  profile: ({ host, pathname }) =>
    host === 'inspirehep.net' ? /^\/authors\/(\d+)\/?$/u.exec(pathname)?.[1] : undefined,
  ...reads('inspire', {
    row: `${BOX}, ${ITEM}:not(${BOX} *)`,
    title: '[data-test-id=literature-result-title-link]',
    // A name is a link or a bare `span`; the affiliations stand in a span of their own right after it. Behind the list
    // of names stands "et al."; behind that of collaborations "Collaboration".
    authors: `${PEOPLE} .di > a, ${PEOPLE} .di > span:first-child, ${PEOPLE} .di:has(> ul > li > .di) > span`,
    date: PEOPLE,
    venue: `${ITEM} > .mt1:nth-child(3) i`,
    links: 'a[href*="arxiv.org/"], a[href*="doi.org/"]',
  }),
  examples: {
    profiles: ['https://inspirehep.net/authors/1'],
    others: ['https://inspirehep.net/', 'https://inspirehep.net/literature/1', 'https://inspirehep.net/authors?q=a'],
  },
};
