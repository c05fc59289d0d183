/**
 * Profiles on ResearchGate, with the research tab's short or long cards. Author lists are cut "[...]".
 * Sources: carlosdenner/academic-cv:data/raw/researchgate_profile.html (a page of 2025), its style names
 * (`…-v-entity-item__title`, `…-v-person-inline-item__fullname`) in many public scrapers.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

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
    row: '.nova-legacy-v-entity-item, .nova-legacy-v-publication-item',
    title: '[class*="-item__title"] a[href*="/publication/"]',
    authors: '[class*="-item__person-list"] > li, [class*="-item__person-list"] > [class*="list__item"]:not(li)',
    labels: '[class*="__image-container"]',
    venue: '.publication-item-origin-journal__title, [class*="meta-data-item"] [class*="journal"]',
    date: 'time, [class*="meta-data-item"]',
    owner: 'h1, [class*="profile-header"] [class*="title"]',
  }),
  examples: {
    profiles: ['https://www.researchgate.net/profile/Ines-Valcourt/research'],
    others: ['https://www.researchgate.net/publication/1_T', 'https://www.researchgate.net/profile/A/stats'],
  },
};
