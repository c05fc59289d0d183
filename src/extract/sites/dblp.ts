/**
 * Persons on dblp, in today's layout and that of 2015/16: both describe each record in schema.org microdata.
 * Sources: samfway/faculty_hiring:parse/tests/dblp/test.html (a page of 2016), nwj6688/nwj6688.github.io:dblp_page.html (one
 * of 2026), WenyanLiu/CCFrank4dblp:js/dblp.js (today's `cite`), bateman/dblp-search-ext:out.html (a search of 2024, whose
 * items are those of persons); public scrapers quote the same microdata, a person's affiliation (`li > em + span`) among it.
 */
import type { Publication, PublicationKind } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

const KINDS: Readonly<Record<string, PublicationKind>> = {
  article: 'article',
  inproceedings: 'conference',
  informal: 'preprint',
  book: 'book',
  incollection: 'chapter',
  data: 'dataset',
};

/** Reads https://dblp.org/pid/… and the older /pers/… addresses. */
export const dblp: SiteAdapter = {
  id: 'dblp',
  name: 'DBLP',
  hosts: ['https://dblp.org/*'],
  core: true,
  optionalHosts: ['https://dblp.uni-trier.de/*', 'https://dblp.dagstuhl.de/*'],
  profile: ({ host, pathname }) =>
    /^dblp\.(?:org|uni-trier\.de|dagstuhl\.de)$/u.test(host)
      ? /^\/(?:pid|pers(?:\/h[dbcy])?)\/([^/]+\/[^/]+?)(?:\.html)?$/u.exec(pathname)?.[1]
      : undefined,
  ...reads('dblp', {
    row: 'li.entry',
    title: '.title',
    stopped: true,
    authors: '[itemprop=author] [itemprop=name]',
    venue: '[itemprop=isPartOf] [itemprop=name]',
    volume: '[itemprop=volumeNumber]',
    issue: '[itemprop=issueNumber]',
    pages: '[itemprop=pagination]',
    date: '[itemprop=datePublished]',
    links: '.publ > ul > li:first-child a',
    more,
    owner: 'h1',
    affiliation: '[itemprop=affiliation] [itemprop=name]',
  }),
  examples: {
    profiles: ['https://dblp.org/pid/00/1.html', 'https://dblp.uni-trier.de/pers/hd/v/Valcourt:Ines'],
    others: ['https://dblp.org/', 'https://dblp.org/search?q=a', 'https://dblp.org/rec/conf/x/Y20.html'],
  },
};

/** The record's key is the listing's id; its kind is a class. */
function more({ id, classList }: Element): Partial<Publication> {
  const kind = [...classList].map((name) => KINDS[name]).find((known) => known !== undefined);
  return { ...(id.includes('/') && { ids: { dblp: id } }), ...(kind && { kind }) };
}
