/**
 * A snapshot as a document: the part of the DOM that readers use, over plain objects. Service workers have no DOM, and
 * in a page the same reading would cost the page its time. Selectors are matched by css-select.
 */
import { compile, type Options } from 'css-select';
import { fail, ok, type Result } from '../../result.ts';
import { CLOSE, MOST_NODES, OPEN, type Snapshot, TEXT } from './snapshot.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
/** Pages do not nest deeper; what does is an attack on whoever walks it. */
const DEEPEST = 2000;

const NONE = {};

/** A text or an element. Its names are those of the DOM. */
class SnapshotNode {
  readonly ownerDocument: SnapshotDocument;
  readonly number: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  parentNode: SnapshotElement | null = null;
  previousSibling: SnapshotNode | null = null;
  nextSibling: SnapshotNode | null = null;
  /** The number of the last node inside this one; its own where it has none. */
  last: number;

  constructor(document: SnapshotDocument, number: number, type: number, name: string, value: string | null) {
    this.ownerDocument = document;
    this.number = number;
    this.nodeType = type;
    this.nodeName = name;
    this.nodeValue = value;
    this.last = number;
  }

  get parentElement(): SnapshotElement | null {
    return this.parentNode;
  }

  get firstChild(): SnapshotNode | null {
    return null;
  }

  get lastChild(): SnapshotNode | null {
    return null;
  }

  get childNodes(): readonly SnapshotNode[] {
    return [];
  }

  contains(other: SnapshotNode | null): boolean {
    return other !== null && other.number >= this.number && other.number <= this.last;
  }
}

class SnapshotText extends SnapshotNode {
  readonly data: string;

  constructor(document: SnapshotDocument, number: number, data: string) {
    super(document, number, TEXT_NODE, '#text', data);
    this.data = data;
  }

  get length(): number {
    return this.data.length;
  }
}

class SnapshotElement extends SnapshotNode {
  attributes: Readonly<Record<string, string>> = NONE;
  readonly children: SnapshotNode[] = [];

  constructor(document: SnapshotDocument, number: number, name: string) {
    super(document, number, ELEMENT_NODE, name, null);
  }

  override get firstChild(): SnapshotNode | null {
    return this.children[0] ?? null;
  }

  override get lastChild(): SnapshotNode | null {
    return this.children.at(-1) ?? null;
  }

  override get childNodes(): readonly SnapshotNode[] {
    return this.children;
  }

  get nextElementSibling(): SnapshotElement | null {
    for (let next = this.nextSibling; next; next = next.nextSibling) if (isElement(next)) return next;
    return null;
  }

  get childElementCount(): number {
    return this.children.filter(isElement).length;
  }

  get firstElementChild(): SnapshotElement | null {
    return this.children.find(isElement) ?? null;
  }

  hasAttributes(): boolean {
    return this.attributes !== NONE;
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  matches(selector: string): boolean {
    return matcher(selector)(this);
  }

  closest(selector: string): SnapshotElement | null {
    return matcher(selector)(this) ? this : (this.parentNode?.closest(selector) ?? null);
  }

  querySelector(selector: string): SnapshotElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  querySelectorAll(selector: string): SnapshotElement[] {
    const matches = matcher(selector);
    return this.ownerDocument.nodes
      .slice(this.number + 1, this.last + 1)
      .filter(isElement)
      .filter(matches);
  }
}

class SnapshotDocument {
  readonly nodes: SnapshotNode[] = [];

  /** Where no more than the body was taken it stands for the document. */
  get documentElement(): SnapshotElement | undefined {
    const [root] = this.nodes;
    return root && isElement(root) ? root : undefined;
  }

  get body(): SnapshotElement | undefined {
    const root = this.documentElement;
    return root?.children.filter(isElement).find(({ nodeName }) => nodeName === 'BODY') ?? root;
  }

  get title(): string {
    return this.querySelector('title')?.firstChild?.nodeValue ?? '';
  }

  querySelector(selector: string): SnapshotElement | null {
    return this.documentElement?.querySelector(selector) ?? null;
  }

  querySelectorAll(selector: string): SnapshotElement[] {
    return this.documentElement?.querySelectorAll(selector) ?? [];
  }
}

/** A document that readers can be given, and the numbers of its nodes. */
export interface ReadableSnapshot {
  readonly document: Document;
  /** The number of one of its nodes. */
  numberOf(node: Node): number;
}

/** The document that `snapshot` describes. Fails with `malformed` where it is no tree of one root. */
export function documentFrom(snapshot: Snapshot): Result<ReadableSnapshot, 'malformed'> {
  const { names, steps, texts, lengths, attributes } = snapshot;
  const document = new SnapshotDocument();
  const { nodes } = document;
  const around: SnapshotElement[] = [];
  let textsRead = 0;
  let from = 0;
  for (const step of steps) {
    const parent = around.at(-1);
    if (step === CLOSE) {
      if (parent === undefined) return fail('malformed');
      around.pop();
      parent.last = nodes.length - 1;
      continue;
    }
    if (nodes.length >= MOST_NODES || around.length >= DEEPEST) return fail('malformed');
    if ((parent === undefined) !== (nodes.length === 0)) return fail('malformed');
    if (step === TEXT) {
      const length = lengths[textsRead++];
      if (length === undefined || parent === undefined) return fail('malformed');
      const text = new SnapshotText(document, nodes.length, texts.slice(from, from + length));
      from += length;
      nodes.push(text);
      adopt(parent, text);
    } else {
      const name = names[step.charCodeAt(0) - OPEN];
      if (name === undefined) return fail('malformed');
      const element = new SnapshotElement(document, nodes.length, name);
      nodes.push(element);
      if (parent) adopt(parent, element);
      around.push(element);
    }
  }
  // A page that was cut off leaves elements open.
  for (const element of around) element.last = nodes.length - 1;
  for (const [number, values] of attributes) {
    const element = nodes[number];
    if (element === undefined || !isElement(element)) return fail('malformed');
    element.attributes = values;
  }
  if (document.body === undefined) return fail('malformed');
  return ok({
    // These classes have what readers use of the DOM's; every fixture of theirs is read both ways in the tests.
    document: document as unknown as Document,
    numberOf: (node) => (node as unknown as SnapshotNode).number,
  });
}

function adopt(parent: SnapshotElement, node: SnapshotNode): void {
  const before = parent.children.at(-1) ?? null;
  node.parentNode = parent;
  node.previousSibling = before;
  if (before) before.nextSibling = node;
  parent.children.push(node);
}

function isElement(node: SnapshotNode): node is SnapshotElement {
  return node.nodeType === ELEMENT_NODE;
}

const matchers = new Map<string, (element: SnapshotElement) => boolean>();

/** The compiled selector. Readers ask with a handful of constant ones; rules bring a few of their own. */
function matcher(selector: string): (element: SnapshotElement) => boolean {
  const known = matchers.get(selector);
  if (known) return known;
  const made = compile<SnapshotNode, SnapshotElement>(selector, options);
  matchers.set(selector, made);
  return made;
}

const options: Options<SnapshotNode, SnapshotElement> = {
  adapter: {
    isTag: isElement,
    getAttributeValue: (element, name) => element.attributes[name],
    getChildren: (node) => (isElement(node) ? node.children : []),
    getName: (element) => element.nodeName.toLowerCase(),
    getParent: (element) => element.parentNode,
    getSiblings: (node) => node.parentNode?.children ?? [node],
    getText: (node) => node.nodeValue ?? '',
    hasAttrib: (element, name) => name in element.attributes,
    removeSubsets: (nodes) => nodes,
  },
};
