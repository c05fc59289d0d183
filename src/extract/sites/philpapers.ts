/**
 * Authors on PhilPapers and PhilArchive.
 * Sources: zotero/translators:PhilPapers.js (`ol.entryList > li`, `.citation .articleTitle`), opp-tools'
 * philpapers_search.py (`.name`, `.pubYear`); public scrapers of PhilArchive agree on `li.entry` and the link in the
 * citation. How abstracts are cut is told by none, so they are not read.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { pagerBy } from '../pagers.ts';

/** Reads https://philpapers.org/s/@author NAME and /profile/ID. */
export const philpapers: SiteAdapter = {
  id: 'philpapers',
  name: 'PhilPapers',
  hosts: ['https://philpapers.org/*'],
  core: false,
  optionalHosts: ['https://philarchive.org/*'],
  profile: ({ host, pathname }) =>
    /^phil(?:papers|archive)\.org$/u.test(host)
      ? /^\/(?:profile\/(?=\d+(?:\/|$))|s\/(?:@|%40)authors?(?=[\s:]|%20|\+))([^/]+)/u.exec(pathname)?.[1]
      : undefined,
  ...reads('philpapers', {
    row: '.entryList > li, li.entry:not(.entryList > li)',
    title: '.citation .articleTitle',
    stopped: true,
    authors: '.citation .name',
    venue: '.citation .pubName',
    date: '.citation .pubYear',
    links: '.citation a[href*="/rec/"]',
  }),
  pages: pagerBy('start'),
  examples: {
    profiles: ['https://philpapers.org/s/@author%20Valcourt', 'https://philpapers.org/profile/1'],
    others: ['https://philpapers.org/', 'https://philpapers.org/rec/VALTMI', 'https://philpapers.org/s/solipsism'],
  },
};
