/**
 * People of the ACL Anthology, in today's layout and the first one of its Hugo site (2019).
 * Sources: acl-org/acl-anthology:hugo/layouts/people/single.html and hugo/layouts/papers/list-entry-author.html,
 * mfa/acl-feed:app/fixtures/andreas-madsack.html (a page of 2025).
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://aclanthology.org/people/SLUG/ and the older /people/LETTER/SLUG/. */
export const aclAnthology: SiteAdapter = {
  id: 'acl-anthology',
  name: 'ACL Anthology',
  hosts: ['https://aclanthology.org/*'],
  core: true,
  profile: ({ host, pathname }) =>
    host === 'aclanthology.org'
      ? /^\/people\/(?:\w\/)?([^/]{2,})(?:\/unverified)?\/?$/u.exec(pathname)?.[1]
      : undefined,
  ...reads('acl-anthology', {
    row: '.d-sm-flex.align-items-stretch',
    tail: '.abstract-collapse',
    heading: '#main h4',
    title: 'strong > a',
    authors: 'a[href*="/people/"]',
    venue: 'a[href*="/volumes/"]',
    links: 'a[href$=".pdf"]',
    abstract: '.card-body',
    folded: '.abstract-collapse',
    owner: '#title',
  }),
  examples: {
    profiles: ['https://aclanthology.org/people/ines-valcourt/', 'https://aclanthology.org/people/i/ines-valcourt/'],
    others: ['https://aclanthology.org/', 'https://aclanthology.org/people/v/', 'https://aclanthology.org/P19-1001/'],
  },
};
