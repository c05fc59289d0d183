/** Whether the page itself displays a listing: nothing may be hidden in favour of what cannot be seen. */

import { parentElementOf } from '../unclobbered.ts';
import type { Listing, Paper } from './paper.ts';
import { elementsOf, markRow } from './rows.ts';

/** Whether the element is displayed, as far as its own style and that of its ancestors go. Forces style, not layout. */
export function isDisplayed(element: Element): boolean {
  if (!element.isConnected) return false;
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // An element without a box of its own (`display: contents`) may have children with one.
  return getComputedStyle(element).display === 'contents' && [...element.children].some(isDisplayed);
}

/** A judge for one moment: it remembers what it found about containers, of which many listings share a few. */
export function visibilityNow(): (listing: Listing) => boolean {
  const open = new Map<Element, boolean>();
  /** Whether no ancestor is folded to nothing, as closed accordions and tabs are. */
  const isOpen = (element: Element | undefined): boolean => {
    if (element === undefined) return true;
    const known = open.get(element);
    if (known !== undefined) return known;
    const folded =
      (element.clientHeight === 0 || element.clientWidth === 0) &&
      /hidden|clip/u.test(getComputedStyle(element).overflow) &&
      getComputedStyle(element).display !== 'contents';
    const result = !folded && isOpen(parentElementOf(element));
    open.set(element, result);
    return result;
  };
  return (listing) => {
    const first = elementsOf(listing).find((element) => element.nodeName !== 'BR');
    return first !== undefined && isDisplayed(first) && isOpen(parentElementOf(first));
  };
}

/**
 * Looks again which listing of each paper can be displayed; returns the papers for which another one took over. Where the
 * page displays none, all stays as it was.
 */
export function judgeAgain(papers: readonly Paper[], mayWrap: boolean): Paper[] {
  const isVisible = visibilityNow();
  const unseen: Paper[] = [];
  for (const paper of papers) {
    paper.rendered = isVisible(paper.kept);
    if (!paper.rendered && paper.listings.length > 1) unseen.push(paper);
  }
  if (unseen.length === 0) return [];
  // Our own hiding must not count: all are shown for the moment of judging; nothing is painted in between.
  for (const { listings } of unseen) for (const listing of listings) markRow(listing, 'kept', mayWrap);
  const judge = visibilityNow();
  const moved: Paper[] = [];
  for (const paper of unseen) {
    const seen = paper.listings.find(judge);
    if (seen === undefined) continue;
    paper.rendered = true;
    paper.kept = seen;
    moved.push(paper);
  }
  return [...moved, ...unseen.filter((paper) => !moved.includes(paper))];
}
