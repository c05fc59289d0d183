/** Where our elements stand: never where a list or table would be broken, never inside a link or a heading. */

import { insert, isOurs, nextOf, parentElementOf, parentOf } from '../unclobbered.ts';
import type { Listing } from './paper.ts';
import { isText, outerOf } from './runs.ts';

/** A place among siblings. */
export interface Place {
  readonly parent: Node;
  readonly next?: Node;
}

/** Elements that take no foreign child. */
const CLOSED = /^(?:UL|OL|DL|TABLE|THEAD|TBODY|TFOOT|TR|COLGROUP|SELECT|MENU)$/u;
/** Elements inside which nothing of ours is put: a click would do the page's own thing, or a heading would change. */
const UNFIT = /^(?:A|BUTTON|SUMMARY|LABEL|H[1-6]|IMG|BR|HR|INPUT|B|STRONG|I|EM|SPAN|CITE|PAPERFOLD-RUN)$/u;

/** Where the panel goes: before the first listing, outside of lists, tables and rows laid out side by side. */
export function panelPlace(first: Listing): Place | undefined {
  let before: Node = outerOf(first.nodes[0]);
  for (let parent = parentElementOf(before); parent; parent = parentElementOf(parent)) {
    if (CLOSED.test(parent.nodeName)) before = parent;
  }
  for (let parent = parentElementOf(before); parent; parent = parentElementOf(before)) {
    const unfit = UNFIT.test(parent.nodeName) || isSideBySide(parent);
    if (!unfit && !(parent.nodeName === 'DIV' && isWhole(parent, before))) break;
    before = parent;
    if (!unfit) break;
  }
  return placeBefore(before);
}

/** Whether `parent` holds the list and nothing before it. Its frame is then the list's own, and stays untouched. */
function isWhole(parent: Element, first: Node): boolean {
  for (const child of parent.childNodes) {
    if (child === first) return true;
    if (child instanceof Element ? !isOurs(child) : isText(child)) return false;
  }
  return false;
}

function placeBefore(node: Node): Place | undefined {
  const parent = parentOf(node);
  return parent && { parent, next: node };
}

function isSideBySide(element: Element): boolean {
  return /flex|grid/u.test(getComputedStyle(element).display);
}

/**
 * Where what belongs to a listing is added: in the title's cell, in the `dd`, at the end of a listing that is one element,
 * or after its last node. What was added before stands before it.
 */
export function footPlace(listing: Listing): Place | undefined {
  const title = parentElementOf(listing.reading.title);
  const cell = (listing.reading.title instanceof Element ? listing.reading.title : title)?.closest('td, th');
  const dd = listing.nodes.findLast((node) => node.nodeName === 'DD');
  const only = listing.nodes.filter((node) => node instanceof Element || isText(node)).length === 1;
  const whole = only ? listing.nodes.find((node) => node instanceof Element) : undefined;
  const own = cell && listing.nodes.some((node) => node.contains(cell)) ? cell : (dd ?? whole);
  if (own instanceof Element && !UNFIT.test(own.nodeName) && !CLOSED.test(own.nodeName)) {
    let inside: Element = own;
    // In a listing laid out side by side the foot belongs into the column of the title.
    while (isSideBySide(inside)) {
      const column: Element | undefined = [...inside.children].find((child) => child.contains(listing.reading.title));
      if (column === undefined || UNFIT.test(column.nodeName)) break;
      inside = column;
    }
    return { parent: inside };
  }
  return after(outerOf(own ?? listing.nodes.at(-1) ?? listing.nodes[0]));
}

function after(node: Node): Place | undefined {
  let last = node;
  for (let parent = parentElementOf(last); parent && (UNFIT.test(parent.nodeName) || CLOSED.test(parent.nodeName)); ) {
    last = parent;
    parent = parentElementOf(last);
  }
  const parent = parentOf(last);
  if (parent === undefined) return undefined;
  let next = nextOf(last);
  while (next && isOurs(next) && !/PANEL|PAGES/u.test(next.nodeName)) next = nextOf(next);
  return next ? { parent, next } : { parent };
}

/** Inserts `node` there. */
export function putAt(place: Place, node: Node): void {
  insert(place.parent, node, place.next);
}
