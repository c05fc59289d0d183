/** Long work in short pieces, so that the page stays responsive: a piece is far below 50 ms, a long task. */
import { breath } from '../breath.ts';

/** Milliseconds after which a piece of work gives way. */
const SLICE = 16;

/** Does `each` for every item, giving way now and then. False where `signal` was aborted meanwhile. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  signal: AbortSignal,
  each: (item: Item) => void,
): Promise<boolean> {
  let until = performance.now() + SLICE;
  for (const item of items) {
    each(item);
    if (performance.now() > until) {
      await breath();
      if (signal.aborted) return false;
      until = performance.now() + SLICE;
    }
  }
  return !signal.aborted;
}

/**
 * Resolves in the next frame, before it is painted: the page's style sheets have been read by then. In a tab that is not
 * shown there are no frames, and nobody sees anything move: it resolves at once.
 */
export function frame(view: Window): Promise<void> {
  return view.document.visibilityState === 'hidden'
    ? breath()
    : new Promise((resolve) => {
        view.requestAnimationFrame(() => resolve());
      });
}
