/** From the texts of a part of a page to the nodes that hold them and nothing else. */
import { isSkipped } from '../text.ts';

/** The parent; what Paperfold wrapped around bare text does not count. */
export function parentOf(node: Node): ParentNode | null {
  const parent = node.parentNode;
  return parent?.nodeName === 'PAPERFOLD-RUN' ? parent.parentNode : parent;
}

/** Whether the node is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The outermost node around `node` of which `isOutside` does not hold. */
export function topOf(node: Node, isOutside: (up: Node) => boolean): Node {
  let top = node;
  for (let up = parentOf(top); up && !isOutside(up); up = parentOf(up)) top = up;
  return top;
}

/** Whether the node is text that is more than white space. */
export function hasWords(node: Node): node is Text {
  return node.nodeType === 3 && /[^\s\u200B\uFEFF]/u.test(node.nodeValue ?? '');
}

/** The texts with words below `root`, itself included, in document order. */
export function* textsIn(root: Node): Generator<Text> {
  let node: Node | null = root;
  while (node) {
    if (hasWords(node)) yield node;
    let next: Node | null = isSkipped(node) || (isElement(node) && isCopy(node)) ? null : node.firstChild;
    for (; !next && node && node !== root; node = node.parentNode) next = node.nextSibling;
    node = next;
  }
}

/** Whether all text below `parent` is among `texts`. Stops at the first that is not. */
function holdsOnly(parent: Node, texts: ReadonlySet<Node>): boolean {
  for (const text of textsIn(parent)) if (!texts.has(text)) return false;
  return true;
}

/** The fewest nodes that hold `texts` (in document order) and no other text. */
export function cover(texts: readonly Node[]): Node[] {
  const ours = new Set(texts);
  const nodes: Node[] = [];
  for (const text of texts) {
    if (nodes.at(-1)?.contains(text)) continue;
    let top: Node = text;
    for (let up = parentOf(top); up?.nodeType === 1; up = parentOf(up)) {
      if (!holdsOnly(up, ours)) break;
      top = up;
    }
    nodes.push(top);
  }
  return nodes;
}

/** `nodes` with the text-free siblings between them (breaks, rules, pictures), and the breaks and rules right after. */
export function withBreaks(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    const last = next && outer(next);
    const between: Node[] = [];
    let sibling = outer(node).nextSibling;
    for (; sibling && sibling !== last && holdsOnly(sibling, new Set()); sibling = sibling.nextSibling) {
      if (sibling.nodeType !== 1 || isSkipped(sibling)) continue;
      if (!last && !/^[BH]R$/u.test(sibling.nodeName)) break;
      between.push(sibling);
    }
    return !last || sibling === last ? [node, ...between] : [node];
  });
}

function outer(node: Node): Node {
  const parent = node.parentNode;
  return parent?.nodeName === 'PAPERFOLD-RUN' ? parent : node;
}

/** A second copy of what stands beside: a formula for the eye, its source, the initials of a name as a picture. */
export function isCopy(element: Element): boolean {
  if (/^annotation/iu.test(element.nodeName)) return true;
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  if ([element.previousSibling, element.nextSibling].some((sibling) => sibling && holdsFormula(sibling))) return true;
  const { firstChild } = element;
  return (
    element.childNodes.length === 1 &&
    firstChild !== null &&
    /^\s*\p{Lu}[\p{L}.’']{0,3}\s*$/u.test(firstChild.nodeValue ?? '')
  );
}

function holdsFormula(node: Node): boolean {
  return isElement(node) && (/^math$/iu.test(node.nodeName) || node.querySelector('math') !== null);
}

/** Whether the page hides the text, by what it says in the markup. */
export function isHidden(node: Node): boolean {
  return node.parentElement?.closest('[hidden],[aria-hidden=true],[style*=none]') != null;
}
