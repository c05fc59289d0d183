/** A part of a page as runs of text: what stands between two breaks or edges of blocks. */
import { isBlock, isSkipped } from '../text.ts';
import { hasWords, isCopy, isElement } from './cover.ts';

/** One text node with words. */
export interface Piece {
  readonly node: Text;
  /** Its text, or the words that stand for it. */
  readonly text: string;
  /** White space, a break or the edge of a block stands before it. */
  readonly gap: boolean;
  /** An empty line or a rule stands before it. */
  readonly apart: boolean;
  /** The elements that were entered since the piece before, outermost first. Some may have been left again. */
  readonly entered: readonly Element[];
}

/** What links say to those who do not see them: no part of a title. */
const NEW_TAB =
  /^\s*[([]?(?:opens in (?:an?|the) (?:new |same )?(?:tab|window)|s['’]ouvre dans une? (?:nouvel(?:le)? |autre )?(?:onglet|fen[êe]tre)|external link|lien externe|(?:in a )?new (?:tab|window)|nouvel(?:le)? (?:onglet|fen[êe]tre))[)\]]?\s*$/iu;
/** Navigation and forms are no listings; a heading may stand in a `header`. */
const PASSED = /^(?:NAV|FORM|ASIDE)$/u;
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

/** A dialog is a part of a listing where it stands in one, and not beside all of them. */
function isPassed(node: Element, root: ParentNode | null | undefined): boolean {
  const isApart = node.parentNode === root || /^(?:BODY|MAIN)$/u.test(node.parentNode?.nodeName ?? '');
  return PASSED.test(node.nodeName) || (node.nodeName === 'DIALOG' && isApart);
}

/** The pieces between two breaks or edges of blocks. */
export function* runsFrom(first: Node | null, pathOf: PathOf, ends: (element: Element) => boolean): Generator<Piece[]> {
  const root = first?.parentNode;
  let run: Piece[] = [];
  let entered: Element[] = [];
  let gap = true;
  let edge = false;
  let breaks = 2;
  let node = first;
  while (node) {
    let next: Node | null = null;
    if (hasWords(node)) {
      if (edge && run.length > 0) {
        yield run;
        run = [];
      }
      run.push({
        node,
        text: NEW_TAB.test(node.data) ? '' : node.data,
        gap: gap || /^\s/u.test(node.data),
        apart: breaks > 1,
        entered,
      });
      gap = /\s$/u.test(node.data);
      edge = false;
      breaks = 0;
      entered = [];
    } else if (node.nodeType === 3) gap = true;
    else if (isElement(node) && !isSkipped(node) && !isPassed(node, root) && !isCopy(node)) {
      if (ends(node)) break;
      if (isEdge(node)) edge = gap = true;
      if (/^[BH]R$/u.test(node.nodeName)) breaks += node.nodeName === 'BR' ? 1 : 2;
      pathOf(node);
      entered.push(node);
      next = node.firstChild;
    }
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (!next) {
        node = node.parentNode;
        if (node && isEdge(node)) edge = gap = true;
      }
    }
    node = next;
  }
  if (run.length > 0) yield run;
}

/**
 * Buttons and pictures stand in the line, unlike what the default style sheet's list of blocks says. Elements of the page's
 * own making are parts of its layout where no words stand beside them.
 */
function isEdge(node: Node): boolean {
  if (isBlock(node)) return !/^(?:BUTTON|IMG)$/u.test(node.nodeName);
  if (!node.nodeName.includes('-') || /^(?:MJX|PAPERFOLD)-|annotation/iu.test(node.nodeName)) return false;
  return ![node.previousSibling, node.nextSibling].some((sibling) => sibling && hasWords(sibling));
}
