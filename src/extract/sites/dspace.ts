/**
 * Lists of an author's items in DSpace 7 and later (EPFL's Infoscience among them), rendered by a framework. Abstracts are
 * there in whole, cut by the style sheet alone.
 * Sources: DSpace/dspace-angular:src/app/shared/object-list/search-result-list-element/item-search-result/item-types/item/
 * item-search-result-list-element.component.html (also as of 4Science); public scrapers of repositories agree.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

const TITLE = '.item-list-title';

/** Reads https://HOST/browse/author?value=NAME and /entities/person/ID. */
export const dspace: SiteAdapter = {
  id: 'dspace',
  name: 'DSpace',
  hosts: [],
  core: false,
  profile: () => undefined,
  recognises: ({ document, url: { pathname, search, searchParams } }) =>
    (/\/entities\/person\/[\w-]+/u.test(pathname) ||
      (/\/browse\/author/u.test(pathname) && searchParams.has('value')) ||
      /[?&]f\.(?:author|isAuthorOfPublication)/u.test(search)) &&
    document.querySelector('ds-app') !== null,
  ...reads('dspace', {
    row: `li:has(ds-truncatable ${TITLE}):not(:has(li ${TITLE})), ds-truncatable:has(${TITLE}):not(li *)`,
    title: TITLE,
    names: '.item-list-authors',
    parted: ';',
    venue: '.item-list-journal, .item-list-publisher',
    date: '.item-list-date',
    abstract: '.item-list-abstract .content, .item-list-abstract:not(:has(.content))',
    owner: 'ds-person h1 .dont-break-out',
  }),
  examples: { profiles: [], others: [] },
};
