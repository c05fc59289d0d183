/**
 * A page as lines: a line is what stands between two breaks (`br`, the edges of blocks), as a reader sees it. All later
 * judgement is on ranges of lines, so that `li`, table rows, paragraphs and runs split by `br` are read by one way.
 */
import { isBlock, isSkipped } from '../text.ts';

/** A piece of text with one mark-up. */
export interface Segment {
  /** White space collapsed to single spaces, a leading or trailing one kept. */
  readonly text: string;
  readonly node: Text;
  /** The nearest element around the text. */
  readonly element: Element;
  /** Where the segment begins in its line's text. */
  readonly start: number;
  /** The link and the set-off element (bold, italic, underlined) around it. */
  readonly link?: Element | undefined;
  readonly bold?: Element | undefined;
  readonly italic?: Element | undefined;
}

/** Text between two breaks. Never empty. */
export interface Line {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The nearest block around the line's first text. */
  readonly block: Element;
  /** Whether two breaks or a rule, and not one, part it from the line before. */
  readonly gap: boolean;
  /** A part of a BibTeX entry. */
  readonly bibtex: boolean;
  /** 1 to 6 in a heading element, else 0. */
  readonly heading: number;
}

/** The lines of a document part, and for each element which of them it holds. */
export interface LinedPage {
  readonly root: Element;
  readonly lines: readonly Line[];
  /** All links, in document order, each with the number of the line in or before which it begins. */
  readonly anchors: readonly (readonly [number, Element])[];
  /** First line and one past the last; absent where the element holds no text. */
  range(element: Node): readonly [number, number] | undefined;
}

/** What stands around a text. */
type Around = Pick<Segment, 'link' | 'bold' | 'italic'> & {
  readonly block: Element;
  readonly heading: number;
  readonly pre: boolean;
};

/** An element that is being read. */
interface Open {
  readonly element: Element;
  readonly around: Around;
  readonly block: boolean;
  /** The line that it begins in. */
  readonly start: number;
}

/** Deeper than any real page; what lies below is left unread. Chromium flattens at 512. */
const DEEPEST = 600;
/** Site furniture: no list of works stands there. `header` and `aside` are not sure enough to be left out. */
const FURNITURE = new Set('NAV FOOTER BUTTON VIDEO AUDIO CANVAS DATALIST DIALOG'.split(' '));
/** Runs of white space other than single spaces. */
const UNTIDY = /[^\S ]\s*| \s+/gu;
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/gu;

/** Reads `root` in document order. Linear in its size. Yields now and then, so that the caller may pause. */
export function* linesOf(root: Element): Generator<void, LinedPage> {
  const lines: Line[] = [];
  const anchors: [number, Element][] = [];
  const ranges = new Map<Node, [number, number]>();
  let segments: Segment[] = [];
  // Pieces are joined once a line is whole: asking a growing string for its end would copy it each time.
  let pieces: string[] = [];
  let length = 0;
  let spaced = true;
  let breaks = 2;
  let first: Around | undefined;
  let seen = 0;
  let inBibtex = false;
  /** How many brackets of a BibTeX entry are open. */
  let open = 0;

  const close = (): void => {
    const text = pieces.join('').trimEnd();
    if (first && text !== '') {
      const { block, heading, pre } = first;
      const begins = /^\s*@\w+\s*[{(]/u.test(text);
      inBibtex = (inBibtex && (pre || open > 0)) || begins;
      if (inBibtex) open = (begins ? 0 : open) + text.split('{').length - text.split('}').length;
      lines.push({ text, segments, block, gap: breaks > 1, bibtex: inBibtex, heading });
      breaks = 0;
    }
    segments = [];
    pieces = [];
    length = 0;
    spaced = true;
    first = undefined;
  };
  const add = (node: Text, element: Element, around: Around): void => {
    let piece = node.data;
    if (/[^\S ]| {2}|[^\0-\u02FF]/u.test(piece)) piece = piece.replace(INVISIBLE, '').replace(UNTIDY, ' ');
    if (spaced) piece = piece.trimStart();
    if (piece === '') return;
    const { link, bold, italic } = around;
    segments.push({ text: piece, node, element, start: length, link, bold, italic });
    first ??= around;
    ranges.set(node, [lines.length, lines.length + 1]);
    pieces.push(piece);
    length += piece.length;
    spaced = piece.endsWith(' ');
  };
  const path: Open[] = [];
  const enter = (element: Element, outer: Around): void => {
    const block = isBlock(element);
    if (block) close();
    const around = within(element, outer, block);
    if (around.link === element) anchors.push([lines.length, element]);
    path.push({ element, around, block, start: lines.length });
  };
  const leave = ({ element, block, start }: Open): void => {
    if (block) close();
    const end = lines.length + (!block && length > 0 ? 1 : 0);
    if (end > start) ranges.set(element, [start, end]);
  };
  enter(root, { block: root, heading: 0, pre: false });
  // A walk without recursion: hostile pages nest deeply.
  let node: Node | null = root.firstChild;
  for (let top = path.at(-1); top; top = path.at(-1)) {
    if (!node) {
      leave(top);
      path.pop();
      node = path.length > 0 ? top.element.nextSibling : null;
      continue;
    }
    const { nodeType, nodeName } = node;
    let inner: Node | null | undefined;
    if (nodeType === 3) add(node as Text, top.element, top.around);
    else if (nodeName === 'BR' || nodeName === 'HR') {
      close();
      breaks += nodeName === 'HR' ? 2 : 1;
      ranges.set(node, [lines.length, lines.length]);
    } else if (nodeType === 1 && path.length <= DEEPEST && !FURNITURE.has(nodeName) && !isSkipped(node)) {
      seen += 1;
      if (seen % 128 === 0) yield;
      enter(node as Element, top.around);
      inner = node.firstChild;
    }
    node = inner === undefined ? node.nextSibling : inner;
  }
  close();
  return { root, lines, anchors, range: (element) => ranges.get(element) };
}

const ITALIC = new Set(['I', 'EM', 'CITE']);
const BOLD = new Set(['B', 'STRONG', 'U']);

function within(element: Element, outer: Around, isBlockItself: boolean): Around {
  const name = element.nodeName;
  if (name === 'A') return { ...outer, link: element };
  if (ITALIC.has(name)) return { ...outer, italic: element };
  if (BOLD.has(name)) return { ...outer, bold: element };
  if (!isBlockItself) return outer;
  return {
    ...outer,
    block: element,
    heading: /^H[1-6]$/u.test(name) ? Number(name[1]) : outer.heading,
    pre: outer.pre || name === 'PRE',
    ...(/^(?:TH|DT|SUMMARY)$/u.test(name) && { bold: element }),
  };
}
