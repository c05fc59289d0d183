/**
 * The few operations on a page's own nodes, taken from the prototypes: a page may shadow the properties of its document
 * and of its forms by giving elements names (`<img name="querySelectorAll">`, `<input name="parentNode">`), which a
 * content script sees too. https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */

function read<Value>(
  prototype: object,
  property: string,
  of: object,
  kind: abstract new () => Value,
): Value | undefined {
  const value: unknown = Reflect.get(prototype, property, of);
  return value instanceof kind ? value : undefined;
}

/** The root element; undefined in an empty document. */
export function rootOf(document: Document): Element | undefined {
  return read(Document.prototype, 'documentElement', document, Element);
}

/** The body, or whatever stands in its place. */
export function bodyOf(document: Document): Element | undefined {
  return read(Document.prototype, 'body', document, Element) ?? rootOf(document);
}

/** The parent, if any. */
export function parentOf(node: Node): Node | undefined {
  return read(Node.prototype, 'parentNode', node, Node);
}

/** The parent, where it is an element. */
export function parentElementOf(node: Node): Element | undefined {
  return read(Node.prototype, 'parentElement', node, Element);
}

/** The next sibling, if any. */
export function nextOf(node: Node): Node | undefined {
  return read(Node.prototype, 'nextSibling', node, Node);
}

/** Inserts `node` into `parent` before `next`, at the end without one. */
export function insert(parent: Node, node: Node, next?: Node): void {
  Node.prototype.insertBefore.call(parent, node, next ?? null);
}

/** Sets an attribute, or removes it where `value` is undefined. Writes nothing that is there already. */
export function mark(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) Element.prototype.removeAttribute.call(element, name);
  else if (Element.prototype.getAttribute.call(element, name) !== value) {
    Element.prototype.setAttribute.call(element, name, value);
  }
}

/** A new element of the document. */
export function create(document: Document, name: string): HTMLElement {
  const element: unknown = Document.prototype.createElement.call(document, name);
  if (!(element instanceof HTMLElement)) throw new TypeError(`no HTML element: ${name}`);
  return element;
}

/** Whether the node is one that Paperfold inserted; runs, which hold the page's own text, are not. */
export function isOurs(node: Node): boolean {
  return node.nodeName.startsWith('PAPERFOLD-') && node.nodeName !== 'PAPERFOLD-RUN';
}

/** Walks elements and texts from `root` on. Its own properties are nobody's to shadow. */
export function walkerOver(document: Document, root: Element): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
}
