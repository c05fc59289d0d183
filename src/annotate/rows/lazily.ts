/** Gives papers their buttons as they come near: a shadow root for each of 10,000 rows would cost seconds. */
import type { Paper } from './paper.ts';
import { elementsOf } from './rows.ts';

/** Papers in this number get their buttons together. */
const BLOCK = 8;
/** Lists up to this long get all buttons at once. */
const SHORT = 40;

/** The papers that still have no buttons. */
export interface Lazily {
  /** Takes the papers that shall have buttons from now on, in page order. */
  wait(papers: readonly Paper[]): void;
  /** Mounts those within `screens` of the viewport. Reads positions: to be called when the layout is fresh. */
  mountNear(screens: number): void;
}

/** Waits for scrolling and resizing; before such a frame is painted, what comes near is mounted. */
export function lazily(view: Window, mount: (papers: readonly Paper[]) => void, signal: AbortSignal): Lazily {
  let blocks: Paper[][] = [];
  const mountNear = (screens: number) => {
    const near = new Set(blocks.filter((block) => isNear(view, block, screens)));
    if (near.size === 0) return;
    blocks = blocks.filter((block) => !near.has(block));
    mount([...near].flat());
  };
  const soon = () => mountNear(2);
  view.document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  view.addEventListener('resize', soon, { passive: true, signal });
  return {
    wait(papers) {
      const waiting = papers.filter((paper) => paper.view === undefined);
      if (papers.length <= SHORT && waiting.length > 0) mount(waiting);
      blocks = papers.length <= SHORT ? [] : blocksOf(waiting);
    },
    mountNear,
  };
}

function blocksOf(papers: readonly Paper[]): Paper[][] {
  return Array.from({ length: Math.ceil(papers.length / BLOCK) }, (_, at) =>
    papers.slice(at * BLOCK, (at + 1) * BLOCK),
  );
}

function isNear(view: Window, block: readonly Paper[], screens: number): boolean {
  const margin = view.innerHeight * screens;
  const first = block[0] && elementsOf(block[0].kept)[0];
  const last = block.at(-1);
  const end = last && elementsOf(last.kept).at(-1);
  if (!first || !end || (first.getClientRects().length === 0 && end.getClientRects().length === 0)) return false;
  return first.getBoundingClientRect().top < view.innerHeight + margin && end.getBoundingClientRect().bottom > -margin;
}
