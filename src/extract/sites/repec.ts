/**
 * Persons on IDEAS/RePEc. An item is a citation: "NAMES, YEAR. "TITLE," SERIES NUMBER, PUBLISHER.", with a link for
 * title and series each; other versions of the same work stand in a list inside of it.
 * Sources: public scrapers of persons' pages of 2019 to 2024 agree on `.downfree`, `.downgate` and `.downnone`, and on the
 * line of names and year; pages that quote the site's own citations have the rest.
 */
import { defined } from '../../publication/defined.ts';
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { textBefore, textWithout } from '../text.ts';

const TITLE = ['p', 'a', 'h', 'b', 'c'].map((kind) => `a[href*="/${kind}/"]`).join(', ');

/** Reads https://ideas.repec.org/e/ID.html and /f/ID.html. */
export const repec: SiteAdapter = {
  id: 'repec',
  name: 'IDEAS/RePEc',
  hosts: ['https://ideas.repec.org/*'],
  core: false,
  profile: ({ host, pathname }) =>
    host === 'ideas.repec.org' ? /^\/[ef]\/([a-z]+\d+)\.html$/u.exec(pathname)?.[1] : undefined,
  ...reads('repec', {
    row: 'li:is(.downfree, .downgate, .downnone):not(li li)',
    title: TITLE,
    names: (row) => beforeTitle(row).replace(/,\s*(?:\d{4}|"undated")\.\s*["“]*$/u, ''),
    parted: '&',
    venue: 'a[href*="/s/"]',
    more,
    owner: 'h1',
  }),
  examples: {
    profiles: ['https://ideas.repec.org/e/pva1.html', 'https://ideas.repec.org/f/pva1.html'],
    others: ['https://ideas.repec.org/', 'https://ideas.repec.org/p/x/y/1.html', 'https://ideas.repec.org/e/c/x.html'],
  },
};

/** An article has its place behind the publisher: "vol. 12(3), pages 1-9, June." That of other versions is not its own. */
function more(row: Element): Partial<Publication> {
  const year = /,\s*(\d{4})\./u.exec(beforeTitle(row))?.[1];
  const preprint = row.querySelector(TITLE)?.getAttribute('href')?.includes('/p/');
  const own = textWithout(new Set(row.querySelectorAll('ul')), row);
  const [, volume, issue, pages] = /, vol\. (\w+)(?:\(([^()]+)\))?(?:, pages ([\w-]+))?/u.exec(own) ?? [];
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...defined({ volume, issue, pages }),
    ...(preprint && { kind: 'preprint' }),
  };
}

function beforeTitle(row: Element): string {
  const title = row.querySelector(TITLE);
  return title ? textBefore(title, row) : '';
}
