/**
 * Authors on Semantic Scholar. The page is rendered by a framework, which also cuts the abstracts: the rest of one is
 * not in the page before its "Expand" was pressed. The machine's summary ("TLDR") is no abstract.
 * Sources: WenyanLiu/CCFrank4dblp:js/semanticscholar.js (`.cl-paper-venue`); scrapers of authors' pages and searches and
 * extensions of 2021 to 2026, one with a row of a page in its tests, agree on the rest.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://www.semanticscholar.org/author/NAME/ID, whatever page of it. */
export const semanticScholar: SiteAdapter = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  hosts: ['https://www.semanticscholar.org/*'],
  core: true,
  profile: ({ host, pathname }) =>
    host === 'www.semanticscholar.org' ? /^\/author\/(?:[^/]+\/)?(\d+)\/?$/u.exec(pathname)?.[1] : undefined,
  ...reads('semantic-scholar', {
    row: '.cl-paper-row',
    title: '.cl-paper-title, [data-test-id=title-link]',
    authors: '[data-heap-id=heap_author_list_item], .cl-paper-authors__author-box, .cl-paper-authors button',
    venue: '.cl-paper-venue',
    date: '.cl-paper-pubdates',
    links: 'a.cl-paper-view-paper',
    abstract: '.cl-paper-abstract',
    cut: '.cl-paper-abstract button',
    owner: 'h1',
  }),
  examples: {
    profiles: ['https://www.semanticscholar.org/author/I.-Valcourt/12', 'https://www.semanticscholar.org/author/12'],
    others: ['https://www.semanticscholar.org/', 'https://www.semanticscholar.org/paper/T/0'],
  },
};
