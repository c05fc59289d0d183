/** Notices rows that come, go and move after the first reading, and what the page takes away from us. No polling. */
import { bodyOf, isOurs, parentElementOf } from './unclobbered.ts';

/** What happened since the last time. */
export interface PageChange {
  /** The smallest element that holds all that was added; undefined where nothing was. */
  readonly within: Element | undefined;
  /** Whether anything of the page's own was removed or moved. */
  readonly removed: boolean;
  /** Our own elements that the page removed. */
  readonly taken: readonly Node[];
}

/** Calls `changed` at most once a frame, after additions to or removals from what `isOfInterest` accepts. */
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
  let waiting = false;
  const tell = () => {
    waiting = false;
    const change = { within, removed, taken };
    [within, removed, taken] = [undefined, false, []];
    if (!signal.aborted) changed(change);
  };
  const observer = new view.MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      if (!(target instanceof Element) || target.nodeName.startsWith('PAPERFOLD-') || !isOfInterest(target)) continue;
      for (const node of removedNodes) {
        if (isOurs(node)) taken.push(node);
        else if (!node.isConnected) removed = true;
      }
      for (const node of addedNodes) {
        if (node.nodeName.startsWith('PAPERFOLD-') || !node.isConnected) continue;
        const place = node instanceof Element ? node : target;
        within = within ? commonAncestor(within, place) : place;
      }
    }
    taken = taken.filter((node) => !node.isConnected);
    if (waiting || (!within && !removed && taken.length === 0)) return;
    waiting = true;
    if (view.document.visibilityState === 'hidden') setTimeout(tell);
    else view.requestAnimationFrame(tell);
  });
  observer.observe(body, { childList: true, subtree: true });
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
