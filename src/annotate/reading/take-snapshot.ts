/** Takes a snapshot of the page, giving way now and then. */
import {
  ATTRIBUTES,
  CLOSE,
  MOST_NAMES,
  MOST_NODES,
  OPEN,
  type Snapshot,
  TEXT,
  tellsMachines,
} from '../../extract/snapshot/snapshot.ts';
import { isSkipped } from '../../extract/text.ts';
import { inSlices } from '../slices.ts';
import { bodyOf, rootOf, walkerOver } from '../unclobbered.ts';

/** A snapshot, and the page's nodes by their numbers. */
export interface Taken {
  readonly snapshot: Snapshot;
  readonly nodes: readonly Node[];
}

/** Nodes between two looks at the clock. */
const STEP = 500;

/**
 * The body as it is now; undefined where `signal` aborted. Scripts, styles, drawings, comments and what Paperfold inserted
 * are left out. With `STRUCTURE` as `wanted` attributes it is the whole document.
 */
export async function takeSnapshot(
  document: Document,
  signal: AbortSignal,
  wanted = ATTRIBUTES,
): Promise<Taken | undefined> {
  const isWhole = wanted !== ATTRIBUTES;
  const root = isWhole ? rootOf(document) : bodyOf(document);
  if (root === undefined) return undefined;
  const names: string[] = [];
  const lengths: number[] = [];
  const nodes: Node[] = [];
  const attributes: [number, Record<string, string>][] = [];
  let steps = '';
  let texts = '';
  const walk = function* (): Generator<void> {
    /** By name; empty where such elements are left out. */
    const signs = new Map<string, string>();
    // What a form says of itself, its fields may have shadowed.
    const telling = new Set<Node>(root.querySelectorAll(wanted.map((name) => `[${name}]:not(form)`).join()));
    const walker = walkerOver(document, root);
    for (let node: Node | null = root; node && nodes.length < MOST_NODES; ) {
      let child: Node | null = null;
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node.nodeValue ?? '';
        nodes.push(node);
        steps += TEXT;
        texts += text;
        lengths.push(text.length);
      } else {
        const name = String(node.nodeName);
        let sign = signs.get(name);
        if (sign === undefined || (sign === '' && isWhole)) {
          const isLeftOut = (isSkipped(node) && !(isWhole && tellsMachines(node))) || names.length >= MOST_NAMES;
          sign = isLeftOut ? '' : String.fromCharCode(OPEN + placeIn(names, name));
          // Of scripts and the like each is looked at.
          signs.set(name, isSkipped(node) ? '' : sign);
        }
        if (sign !== '') {
          if (telling.has(node) && node instanceof Element) attributes.push([nodes.length, attributesOf(node, wanted)]);
          nodes.push(node);
          steps += sign;
          child = walker.firstChild();
          if (child === null) steps += CLOSE;
        }
      }
      node = child;
      while (node === null && walker.currentNode !== root) {
        node = walker.nextSibling();
        if (node) break;
        walker.parentNode();
        steps += CLOSE;
      }
      if (nodes.length % STEP === 0) yield;
    }
  };
  const isDone = await inSlices(walk(), signal, () => {});
  return isDone ? { snapshot: { names, steps, texts, lengths, attributes }, nodes } : undefined;
}

function placeIn(names: string[], name: string): number {
  const place = names.indexOf(name);
  return place < 0 ? names.push(name) - 1 : place;
}

function attributesOf(element: Element, wanted: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of wanted) {
    const value = element.getAttribute(name);
    if (value !== null) found[name] = value;
  }
  return found;
}
