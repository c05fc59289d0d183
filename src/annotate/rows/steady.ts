/** Keeps in place what the reader looks at, while something above it appears or goes. */
import { parentElementOf } from '../unclobbered.ts';

/** Makes a change, and scrolls by as much as `anchor` moved in the viewport. Without an anchor it just makes the change. */
export function steadily(view: Window, anchor: Element | undefined, change: () => void): void {
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  const moved = (anchor?.getBoundingClientRect().top ?? 0) - before;
  if (Math.abs(moved) >= 1) view.scrollBy({ top: moved, behavior: 'instant' });
}

/** What the reader looks at: the element of `known` in the upper part of the viewport, once the page was scrolled. */
export function inSight(view: Window, isKnown: (element: Element) => boolean): Element | undefined {
  if (view.scrollY === 0) return undefined;
  for (const share of [0.2, 0.4, 0.6]) {
    const point = Document.prototype.elementFromPoint.call(
      view.document,
      view.innerWidth / 2,
      view.innerHeight * share,
    );
    for (let at = point ?? undefined; at; at = parentElementOf(at)) if (isKnown(at)) return at;
  }
  return undefined;
}
