/**
 * A part of a page as a sequence of units: what a reader takes for one piece (a title, one author, a whole abstract with
 * its cut). The sequence is the same however the listings are wrapped, so that every markup is read by one way.
 */
import { collapse, isBlock, isSkipped } from '../text.ts';
import { isCloser, isMarker, markerIn } from '../truncation.ts';
import { hasWords, parentOf } from './cover.ts';
import { type Kind, kindOf } from './reads-like.ts';

/** One text node with words. */
export interface Piece {
  readonly node: Text;
  /** White space, a break or the edge of a block stands before it. */
  readonly gap: boolean;
  /** An empty line or a rule stands before it. */
  readonly apart: boolean;
  /** The elements that were entered since the piece before, outermost first. Some may have been left again. */
  readonly entered: readonly Element[];
}

/** What a reader takes for one piece. */
export interface Unit {
  readonly pieces: [Piece, ...Piece[]];
  /** White space collapsed; of an abstract the markers too. */
  text: string;
  kind: Kind;
  /** The smallest element around it. */
  readonly element: Element;
  /** Where that stands: the names of the elements down to it. */
  readonly signature: string;
}

/** Navigation and forms are no listings; a heading may stand in a `header`. */
const PASSED = /^(?:NAV|FORM|DIALOG|ASIDE)$/u;
/** Their text is one unit, whatever they hold. */
const WHOLE = /^(?:H[1-6]|B|STRONG|EM|I|CITE|DT)$/u;
/** Inside a sentence, not beside it. */
const FORMATTING = /^(?:EM|I|SUB|SUP|CODE|VAR|MATH|MJX-CONTAINER|U|SMALL|TT|Q)$/iu;

/** Gives the names of the elements from the root down to one, deep ones cut off. To be asked in document order. */
export type PathOf = (element: Node) => string;

/** A memory of paths. */
export function paths(): PathOf {
  const known = new WeakMap<Node, string>();
  return (element) => {
    let path = known.get(element);
    if (path === undefined) {
      const above = (element.parentNode && known.get(element.parentNode)) ?? '';
      path = above.length > 400 ? above : `${above}>${element.nodeName}`;
      known.set(element, path);
    }
    return path;
  };
}

/** The units of `first` and all siblings after it, up to the first element that `ends`. Reads only as far as asked. */
export function* unitsFrom(first: Node | null, pathOf: PathOf, ends: (element: Element) => boolean): Generator<Unit> {
  let held: Unit | undefined;
  for (const run of runsFrom(first, pathOf, ends)) {
    for (const unit of unitsOf(run, pathOf)) {
      if (held && continues(held, unit)) absorb(held, unit);
      else {
        if (held) yield held;
        held = unit;
      }
    }
  }
  if (held) yield held;
}

type Run = [Piece, ...Piece[]];

/** The pieces between two breaks or edges of blocks. */
function* runsFrom(first: Node | null, pathOf: PathOf, ends: (element: Element) => boolean): Generator<Run> {
  const root = first?.parentNode;
  let run: Piece[] = [];
  let entered: Element[] = [];
  let gap = true;
  let breaks = 2;
  let node = first;
  while (node) {
    let next: Node | null = null;
    let edge = false;
    if (hasWords(node)) {
      run.push({ node, gap: gap || /^\s/u.test(node.data), apart: breaks > 1, entered });
      gap = /\s$/u.test(node.data);
      [breaks, entered] = [0, []];
    } else if (node.nodeType === 3) gap = true;
    else if (isElement(node) && !isSkipped(node) && !PASSED.test(node.nodeName)) {
      if (ends(node)) break;
      edge = isEdge(node);
      if (node.nodeName === 'BR') breaks++;
      if (node.nodeName === 'HR') breaks = 2;
      pathOf(node);
      entered.push(node);
      next = node.firstChild;
    }
    if (edge) {
      gap = true;
      if (isFull(run)) yield run;
      run = [];
    }
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (!next) {
        node = node.parentNode;
        if (node && node !== root && isEdge(node)) {
          gap = true;
          if (isFull(run)) yield run;
          run = [];
        }
      }
    }
    node = next;
  }
  if (isFull(run)) yield run;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isFull(run: Piece[]): run is Run {
  return run.length > 0;
}

/** Buttons and pictures stand in the line, unlike what the default style sheet's list of blocks says. */
function isEdge(node: Node): boolean {
  return isBlock(node) && !/^(?:BUTTON|IMG)$/u.test(node.nodeName);
}

/** Divides a run where a reader would: between elements, not inside a sentence that holds some. */
function* unitsOf(run: Run, pathOf: PathOf): Generator<Unit> {
  const around = commonParent(run);
  const groups = WHOLE.test(around.nodeName) ? [] : groupsIn(run, around);
  if (groups.length < 2) {
    if (/[\p{L}\p{N}…]/u.test(textOf(run))) yield unitOf(run, around, pathOf);
    return;
  }
  const texts = groups.map(textOf);
  const cut = texts.findIndex((text) => markerIn(text));
  const bare = groups.map(
    (group, index) => group[0].node.parentNode === around && /[\p{L}\p{N}]/u.test(texts[index] ?? ''),
  );
  if (cut >= 0) {
    const text = texts[cut] ?? '';
    let start = cut;
    if (markerIn(text)?.[0] === 0) start -= /^(?:…|\.{3})$/u.test(texts[cut - 1] ?? '') ? 2 : 1;
    // Back to where the sentence begins: what stands beside bare text belongs to it.
    while (start > 0 && (bare[start - 1] || bare[start - 2])) start--;
    const isOpen = markerIn(text)?.[1] === text.length;
    let end = cut + 1;
    // The rest, and toggles; not the buttons that may follow.
    while (end < groups.length) {
      const isRest = (isOpen && end === cut + 1) || bare[end] || bare[end - 1];
      if (!isRest && !isCloser(texts[end] ?? '')) break;
      end++;
    }
    if (kindOf(texts[end - 1] ?? '') === 'detail' && !bare[end - 1] && end - 1 > cut) end--;
    yield* several(groups.slice(0, Math.max(start, 0)), pathOf);
    yield* one(groups.slice(Math.max(start, 0), end), around, pathOf);
    yield* several(groups.slice(end), pathOf);
  } else if (!bare.includes(true) || groups.every((group, index) => isList(group, texts[index] ?? ''))) {
    for (const group of groups) yield* unitsOf(group, pathOf);
  } else if (
    bare[0] !== true &&
    !FORMATTING.test(childOf(groups[0], around)) &&
    kindOf(texts.slice(1).join(' ')) === 'names'
  ) {
    yield* several(groups.slice(0, 1), pathOf);
    yield* several(groups.slice(1), pathOf);
  } else yield unitOf(run, around, pathOf);
}

/** Names, or what parts them. */
function isList(group: Run, text: string): boolean {
  return (
    !FORMATTING.test(group[0].node.parentNode?.nodeName ?? '') && (!/\p{L}{4}/u.test(text) || kindOf(text) === 'names')
  );
}

function* several(groups: readonly Run[], pathOf: PathOf): Generator<Unit> {
  const [first, ...rest] = groups.flat();
  if (first) yield* unitsOf([first, ...rest], pathOf);
}

function* one(groups: readonly Run[], around: Element, pathOf: PathOf): Generator<Unit> {
  const [first, ...rest] = groups.flat();
  if (first) yield unitOf([first, ...rest], around, pathOf);
}

function unitOf(pieces: Run, element: Element, pathOf: PathOf): Unit {
  const text = textOf(pieces);
  return { pieces, text, kind: kindOf(text), element, signature: pathOf(element) };
}

/** The text of pieces, a space where something parts them. */
export function textOf(pieces: readonly Piece[]): string {
  return collapse(pieces.map(({ node, gap }) => (gap ? ' ' : '') + node.data).join(''));
}

function commonParent(run: Run): Element {
  const [{ node }] = run;
  const last = run[run.length - 1]?.node ?? node;
  let parent = parentOf(node);
  while (parent && !parent.contains(last)) parent = parentOf(parent);
  return parent && isElement(parent) ? parent : node.ownerDocument.documentElement;
}

function childOf(group: Run | undefined, around: Element): string {
  return group ? topOf(group[0].node, around).nodeName : '';
}

/** The child of `around` that holds `node`, or `node` itself. */
function topOf(node: Node, around: Node): Node {
  let top = node;
  for (let up = parentOf(top); up && up !== around; up = parentOf(up)) top = up;
  return top;
}

/** The pieces by the child of `around` that they stand in. */
function groupsIn(run: Run, around: Element): Run[] {
  const groups: Run[] = [];
  let before: Node | undefined;
  for (const piece of run) {
    const top = topOf(piece.node, around);
    if (top === before) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    before = top;
  }
  return groups;
}

/** Whether `unit` is a part of the cut text before it: its marker, its rest, its toggle. */
function continues(held: Unit, unit: Unit): boolean {
  const marker = markerIn(held.text);
  if (isMarker(unit.text))
    return held.kind !== 'names' && held.kind !== 'detail' && (/^[…(.[]/u.test(unit.text) || held.text.length > 99);
  if (marker && isCloser(unit.text)) return true;
  const again = markerIn(unit.text);
  if (again && !marker) return again[0] > 20 && held.text.startsWith(unit.text.slice(0, again[0]).trim());
  if (!marker || unit.kind === 'detail') return false;
  const first = unit.pieces[0].node;
  const part = restOf(held, marker);
  if (part) return part.contains(first);
  return (
    unit.text.startsWith(held.text.slice(0, Math.max(20, marker[0])).trim()) ||
    /^(?:[ \u00A0]\S|\p{Ll})/u.test(first.data) ||
    unit.kind === 'prose' ||
    (first.parentElement?.closest('details')?.contains(held.pieces[0].node) ?? false) ||
    isHidden(first)
  );
}

/** What holds the rest of a cut text that has been begun, where that is an element. */
function restOf(held: Unit, marker: readonly [number, number]): Node | undefined {
  if (held.text.length <= marker[1]) return undefined;
  const last = held.pieces[held.pieces.length - 1]?.node;
  if (!last) return undefined;
  let top: Node = last;
  for (let up = parentOf(top); up && !up.contains(held.pieces[0].node); up = parentOf(up)) top = up;
  return top.nodeType === 1 ? top : (top.parentElement?.closest('details') ?? top);
}

function isHidden(node: Node): boolean {
  const above = node.parentElement;
  return above?.closest('[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"]') != null;
}

function absorb(held: Unit, unit: Unit): void {
  held.pieces.push(...unit.pieces);
  held.text = textOf(held.pieces);
  held.kind = 'prose';
}
