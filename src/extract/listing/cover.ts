/** From the texts of a part of a page to the nodes that hold them and nothing else. */
import { isSkipped } from '../text.ts';

/** The parent; what Paperfold wrapped around bare text does not count. */
export function parentOf(node: Node): ParentNode | null {
  const parent = node.parentNode;
  return parent?.nodeName === 'PAPERFOLD-RUN' ? parent.parentNode : parent;
}

/** Whether the node is text that is more than white space. */
export function hasWords(node: Node): node is Text {
  return node.nodeType === 3 && /[^\s\u200B\uFEFF]/u.test(node.nodeValue ?? '');
}

/** Whether `isOurs` holds for every text below `parent`. Stops at the first for which it does not. */
export function holdsOnly(parent: Node, isOurs: (text: Node) => boolean): boolean {
  let node: Node | null = parent;
  while (node) {
    if (hasWords(node) && !isOurs(node)) return false;
    let next: Node | null = isSkipped(node) ? null : node.firstChild;
    for (; !next && node && node !== parent; node = node.parentNode) next = node.nextSibling;
    node = next;
  }
  return true;
}

/** The fewest nodes that hold `texts` (in document order) and no other text, below `within` where that is given. */
export function cover(texts: readonly Node[], within?: Node): Node[] {
  const ours = new Set(texts);
  const nodes: Node[] = [];
  for (const text of texts) {
    if (nodes.at(-1)?.contains(text)) continue;
    let top: Node = text;
    for (let up = parentOf(top); up && up !== within && up.nodeType === 1; up = parentOf(up)) {
      if (!holdsOnly(up, (other) => ours.has(other))) break;
      top = up;
    }
    nodes.push(top);
  }
  return nodes;
}

/** `nodes` with the text-free siblings between them (breaks, rules, pictures), and the breaks and rules right after. */
export function withBreaks(nodes: readonly Node[]): Node[] {
  const all: Node[] = [];
  for (const [index, node] of nodes.entries()) {
    all.push(node);
    const next = nodes[index + 1];
    const between: Node[] = [];
    for (let sibling = outer(node).nextSibling; sibling; sibling = sibling.nextSibling) {
      if (next && outer(next) === sibling) break;
      if (hasWords(sibling) || !holdsOnly(sibling, () => false)) {
        if (next) between.length = 0;
        break;
      }
      if (sibling.nodeType === 1 && !isSkipped(sibling)) {
        if (!next && !/^[BH]R$/u.test(sibling.nodeName)) break;
        between.push(sibling);
      }
    }
    if (!next || outer(next).parentNode === outer(node).parentNode) all.push(...between);
  }
  return all;
}

function outer(node: Node): Node {
  const parent = node.parentNode;
  return parent?.nodeName === 'PAPERFOLD-RUN' ? parent : node;
}
