/** Takes a snapshot of the page, giving way now and then. */
import {
  ATTRIBUTES,
  CLOSE,
  MOST_NODES,
  type Snapshot,
  type Token,
  tellsMachines,
} from '../extract/snapshot/snapshot.ts';
import { isSkipped } from '../extract/text.ts';
import { inSlices } from './slices.ts';
import { bodyOf, rootOf, walkerOver } from './unclobbered.ts';

/** A snapshot, and the page's nodes by their numbers. */
export interface Taken {
  readonly snapshot: Snapshot;
  readonly nodes: readonly Node[];
}

/** Nodes between two looks at the clock. */
const STEP = 500;

/**
 * The body as it is now; undefined where `signal` aborted. Scripts, styles, drawings, comments and what Paperfold inserted
 * are left out. With `STRUCTURE` as `attributes` it is the whole document.
 */
export async function takeSnapshot(
  document: Document,
  signal: AbortSignal,
  attributes = ATTRIBUTES,
): Promise<Taken | undefined> {
  const names: string[] = [];
  const tokens: Token[] = [];
  const nodes: Node[] = [];
  const root = attributes === ATTRIBUTES ? bodyOf(document) : rootOf(document);
  const written = { names, tokens, nodes, attributes };
  const isDone = root && (await inSlices(walk(document, root, written), signal, () => {}));
  return isDone ? { snapshot: { names, tokens }, nodes } : undefined;
}

interface Written {
  readonly names: string[];
  readonly tokens: Token[];
  readonly nodes: Node[];
  readonly attributes: readonly string[];
}

function* walk(document: Document, root: Element, { names, tokens, nodes, attributes }: Written): Generator<void> {
  const numbers = new Map<string, number>();
  // What a form says of itself, its fields may have shadowed.
  const telling = new Set(root.querySelectorAll(attributes.map((name) => `[${name}]:not(form)`).join()));
  const isWhole = attributes !== ATTRIBUTES;
  const walker = walkerOver(document, root);
  for (let node: Node | null = root; node && nodes.length < MOST_NODES; ) {
    let child: Node | null = null;
    if (node.nodeType === 3) {
      nodes.push(node);
      tokens.push(node.nodeValue ?? '');
    } else if (!isSkipped(node) || (isWhole && tellsMachines(node))) {
      const name = String(node.nodeName);
      const number = numbers.get(name) ?? names.push(name) - 1;
      numbers.set(name, number);
      nodes.push(node);
      tokens.push(number);
      if (node instanceof Element && telling.has(node)) tokens.push(attributesOf(node, attributes));
      child = walker.firstChild();
      if (child === null) tokens.push(CLOSE);
    }
    node = child;
    while (node === null && walker.currentNode !== root) {
      node = walker.nextSibling();
      if (node) break;
      walker.parentNode();
      tokens.push(CLOSE);
    }
    if (nodes.length % STEP === 0) yield;
  }
}

function attributesOf(element: Element, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value !== null) found[name] = value;
  }
  return found;
}
