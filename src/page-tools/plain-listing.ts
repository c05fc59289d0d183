/** Listings of other pages, set up anew from what was read of them: text and checked links, nothing of their markup. */
import { make } from '../annotate/controls/controls.ts';
import type { ReadListing } from '../annotate/reading/page-reader.ts';
import { outerOf } from '../annotate/rows/runs.ts';
import type { Workbench } from '../annotate/tools.ts';
import { create, insert, nextOf, parentElementOf, parentOf } from '../annotate/unclobbered.ts';
import type { Publication } from '../publication/publication.ts';

/** Elements that take no foreign child, and such as would do their own thing with it. */
const CLOSED =
  /^(?:UL|OL|DL|TABLE|THEAD|TBODY|TFOOT|TR|COLGROUP|SELECT|MENU|A|BUTTON|SUMMARY|LABEL|H[1-6]|B|STRONG|I|EM|SPAN|CITE)$/u;

/** An element of ours after the list, for what other pages list; undefined where the page shows no list any more. */
export function containerAfter({ setting: { document }, listings }: Workbench): HTMLElement | undefined {
  const last = listings.all.at(-1)?.nodes.at(-1);
  if (!last?.isConnected) return undefined;
  let at: Node = outerOf(last);
  for (let parent = parentElementOf(at); parent && isUnfit(parent); parent = parentElementOf(at)) at = parent;
  const parent = parentOf(at);
  if (parent === undefined) return undefined;
  const container = create(document, 'paperfold-pages');
  insert(parent, container, nextOf(at));
  return container;
}

function isUnfit(element: Element): boolean {
  return CLOSED.test(element.nodeName) || /flex|grid/u.test(getComputedStyle(element).display);
}

/** The heading of a page's listings. */
export function pageHeading({ setting: { document, locale } }: Workbench, text: string): HTMLElement {
  return make(document, 'paperfold-heading', { lang: locale }, text);
}

/** A listing with title, authors, venue and year, and how it reads. */
export function plainListing(
  { setting: { document } }: Workbench,
  publication: Publication,
): ReadListing & { readonly element: HTMLElement } {
  const { links, authors, venue, year } = publication;
  const address = URL.parse(links.landing ?? links.pdf ?? '');
  const title = make(document, 'div', { dir: 'auto' });
  const isLink = address !== null && /^https?:$/u.test(address.protocol);
  title.append(
    isLink ? make(document, 'a', { href: address.href, rel: 'noreferrer' }, publication.title) : publication.title,
  );
  const element = make(document, 'paperfold-listing', {}, title);
  const where = [venue, year].filter((part) => part !== undefined).join(', ');
  for (const line of [authors.join(', '), where]) {
    if (line !== '') element.append(make(document, 'div', { dir: 'auto' }, line));
  }
  return { element, nodes: [element], reading: { publication, title } };
}
