/** Draws frames over the page without touching it: boxes in a layer of our own, moved along when the page moves. */
import { create } from '../annotate/unclobbered.ts';

/** Frames by their kind, which is their class. */
export type Framed = Readonly<Record<string, readonly Element[]>>;

/** Frames of one kind that are drawn at once: more cannot be told apart. */
const MOST = 150;

/** Draws in `layer`, which covers the window, until `signal` aborts. The returned function changes what is framed. */
export function outlines(
  document: Document,
  view: Window & typeof globalThis,
  layer: HTMLElement,
  signal: AbortSignal,
): (framed: Framed) => void {
  let now: Framed = {};
  let waiting = 0;
  const draw = () => {
    waiting = 0;
    const boxes: HTMLElement[] = [];
    for (const [kind, elements] of Object.entries(now)) {
      let drawn = 0;
      for (const element of elements) {
        const { left, top, width, height, bottom } = element.getBoundingClientRect();
        if (width === 0 || bottom < 0 || top > view.innerHeight) continue;
        drawn += 1;
        if (drawn > MOST) break;
        const box = create(document, 'div');
        box.className = kind;
        Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
        boxes.push(box);
      }
    }
    layer.replaceChildren(...boxes);
  };
  const soon = () => {
    waiting ||= view.requestAnimationFrame(draw);
  };
  view.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  view.addEventListener('resize', soon, { signal });
  signal.addEventListener('abort', () => view.cancelAnimationFrame(waiting));
  return (framed) => {
    now = framed;
    soon();
  };
}
