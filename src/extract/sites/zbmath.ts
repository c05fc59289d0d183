/**
 * Lists of an author's works on zbMATH Open. Reviews and summaries are not in the list.
 * Sources: zotero/translators:zbMATH.js (`.list > article`, `.title`; an author's list among its tests); public scrapers
 * of authors' lists agree on `.author`, `.title` and `.source`, which items of the former layout (`div.list`) have too.
 */
import { defined } from '../../publication/defined.ts';
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { pagerBy } from '../pagers.ts';
import { textOf } from '../text.ts';

/** Groups: volume, issue, pages. */
const PLACE = /\s(\d{1,4}[a-z]?)(?:, No\. ([^,()]+))?, ([a-z]?\d+[-–][a-z]?\d+)(?=,|\s\()/iu;

/** Reads https://zbmath.org/?q=ai:NAME, whatever page of it. */
export const zbmath: SiteAdapter = {
  id: 'zbmath',
  name: 'zbMATH Open',
  hosts: ['https://zbmath.org/*'],
  core: false,
  optionalHosts: ['https://www.zbmath.org/*'],
  profile: ({ host, pathname, searchParams }) =>
    /^(?:www\.)?zbmath\.org$/u.test(host) && pathname === '/'
      ? /(?:^|\s)ai:\s*([\w.-]+)/u.exec(searchParams.get('q') ?? '')?.[1]
      : undefined,
  ...reads('zbmath', {
    row: '.list > article, div.list:not(:has(> article))',
    title: '.title > a',
    stopped: true,
    authors: '.author > a',
    // "J. Harb. Stud. 41, No. 4, 1991-2012 (2012)"
    venue: '.source > a:not(:last-of-type), .source > i > a',
    more,
  }),
  pages: pagerBy('p'),
  examples: {
    profiles: ['https://zbmath.org/?q=ai%3Avalcourt.ines', 'https://zbmath.org/?q=se:1+ai:valcourt.ines&p=2'],
    others: ['https://zbmath.org/', 'https://zbmath.org/?q=an:1', 'https://zbmath.org/authors/?q=ai%3Avalcourt.ines'],
  },
};

/** "J. Harb. Stud. 41, No. 4, 1991-2012 (2012)": the year stands in brackets behind the pages. */
function more(row: Element): Partial<Publication> {
  const source = row.querySelector('.source');
  const told = source ? textOf(source) : '';
  const year = /\((\d{4})\)/u.exec(told)?.[1];
  const [, volume, issue, pages] = PLACE.exec(told) ?? [];
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...defined({ volume, issue, pages }),
  };
}
