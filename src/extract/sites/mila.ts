/** Profiles of Mila's people. The markup is not known: title, authors and abstract are found by order and wording. */
import type { Owner, Page, Row, Site, SiteAdapter } from '../adapter.ts';
import { textsIn } from '../listing/cover.ts';
import { HEADINGS, headingLevel } from '../listing/headings.ts';
import { listingsAfter, unitsAfter } from '../listing/listings.ts';
import { paths } from '../listing/runs.ts';
import { isContent } from '../listing/unit.ts';
import { unitsFrom } from '../listing/units.ts';
import { collapse, textOf } from '../text.ts';

/** "Publications (12)", "Selected recent publications", "Publications de Qi Wu". */
const HEADING =
  /^(?:(?:\p{L}+ ){0,2}publications?(?: (?:[&+] )?\p{L}+){0,2}\s*(?:\(?\d+\)?)?\s*:?|publications? (?:by|of|from|with|at|de|d['’]|par|avec|à) ?.{2,60})$/iu;
/** What else has a heading on a profile. */
const OTHER_SECTION =
  /^(?:(?:research )?(?:topics|projects)|sujets de recherche|projets(?: de recherche)?|(?:in the )?news|nouvelles|actualit\S+|events|[ée]v[ée]nements|(?:(?:current|former|supervised) )?students|[ée]tudiant\S*(?: \S+)?|people|biograph(?:y|ie)|contact|related (?:people|news|publications)|(?:latest )?blog(?: posts)?|(?:articles de )?blogue|(?:talks|videos|vid[ée]os|conf[ée]rences)(?: (?:and|et) (?:talks|videos|vid[ée]os))?|courses|cours|teaching|enseignement|software|logiciels|awards|prix)\s*:?$/iu;
const MEMBERSHIP = /\b(?:member|membre|alumni)\b/iu;

/** https://mila.quebec/en/directory/SLUG and https://mila.quebec/fr/annuaire/SLUG. */
export const milaSite: Site = {
  id: 'mila',
  name: 'Mila',
  hosts: ['https://mila.quebec/*'],
  core: true,
  profile: (url) =>
    url.origin === 'https://mila.quebec'
      ? /^\/(?:en\/directory|fr\/annuaire)\/([^/]+)\/?$/u.exec(url.pathname)?.[1]
      : undefined,
  // A page has two pagers, and one parameter for both: `?page=0%2C3`.
  pages: { links: 'a[href*="page="]', parameter: 'page' },
  examples: {
    profiles: [
      'https://mila.quebec/fr/annuaire/razvan-pascanu',
      'https://mila.quebec/en/directory/razvan-pascanu',
      'https://mila.quebec/fr/annuaire/razvan-pascanu?page=0%2C3',
    ],
    others: [
      'https://mila.quebec/fr/annuaire',
      'https://mila.quebec/en/directory/',
      'https://mila.quebec/en/research/publications',
    ],
  },
};

/** Reads the profiles. Pages know `milaSite` alone: the background reads for them. */
export const mila: SiteAdapter = { ...milaSite, rows, owner };

function* rows(page: Page, within?: Element): Iterable<Row> {
  const source = { url: page.url, adapter: milaSite.id };
  let best: ReturnType<typeof listingsAfter>;
  for (const heading of headingsIn(page.document)) {
    const ends = (element: Element) => endsSection(element, heading);
    // Titles may be headings of the same rank: then nothing stands between.
    const found =
      listingsAfter(heading, source, ends) ??
      (saysSomething(heading, ends) ? undefined : listingsAfter(heading, source, isOtherSection));
    if (found && found.division.score > (best?.division.score ?? 0)) best = found;
  }
  for (const row of best?.rows ?? []) if (!within || within.contains(row.nodes[0])) yield row;
}

/** Whether the section has text of its own, if only that there is nothing. */
function saysSomething(heading: Element, ends: (element: Element) => boolean): boolean {
  for (const unit of unitsAfter(heading, ends)) if (isContent(unit) && !unit.element.closest('a,button')) return true;
  return false;
}

/** Everything that says "Publications" and nothing else; proper headings alone where there are any. */
function headingsIn(document: Document): Element[] {
  const found: Element[] = [];
  for (const text of textsIn(document.body)) {
    if (
      /publication/iu.test(text.data) &&
      HEADING.test(collapse(text.data)) &&
      text.parentElement &&
      (!text.parentElement.closest('nav,footer') || text.parentElement.closest('[role=tab]'))
    ) {
      found.push(wholeHeading(text.parentElement));
    }
  }
  const proper = found.filter((element) => rankOf(element) !== undefined);
  return proper.length > 0 ? proper : found.slice(0, 5);
}

/** The outermost element that says the same, with a count or, in a proper heading, with what else belongs to it. */
function wholeHeading(inner: Element): Element {
  const { body } = inner.ownerDocument;
  let element = inner;
  for (let up = inner.parentElement; up && up !== body; up = up.parentElement) {
    const text = shortTextOf(up);
    const isSame = headingLevel(up) !== undefined || !/\p{L}/u.test(text.replace(textOf(inner), ''));
    if (!HEADING.test(text) || !isSame) break;
    element = up;
  }
  return element;
}

function shortTextOf(element: Element): string {
  let length = 0;
  // Most elements that are asked for hold half the page: reading stops as soon as they are too long.
  for (const text of textsIn(element)) if ((length += text.length) > 200) return '';
  return textOf(element);
}

function rankOf(element: Element): number | undefined {
  const heading = element.closest(HEADINGS) ?? element.querySelector(HEADINGS);
  return heading ? headingLevel(heading) : undefined;
}

/** A heading of the same or a higher rank, or one that names another section. */
function endsSection(element: Element, heading: Element): boolean {
  return (headingLevel(element) ?? 7) <= (rankOf(heading) ?? 0) || isOtherSection(element);
}

function isOtherSection(element: Element): boolean {
  if (element.nodeName === 'FOOTER') return !element.closest('article,li,tr');
  return (
    /^(?:H[1-6]|DIV|P|STRONG)$/u.test(element.nodeName) &&
    element.childElementCount < 3 &&
    OTHER_SECTION.test(shortTextOf(element))
  );
}

function owner({ document }: Page): Owner {
  const heading = document.querySelector('h1') ?? document.querySelector('[role=heading][aria-level="1"]');
  const name = heading ? textOf(heading) : '';
  if (!heading || name === '') return {};
  const affiliation = affiliationAfter(heading);
  return { name, ...(affiliation !== undefined && { affiliation }) };
}

/** The line after the name that is not the membership. */
function affiliationAfter(heading: Element): string | undefined {
  let seen = 0;
  for (const { text, element } of unitsFrom(heading.nextSibling, paths(), () => false)) {
    if (seen++ > 3 || OTHER_SECTION.test(text) || HEADING.test(text) || element.closest('ul,ol,h2,h3')) break;
    if (!MEMBERSHIP.test(text) && text.length < 200) return text;
  }
  return undefined;
}
