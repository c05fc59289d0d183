/**
 * A page as lines: a line is what stands between two breaks (`br`, the edges of blocks), as a reader sees it. All later
 * judgement is on ranges of lines, so that `li`, table rows, paragraphs and runs split by `br` are read by one way.
 */
import { type ElementKind, kindOf } from './element-kind.ts';
import { PageElement, pageElement, type Sibling } from './page-element.ts';
import { isTelling, tellingBelow } from './telling.ts';

/** A piece of text with one mark-up. */
export interface Segment {
  /** White space collapsed to single spaces, a leading or trailing one kept. */
  readonly text: string;
  readonly node: Text;
  /** The nearest element around the text. */
  readonly element: PageElement;
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
  readonly block: PageElement;
  /** Whether two breaks or a rule, and not one, part it from the line before. */
  readonly gap: boolean;
  /** A part of a BibTeX entry. */
  readonly bibtex: boolean;
  /** 1 to 6 in a heading element, else 0. */
  readonly heading: number;
}

/** The lines of a document part. Its elements know which of them they hold. */
export interface LinedPage {
  readonly root: PageElement;
  readonly lines: readonly Line[];
  /** All links, in document order, each with the number of the line in or before which it begins. */
  readonly anchors: readonly (readonly [number, PageElement])[];
  /** The elements below the root that tell of the page as a whole, in document order. */
  readonly telling: readonly Element[];
}

/** What stands around a text. */
type Around = Pick<Segment, 'link' | 'bold' | 'italic'> & {
  readonly block: PageElement;
  readonly heading: number;
  readonly pre: boolean;
};

/** An element that is being read. */
interface Open {
  readonly element: PageElement;
  readonly kind: ElementKind;
  readonly around: Around;
  /** The line that it begins in. */
  readonly start: number;
  /** Whether an empty block, as `<p></p>`, is the last that was met in it, white space aside. */
  parted: boolean;
}

/** Deeper than any real page; what lies below is left unread. Chromium flattens at 512. */
const DEEPEST = 600;
/** Runs of white space other than single spaces. */
const UNTIDY = /[^\S ]\s*| \s+/gu;
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/gu;
/** What either finds: most text of a page is tidy, and this test is much cheaper than replacing. */
const ODD = /[\t-\r\u00A0\u00AD\u1680\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F\u2060\u3000\uFEFF]| {2}/u;

/**
 * "<span class=title>Counting pebbles</span><span class=names>with Ada Holt</span>": words that nothing parts stand below
 * each other, by the page's style.
 */
function isStacked(before: Segment | undefined, element: PageElement): boolean {
  const above = before?.element;
  return (
    above?.name === 'SPAN' &&
    above.node === element.node.previousSibling &&
    above.shape !== element.shape &&
    above.shape !== 'SPAN.' &&
    element.shape !== 'SPAN.' &&
    /[\p{L}\p{N}?!.]{4}$/u.test(before?.text ?? '') &&
    /^[\p{L}\p{N}“"‘]\S*[^]{3}/u.test(element.node.firstChild?.nodeValue ?? '')
  );
}

/** "<span>Kiesel</span><span hidden>Pebbles</span>": the same in another language, shown in its stead once that is chosen. */
function isOtherWording(element: Element): boolean {
  if (element.getAttribute('hidden') === null) return false;
  const isShown = (other: Node | null) =>
    other?.nodeName === 'SPAN' && (other as Element).getAttribute('hidden') === null;
  return isShown(element.previousSibling) || isShown(element.nextSibling);
}

/** Reads `root` in document order. Linear in its size. Yields now and then, so that the caller may pause. */
export function* linesOf(root: Element): Generator<void, LinedPage> {
  const lines: Line[] = [];
  const anchors: [number, PageElement][] = [];
  const telling: Element[] = [];
  const kinds = new Map<string, ElementKind>();
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
    const text = pieces.length === 1 ? (pieces[0] ?? '').trimEnd() : pieces.join('').trimEnd();
    if (first && text !== '') {
      const { block, heading, pre } = first;
      const begins = text.includes('@') && /^\s*@\w+\s*[{(]/u.test(text);
      inBibtex = (inBibtex && (pre || open > 0)) || begins;
      if (inBibtex) open = (begins ? 0 : open) + text.split('{').length - text.split('}').length;
      lines.push({ text, segments, block, gap: breaks > 1, bibtex: inBibtex, heading });
      breaks = 0;
    }
    spaced = true;
    if (!first) return;
    segments = [];
    pieces = [];
    length = 0;
    first = undefined;
  };
  /** The lines that the text is a part of. */
  const add = (
    data: string,
    node: Text,
    element: PageElement,
    around: Around,
  ): readonly [number, number] | undefined => {
    let piece = data;
    if (ODD.test(piece)) piece = piece.replace(INVISIBLE, '').replace(UNTIDY, ' ');
    if (spaced) piece = piece.trimStart();
    if (piece === '') return undefined;
    const { link, bold, italic } = around;
    segments.push({ text: piece, node, element, start: length, link, bold, italic });
    first ??= around;
    pieces.push(piece);
    length += piece.length;
    spaced = piece.endsWith(' ');
    return [lines.length, lines.length + 1];
  };
  const path: Open[] = [];
  const enter = (element: PageElement, kind: ElementKind, outer: Around): void => {
    if (kind.block || (kind.name === 'SPAN' && !spaced && isStacked(segments.at(-1), element))) close();
    if (kind.mark === 'link') anchors.push([lines.length, element]);
    path.push({ element, kind, around: within(element, kind, outer), start: lines.length, parted: false });
  };
  const leave = ({ element, kind, start }: Open): void => {
    if (kind.block) close();
    const end = lines.length + (!kind.block && length > 0 ? 1 : 0);
    const range = end > start ? ([start, end] as const) : undefined;
    element.range = range;
    const outer = path.at(-1);
    if (!outer) return;
    if (range) outer.element.parts.push(partOf(element.node, kind, range, outer.parted, element));
    outer.parted = range === undefined && kind.block;
  };
  const whole = pageElement(root);
  enter(whole, kindOf(root, whole.name), { block: whole, heading: 0, pre: false });
  // A walk without recursion: hostile pages nest deeply.
  let node: Node | null = root.firstChild;
  for (let top = path.at(-1); top; top = path.at(-1)) {
    if (!node) {
      path.pop();
      leave(top);
      node = path.length > 0 ? top.element.node.nextSibling : null;
      continue;
    }
    const { nodeType } = node;
    let inner: Node | null | undefined;
    if (nodeType === 3) {
      const text = node as Text;
      const { data } = text;
      const blank = !/\S/u.test(data);
      const { element, parted } = top;
      const range = add(data, text, element, top.around);
      element.parts.push({
        node,
        element: undefined,
        name: '#text',
        range,
        isElement: false,
        inline: false,
        blank,
        parted,
      });
      top.parted &&= blank;
    } else if (nodeType === 1) {
      const { nodeName } = node;
      let kind = kinds.get(nodeName);
      if (!kind) kinds.set(nodeName, (kind = kindOf(node, nodeName)));
      if (isTelling(node as Element, nodeName)) telling.push(node as Element);
      if (nodeName === 'BR' || nodeName === 'HR') {
        close();
        breaks += nodeName === 'HR' ? 2 : 1;
        top.element.parts.push(partOf(node, kind, [lines.length, lines.length], top.parted));
        top.parted = false;
      } else if (kind.leftOut || path.length > DEEPEST || (nodeName === 'SPAN' && isOtherWording(node as Element))) {
        top.parted = kind.block;
        telling.push(...tellingBelow(node as Element));
      } else {
        seen += 1;
        if (seen % 128 === 0) yield;
        enter(new PageElement(node as Element, nodeName, kind.block, top.element), kind, top.around);
        inner = node.firstChild;
      }
    } else top.parted &&= nodeType === 8;
    node = inner === undefined ? node.nextSibling : inner;
  }
  close();
  return { root: whole, lines, anchors, telling };
}

function partOf(
  node: Node,
  { name, inline }: ElementKind,
  range: readonly [number, number],
  parted: boolean,
  element?: PageElement,
): Sibling {
  const blank = name === 'BR' || name === 'HR';
  return { node, element, name, range, isElement: true, inline, blank, parted };
}

function within(element: PageElement, { name, block, mark, heading }: ElementKind, outer: Around): Around {
  const { node } = element;
  if (mark === 'link') return { ...outer, link: node };
  if (mark === 'italic') return { ...outer, italic: node };
  if (mark === 'bold') return { ...outer, bold: node };
  if (!block) return outer;
  return {
    ...outer,
    block: element,
    // A page may put a whole table of works into one heading.
    heading: heading || (name === 'TABLE' ? 0 : outer.heading),
    pre: outer.pre || name === 'PRE',
    ...(/^(?:TH|DT|SUMMARY)$/u.test(name) && { bold: node }),
  };
}
