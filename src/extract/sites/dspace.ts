/**
 * Lists of an author's items in DSpace: in its pages since version 7 (EPFL's Infoscience among them), rendered by a
 * framework, where abstracts are there in whole, cut by the style sheet alone; and in those up to version 6 (`ds-artifact-item`),
 * which cut abstracts themselves.
 * Sources: DSpace/dspace-angular:src/app/shared/object-list/search-result-list-element/item-search-result/item-types/item/
 * item-search-result-list-element.component.html (also as of 4Science) and src/app/item-page/simple/field-components/
 * specific-field/title/item-page-title-field.component.html; up to version 6 Mirage 2's aspect/artifactbrowser/item-list.xsl;
 * public scrapers of repositories agree on both.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

const TITLE = '.item-list-title';
/** "/entities/person/ID", "/browse/author?value=NAME", "/browse?value=NAME&type=author", "?f.author=NAME". */
const AUTHOR =
  /\/entities\/person\/\w|\/browse(?=.*(?:\/|type=)author\b).*[?&]value=|[?&]f\.(?:author|isAuthorOfPublication)/u;

/** Reads the addresses below `AUTHOR`, on any host. */
export const dspace: SiteAdapter = {
  id: 'dspace',
  name: 'DSpace',
  hosts: [],
  core: false,
  profile: () => undefined,
  recognises: ({ document, url: { pathname, search } }) =>
    AUTHOR.test(pathname + search) && document.querySelector('ds-app, .ds-artifact-list') !== null,
  ...reads('dspace', {
    row: `li:has(ds-truncatable ${TITLE}):not(:has(li ${TITLE})), ds-truncatable:has(${TITLE}):not(li *), .ds-artifact-item`,
    title: `${TITLE}, .artifact-title a`,
    names: '.item-list-authors, .author',
    parted: ';',
    venue: '.item-list-journal, .item-list-publisher, .publisher',
    date: '.item-list-date, .date',
    abstract: '.item-list-abstract .content, .item-list-abstract:not(:has(.content))',
    owner: 'ds-person h1 .dont-break-out',
  }),
  examples: { profiles: [], others: [] },
};
