/**
 * Persons in VIVO, the directory of many universities. Items name no authors.
 * Sources: vivo-project/VIVO:webapp/src/main/webapp/templates/freemarker/body/partials/individual/
 * propStatement-authorInAuthorship.ftl and …/individual/individual--foaf-person-2column.ftl; the scripts and themes of
 * several universities name `ul[id$="-Authorship-List"]`.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

const LIST = 'ul[id$="-Authorship-List"]';

/** Reads https://HOST/display/NAME and /individual/NAME. */
export const vivo: SiteAdapter = {
  id: 'vivo',
  name: 'VIVO',
  hosts: [],
  core: false,
  profile: () => undefined,
  recognises: ({ document }) => !!document.getElementById('individual-intro')?.querySelector('h1.foaf-person'),
  ...reads('vivo', {
    row: `${LIST} li:not(:has(li))`,
    title: 'a[href]',
    venue: 'em',
    date: '.listDateTime',
    owner: 'h1.foaf-person',
    affiliation: '[itemprop=worksFor]',
  }),
  examples: { profiles: [], others: [] },
};
