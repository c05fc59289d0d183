/**
 * Profiles on OpenReview. The page is rendered by a framework; listings come and go with navigation.
 * Sources: openreview/openreview-web:components/Note.js, components/NoteTitle.js, components/NoteAuthors.js,
 * components/ExpandableList.js and components/profile/ProfilePublications.js; app/profile/Profile.js for the head.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://openreview.net/profile?id=~NAME and ?email=ADDRESS, and "View all publications" (/search?term=~NAME). */
export const openreview: SiteAdapter = {
  id: 'openreview',
  name: 'OpenReview',
  hosts: ['https://openreview.net/*'],
  core: true,
  profile({ host, pathname, searchParams }) {
    if (host !== 'openreview.net') return undefined;
    if (pathname === '/profile') return searchParams.get('id') ?? searchParams.get('email') ?? undefined;
    return pathname === '/search' && searchParams.get('content') === 'authors'
      ? (searchParams.get('term') ?? undefined)
      : undefined;
  },
  ...reads('openreview', {
    row: '.note',
    title: 'h4 > a[href*="/forum"]',
    // Plain names are a `span`; one with an institution holds a link of its own. The last link may be "et al. (…)".
    authors: '.note-authors a:not([title^="Collapse"]), .note-authors span:not(:has(*), [class*=private])',
    // `li` in a `ul` today, `span` in a `div` in former years.
    date: '.note-meta-info > :first-child',
    venue: '.note-meta-info > :nth-child(2)',
    links: 'h4 > a.pdf-link',
    owner: 'h1',
    affiliation: 'h1 ~ h3, h1 ~ div > div',
  }),
  examples: {
    profiles: [
      'https://openreview.net/profile?id=~Ines_Valcourt1',
      'https://openreview.net/search?term=~Ines_Valcourt1&content=authors&group=all&source=forum&sort=cdate:desc',
    ],
    others: [
      'https://openreview.net/',
      'https://openreview.net/profile/edit',
      'https://openreview.net/forum?id=x',
      'https://openreview.net/search?term=harbours&content=all',
    ],
  },
};
