/** Opens and closes an abstract in place, above whatever the site does with it. The site's own state is never touched. */
import type { AbstractInPage } from '../../extract/adapter.ts';
import { collapse, isBlock } from '../../extract/text.ts';
import type { Abstract } from '../../publication/publication.ts';
import { create, insert, mark, parentOf } from '../unclobbered.ts';
import type { Listing, Paper } from './paper.ts';
import { footPlace, putAt } from './placement.ts';
import { isText, outerOf, runOf, wrapped } from './runs.ts';
import { isDisplayed } from './visibility.ts';

/** The abstract of a paper: of the displayed listing where that is whole, else the fullest of the others. */
export function abstractOf(paper: Paper): { readonly from: Listing; readonly abstract: Abstract } | undefined {
  const known = [paper.kept, ...paper.listings].flatMap((from) => {
    const { abstract } = from.reading.publication;
    return abstract ? [{ from, abstract }] : [];
  });
  return known.find(({ abstract }) => abstract.complete) ?? known[0];
}

/** Where the displayed listing itself shows the abstract that the paper is said to have. */
function ownPlace(paper: Paper): AbstractInPage | undefined {
  const found = abstractOf(paper);
  return found?.from === paper.kept ? paper.kept.reading.abstract : undefined;
}

/** Whether the site itself shows the whole abstract. Only true while nothing of ours is done to it. */
export function isOpenBySite(paper: Paper): boolean {
  const place = ownPlace(paper);
  if (place === undefined) return false;
  const { element, cut, rest } = place;
  // Where the abstract stands among other text, it is open when its last words can be read.
  if (element === undefined) return readableIn(cut).includes((abstractOf(paper)?.abstract.text ?? '').slice(-40));
  if (rest.length > 0) return rest.every((part) => isDisplayed(part) && isUnfolded(part));
  return cut.length === 0 && isDisplayed(element) && isUnfolded(element);
}

/** The text of the parts of `nodes` that are displayed. */
function readableIn(nodes: readonly Node[]): string {
  const parts: string[] = [];
  for (const node of nodes) {
    const texts = (node.ownerDocument ?? document).createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = isText(node) ? node : texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement && isDisplayed(text.parentElement)) parts.push(text.nodeValue ?? '');
    }
  }
  return collapse(parts.join(''));
}

/** Whether an element is neither clamped to a few lines nor a closed `details`. */
function isUnfolded(element: Element): boolean {
  if (element instanceof HTMLDetailsElement) return element.open;
  const hidden = element.scrollHeight - element.clientHeight;
  return hidden < 4 || getComputedStyle(element).overflowY === 'visible';
}

/** The site's markers that are displayed now: what "closed" looks like on this page. */
export function markersShown(paper: Paper): Node[] {
  return (ownPlace(paper)?.cut ?? []).filter((node) => (node instanceof Element ? isDisplayed(node) : isText(node)));
}

/** Whether `node` lies in a marker or toggle of the site's, as far as these can be told from the text around them. */
export function isMarker(paper: Paper, node: Node): boolean {
  const place = ownPlace(paper);
  return place?.element !== undefined && place.cut.some((cut) => cut.contains(node));
}

/** Shows the whole abstract, and hides the site's marker and toggle meanwhile. */
export function openAbstract(paper: Paper, mayWrap: boolean): void {
  const found = abstractOf(paper);
  if (found === undefined) return;
  clearAbstract(paper);
  const inPage = paper.kept.reading.abstract;
  const own = ownPlace(paper);
  for (const node of inPage?.cut ?? []) setCut(node, 'hidden', mayWrap);
  if (own?.element) {
    mark(own.element, 'data-paperfold-abstract', 'expanded');
    for (const part of own.rest) mark(part, 'data-paperfold-rest', flowOf(part, own));
    return;
  }
  // The words stand among others, or in another listing: they are shown in an element of our own.
  if (inPage?.element) setCut(inPage.element, 'hidden', mayWrap);
  const element = create(paper.kept.nodes[0].ownerDocument ?? document, 'paperfold-abstract');
  element.textContent = found.abstract.text;
  mark(element, 'dir', 'auto');
  mark(element, 'data-paperfold-abstract', 'expanded');
  inserted.set(paper, element);
  const first = inPage?.element ?? inPage?.cut[0];
  const at = first && outerOf(first);
  const parent = at && parentOf(at);
  if (at && parent && !/^(?:A|BUTTON|SUMMARY)$/u.test(parent.nodeName)) insert(parent, element, at);
  else putAbove(paper, element);
}

/** Closes what the site has open: its rest is hidden, the markers that it showed before come back. */
export function closeAbstract(paper: Paper, markers: readonly Node[], mayWrap: boolean): void {
  clearAbstract(paper);
  const own = ownPlace(paper);
  if (own === undefined) return;
  for (const node of own.cut) setCut(node, markers.includes(node) ? 'shown' : 'hidden', mayWrap);
  for (const part of own.rest) mark(part, 'data-paperfold-rest', 'closed');
  if (own.rest.length === 0 && own.element) setCut(own.element, 'hidden', mayWrap);
}

/** Takes all of ours off the abstract: the site's own state is what shows. */
export function clearAbstract(paper: Paper): void {
  inserted.get(paper)?.remove();
  inserted.delete(paper);
  const inPage = paper.kept.reading.abstract;
  if (inPage === undefined) return;
  for (const node of [...inPage.cut, ...inPage.rest, inPage.element]) {
    const element = node instanceof Element ? node : node && runOf(node);
    if (element === undefined) continue;
    for (const name of ['abstract', 'cut', 'rest']) mark(element, `data-paperfold-${name}`, undefined);
  }
}

/** The elements that hold an abstract in our own words' place; by paper, since a page may move or remove them. */
const inserted = new WeakMap<Paper, Element>();

/** Puts an element of ours at the foot of the displayed listing, above its buttons. */
export function putAbove(paper: Paper, element: Element): void {
  const host = paper.view?.host;
  const parent = host && parentOf(host);
  if (host && parent) insert(parent, element, host);
  else {
    const place = footPlace(paper.kept);
    if (place) putAt(place, element);
  }
}

function setCut(node: Node, how: 'hidden' | 'shown', mayWrap: boolean): void {
  const element = node instanceof Element ? node : isText(node) && mayWrap ? wrapped(node) : runOf(node);
  if (element) mark(element, 'data-paperfold-cut', how === 'hidden' ? '' : nativeFlow(element));
}

/** How a hidden rest is to flow: in the line that it continues, or as the block that it is where nothing precedes it. */
function flowOf(part: Element, { element, cut }: AbstractInPage): string {
  const texts = element?.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts?.nextNode(); text; text = texts?.nextNode()) {
    const visible: Node = text;
    if (isText(visible) && !cut.some((node) => node.contains(visible))) {
      return part.contains(visible) ? nativeFlow(part) : 'inline';
    }
  }
  return nativeFlow(part);
}

function nativeFlow(element: Element): string {
  return isBlock(element) && element.nodeName !== 'BUTTON' ? 'block' : 'inline';
}
