/**
 * Lists of an author in EPrints, the repository of many universities. An item is a citation: names, year in brackets, the
 * linked title in italics, venue.
 * Sources: eprints/eprints3.4:flavours/pub_lib/citations/eprint/default.xml and its `Update/Views.pm` (`.ep_view_page`);
 * public scrapers of UCL's and Glasgow's lists.
 */
import { defined } from '../../publication/defined.ts';
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { isElement } from '../listing/cover.ts';
import { textBefore, textBehind, textOf } from '../text.ts';

const TITLE = 'a[href] > em';
const LIST = '.ep_view_page';
/** "12 (3).", "12(3), pp. ": volume and issue. The year of a meeting is none. */
const PLACE = /, (?!(?:19|20)\d\d\b)(\d[\w-]*)(?: ?\(([^()]+)\))?(?:\.|, pp)/u;
const AND = /[&;]|(?:^|\s)(?:and|und|et|dan)(?:\s|$)/u;

/** Reads https://HOST/view/creators/NAME.html, …/view/author/… and …/view/people/…. */
export const eprints: SiteAdapter = {
  id: 'eprints',
  name: 'EPrints',
  hosts: [],
  core: false,
  profile: () => undefined,
  recognises: ({ document, url }) =>
    /\/view\/(?:creators?|authors?|people|person)\w*\/[^/]+/u.test(url.pathname) &&
    document.querySelector(LIST) !== null,
  ...reads('eprints', {
    row: `${LIST} :is(p, li, td):has(> ${TITLE})`,
    title: TITLE,
    stopped: true,
    // Unlike titles, names keep their stops: "Okafor, J."
    names: (row) => `${namesIn(row).join(';')};`,
    parted: ';',
    more,
  }),
  examples: { profiles: [], others: [] },
};

/**
 * "(2021) TITLE. Journal of Harbour Studies, 12 (3). pp. 1-9. ISSN …", "In: Coastal Computing, 1-3 June 2021." or
 * "Doctoral thesis, Harbour University."
 */
function more(row: Element): Partial<Publication> {
  const title = row.querySelector(TITLE);
  if (!title) return {};
  const year = /\((\d{4})\)$/u.exec(textBefore(title, row))?.[1];
  const behind = textBehind(title, row);
  const venue = /^[\s.]*(?:In: |[\w ]*thesis, )?(\p{L}[^,.]+)(?:, | \(|\.)/u.exec(behind)?.[1];
  const [, volume, issue] = PLACE.exec(behind) ?? [];
  const pages = /\bpp\. ([\w-]+)/u.exec(behind)?.[1];
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(venue !== undefined && { venue }),
    ...defined({ volume, issue, pages }),
  };
}

/** Names before the title. In some repositories only those of its own people are elements, others bare: "Okafor, J. and ". */
function namesIn(row: Element): string[] {
  const names: string[] = [];
  for (const node of row.childNodes) {
    if (isElement(node)) {
      if (node.matches(':has(> em)')) break;
      const people = node.matches('a, .person_name') ? [node] : [...node.querySelectorAll('.person_name')];
      names.push(...people.map((person) => textOf(person)));
    } else {
      // "Family, Given, Family, Given": what has no comma is no person.
      const lines = textOf(node)
        .replace(/\([^()]*\)/gu, '')
        .split(AND);
      names.push(...lines.flatMap((line) => line.match(/[^\s,][^,]*, *[^\s,][^,]*/gu) ?? []));
    }
  }
  return names;
}
