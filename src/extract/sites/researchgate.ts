/**
 * Profiles on ResearchGate, with the research tab's short or long cards. Author lists are cut "[...]". Addresses are
 * relative to the page's `base`.
 * Sources: carlosdenner/academic-cv:data/raw/researchgate_profile.html (a page of 2025),
 * rdmpage/researchgate-harvester:person-html (pages of 2021, whose style names lack "legacy"), the style names
 * (`…-v-entity-item__title`, `…-v-person-inline-item__fullname`) in many public scrapers.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { textOf } from '../text.ts';

/** Reads https://www.researchgate.net/profile/NAME and its research tab. */
export const researchgate: SiteAdapter = {
  id: 'researchgate',
  name: 'ResearchGate',
  hosts: ['https://www.researchgate.net/*'],
  core: false,
  profile: ({ host, pathname }) =>
    host === 'www.researchgate.net'
      ? /^\/profile\/([^/]+)(?:\/(?:research|publications|contributions))?\/?$/u.exec(pathname)?.[1]
      : undefined,
  ...reads('researchgate', {
    row: '.nova-legacy-v-entity-item, .nova-legacy-v-publication-item, .nova-v-entity-item, .nova-v-publication-item',
    title: '[class*="-item__title"] a[href*="publication/"]',
    authors: '[class*="-item__person-list"] > :is(li, [class*="list__item"])',
    labels: '[class*="__image-container"]',
    venue: '.publication-item-origin-journal__title, [class*="meta-data-item"]:nth-child(2):not(:empty)',
    date: 'time, [class*="meta-data-item"]',
    more,
    owner: 'h1, [class*="profile-header"] [class*="title"]',
  }),
  examples: {
    profiles: ['https://www.researchgate.net/profile/Ines-Valcourt/research'],
    others: ['https://www.researchgate.net/publication/1_T', 'https://www.researchgate.net/profile/A/stats'],
  },
};

/** A page as it is sent leaves the date's words to its script. */
function more(row: Element): Partial<Publication> {
  const time = row.querySelector('time');
  const year = time && textOf(time) === '' ? time.getAttribute('datetime')?.slice(0, 4) : undefined;
  return year === undefined ? {} : { year: Number(year) };
}
