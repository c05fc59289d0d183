/**
 * Public records of ORCID. The page is rendered by a framework; works come in pages of 50 and one work may be a stack of
 * versions from several sources.
 * Sources: ORCID/orcid-angular:src/app/record/components/work-stack/work-stack.component.html,
 * src/app/record/components/work/work.component.html,
 * src/app/record/components/display-external-ids/display-external-ids.component.html and
 * src/app/cdk/panel/panel/panel.component.html; the paths of public scrapers (journal, date, identifiers, contributors,
 * in this order) and an extension of 2026 (`h4.work-title`) agree.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://orcid.org/0000-0000-0000-0000. */
export const orcid: SiteAdapter = {
  id: 'orcid',
  name: 'ORCID',
  hosts: ['https://orcid.org/*'],
  core: true,
  profile: ({ host, pathname }) =>
    host === 'orcid.org' ? /^\/((?:\d{4}-){3}\d{3}[\dX])\/?$/u.exec(pathname)?.[1] : undefined,
  ...reads('orcid', {
    row: 'app-work-stack app-panel',
    title: '[header], .work-title',
    // Journal, then date and kind, then identifiers, then "CONTRIBUTORS: A; B": none has a name of its own.
    venue: 'div:has(+ div + app-display-external-ids)',
    date: 'div:has(+ app-display-external-ids)',
    labels: 'app-display-external-ids + div :first-child',
    names: 'app-display-external-ids + div',
    parted: ';',
    ids: 'app-display-external-ids',
    // Among them the journal's ISSN, and, in details that were opened, the contributors' own pages.
    links: 'app-work a:not([href*="issn.org"], [href*="orcid.org"])',
    owner: 'h1',
  }),
  examples: {
    profiles: ['https://orcid.org/0000-0000-0000-000X'],
    others: ['https://orcid.org/', 'https://orcid.org/signin', 'https://orcid.org/orcid-search/search?q=a'],
  },
};
