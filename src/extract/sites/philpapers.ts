/**
 * Authors on PhilPapers and PhilArchive.
 * Sources: zotero/translators:PhilPapers.js (`ol.entryList > li`, `.citation .articleTitle`), opp-tools'
 * philpapers_search.py (`.name`, `.pubYear`); public scrapers agree on `li.entry`, the link in the citation, `.pubName`
 * and `.outLink`. An abstract holds "(...)" and "(shrink)" where it is cut; in which elements is told by none, so
 * abstracts are not read.
 */
import { identifiersOf } from '../../publication/identifiers.ts';
import type { Publication } from '../../publication/publication.ts';
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
    more,
  }),
  pages: pagerBy('start'),
  examples: {
    profiles: ['https://philpapers.org/s/@author%20Valcourt', 'https://philpapers.org/profile/1'],
    others: ['https://philpapers.org/', 'https://philpapers.org/rec/VALTMI', 'https://philpapers.org/s/solipsism'],
  },
};

/** Links lead out by way of the site: "/go.pl?id=VALTMI&u=https%3A%2F%2Fdoi.org%2F10.5555%2Fjhs.1". */
function more(row: Element): Partial<Publication> {
  for (const link of row.querySelectorAll('a.outLink')) {
    const out = URL.parse(link.getAttribute('href') ?? '', 'https://philpapers.org')?.searchParams.get('u');
    const target = out ? URL.parse(out) : null;
    const ids = target ? identifiersOf(target) : {};
    if (ids.doi !== undefined) return { ids };
  }
  return {};
}
