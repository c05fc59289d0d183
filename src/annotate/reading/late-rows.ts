/** Notices rows that come, go, move and change after the first reading, and what the page takes away. No polling. */
import { bodyOf, isOurs, parentElementOf } from '../unclobbered.ts';

/** What happened since the last time. */
export interface PageChange {
  /** The smallest element that holds all that was added; undefined where nothing was. */
  readonly within: Element | undefined;
  /** Whether anything of the page's own was removed or moved. */
  readonly removed: boolean;
  /** Our own elements that the page removed. */
  readonly taken: readonly Node[];
  /** Elements of the page in which something was added, removed or worded differently. */
  readonly touched: ReadonlySet<Element>;
}

/**
 * Calls `changed` after additions to, removals from and changed words in what `isOfInterest` accepts: at once, so that
 * what a page renders anew is annotated before it is painted, and then at most once a frame.
 */
export function watchRows(
  view: Window & typeof globalThis,
  isOfInterest: (element: Element) => boolean,
  changed: (change: PageChange) => void,
  signal: AbortSignal,
): void {
  const body = bodyOf(view.document);
  if (body === undefined) return;
  let within: Element | undefined;
  let removed = false;
  let taken: Node[] = [];
  let touched = new Set<Element>();
  let waiting = false;
  const tell = () => {
    waiting = false;
    taken = taken.filter((node) => !node.isConnected);
    if (signal.aborted || (!removed && touched.size === 0 && taken.length === 0)) return;
    const change = { within, removed, taken, touched };
    [within, removed, taken, touched] = [undefined, false, [], new Set()];
    waiting = true;
    if (view.document.visibilityState === 'hidden') setTimeout(tell);
    else view.requestAnimationFrame(tell);
    changed(change);
  };
  const observer = new view.MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      const place = target instanceof Element ? target : parentElementOf(target);
      if (!place || target.nodeName.startsWith('PAPERFOLD-') || isOurs(place) || !isOfInterest(place)) continue;
      let isTouched = addedNodes.length + removedNodes.length === 0;
      for (const node of removedNodes) {
        if (isOurs(node)) taken.push(node);
        else if (!node.isConnected) removed = isTouched = true;
      }
      for (const node of addedNodes) {
        if (node.nodeName.startsWith('PAPERFOLD-') || !node.isConnected) continue;
        isTouched = true;
        const added = node instanceof Element ? node : place;
        within = within ? commonAncestor(within, added) : added;
      }
      if (isTouched) touched.add(place);
    }
    if (!waiting) tell();
  });
  observer.observe(body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** The smallest element that holds both. */
export function commonAncestor(a: Element, b: Element): Element {
  let at: Element = a;
  for (let up: Element | undefined = a; up; up = parentElementOf(up)) {
    at = up;
    if (up.contains(b)) break;
  }
  return at;
}
