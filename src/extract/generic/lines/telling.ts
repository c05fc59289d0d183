/** The elements that tell of a page as a whole, or describe its works for machines. */
import type { Page } from '../../adapter.ts';

/** A page with its telling elements, in document order. */
export interface SearchedPage extends Page {
  readonly telling: readonly Element[];
}

/** The page, of whose `root`, if it has one, all telling elements below are `told`. */
export function searched(page: Page, root: Element | undefined, told: readonly Element[]): SearchedPage {
  const telling: Element[] = [];
  const add = (element: Element) => {
    if (isTelling(element, element.nodeName)) telling.push(element);
    telling.push(...(element === root ? told : tellingBelow(element)));
  };
  const { documentElement } = page.document;
  if (!documentElement || documentElement === root) {
    if (root) add(root);
  } else {
    if (isTelling(documentElement, documentElement.nodeName)) telling.push(documentElement);
    for (let child = documentElement.firstElementChild; child; child = child.nextElementSibling) add(child);
  }
  return { ...page, telling };
}

/**
 * Whether the element, whose node name is `name`, is one: a first heading; a tag of single papers; a viewer of PDF;
 * JSON-LD; COinS; microdata or RDFa. Asked of every element while the page is walked: where selectors are matched in
 * script, a search of the whole page takes several times as long.
 */
export function isTelling(element: Element, name: string): boolean {
  if (TELLING.get(name)?.(element)) return true;
  return (
    element.hasAttributes() &&
    (element.getAttribute('typeof') !== null ||
      (element.getAttribute('itemtype') !== null && element.getAttribute('itemscope') !== null))
  );
}

/** What elements of some names tell; names are in capitals but for those of XML. */
const TELLING = new Map(
  (
    [
      ['H1', () => true],
      ['META', (meta) => meta.getAttribute('name') === 'citation_title'],
      ['EMBED', (embed) => embed.matches('body > [type="application/pdf"]')],
      ['SCRIPT', (script) => script.matches('[type="application/ld+json"]')],
      ['SPAN', (span) => span.getAttribute('title')?.includes('rft.') === true],
    ] satisfies [string, (element: Element) => boolean][]
  ).flatMap(([name, tells]) => [[name, tells] as const, [name.toLowerCase(), tells] as const]),
);

/** The telling elements below `root`, in document order. */
export function tellingBelow(root: Element): Element[] {
  const found: Element[] = [];
  let at = root.firstElementChild;
  while (at) {
    if (isTelling(at, at.nodeName)) found.push(at);
    let next = at.firstElementChild;
    for (let up: Element | null = at; !next && up && up !== root; up = up.parentElement) next = up.nextElementSibling;
    at = next;
  }
  return found;
}
