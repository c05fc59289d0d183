/**
 * A page as lines: a line is what stands between two breaks (`br`, the edges of blocks), as a reader sees it. All later
 * judgement is on ranges of lines, so that `li`, table rows, paragraphs and runs split by `br` are read by one way.
 */
import { collapse, isBlock, isSkipped } from '../text.ts';

/** A piece of text with one mark-up. */
export interface Segment {
  /** White space collapsed to single spaces, a leading or trailing one kept. */
  readonly text: string;
  readonly node: Text;
  /** The nearest element around the text. */
  readonly element: Element;
  /** Where the segment begins in its line's text. */
  readonly start: number;
}

/** Text between two breaks. Never empty. */
export interface Line {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The nearest block around the line's first text. */
  readonly block: Element;
  /** Whether two breaks or a rule, and not one, part it from the line before. */
  readonly gap: boolean;
  /** Preformatted: BibTeX as a rule. */
  readonly pre: boolean;
}

/** The lines of a document part, and for each element which of them it holds. */
export interface LinedPage {
  readonly root: Element;
  readonly lines: readonly Line[];
  /** First line and one past the last; absent where the element holds no text. */
  range(element: Node): readonly [number, number] | undefined;
}

/** Deeper than any real page; what lies below is left unread. Chromium flattens at 512. */
const DEEPEST = 600;
/** Site furniture: no list of works stands there. `header` and `aside` are not sure enough to be left out. */
const FURNITURE = new Set(['NAV', 'FOOTER', 'BUTTON', 'VIDEO', 'AUDIO', 'CANVAS', 'DATALIST', 'DIALOG']);

/** Reads `root` in document order. Linear in its size. */
export function linesOf(root: Element): LinedPage {
  const lines: Line[] = [];
  const ranges = new Map<Node, [number, number]>();
  let segments: Segment[] = [];
  // Pieces are joined once a line is whole: asking a growing string for its end would copy it each time.
  let pieces: string[] = [];
  let length = 0;
  let spaced = true;
  let breaks = 2;

  const close = (): void => {
    const text = pieces.join('');
    const line = collapse(text);
    const first = segments[0];
    if (line !== '' && first) {
      let block = first.element;
      while (!isBlock(block) && block !== root && block.parentElement) block = block.parentElement;
      lines.push({
        text: text.trimEnd(),
        segments,
        block,
        gap: breaks > 1,
        pre: first.element.closest('pre') !== null,
      });
      breaks = 0;
    }
    segments = [];
    pieces = [];
    length = 0;
    spaced = true;
  };
  const add = (node: Text, element: Element): void => {
    let piece = (node.nodeValue ?? '')
      .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/gu, '')
      .replace(/\s+/gu, ' ');
    if (spaced) piece = piece.trimStart();
    if (piece === '') return;
    segments.push({ text: piece, node, element, start: length });
    ranges.set(node, [lines.length, lines.length + 1]);
    pieces.push(piece);
    length += piece.length;
    spaced = piece.endsWith(' ');
  };
  const walk = (element: Element, depth: number): void => {
    if (depth > DEEPEST) return;
    const block = isBlock(element);
    if (block) close();
    const start = lines.length;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        add(child as Text, element);
      } else if (child.nodeName === 'BR' || child.nodeName === 'HR') {
        close();
        breaks += child.nodeName === 'HR' ? 2 : 1;
        const at = lines.length;
        ranges.set(child, [at, at]);
      } else if (child.nodeType === 1 && !isSkipped(child) && !FURNITURE.has(child.nodeName)) {
        walk(child as Element, depth + 1);
      }
    }
    if (block) close();
    const end = lines.length + (!block && length > 0 ? 1 : 0);
    if (end > start) ranges.set(element, [start, end]);
  };
  walk(root, 0);
  close();
  return { root, lines, range: (element) => ranges.get(element) };
}
