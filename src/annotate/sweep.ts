/** Takes everything of ours out of a document. Needs no memory, so it also cleans up after a predecessor that died. */
import { insert, parentOf, rootOf } from './unclobbered.ts';

/**
 * Leaves the document as it was: text runs are unwrapped (the text nodes are the page's own and come back whole, since
 * they were never split), all other `paperfold-*` elements and all `data-paperfold*` attributes are removed.
 */
export function sweep(document: Document): void {
  for (const node of found(document, '//*[starts-with(local-name(), "paperfold-")]')) {
    const parent = parentOf(node);
    if (parent === undefined) continue;
    if (node.nodeName === 'PAPERFOLD-RUN') {
      while (node.firstChild) insert(parent, node.firstChild, node);
    }
    parent.removeChild(node);
  }
  for (const node of found(document, '//@*[starts-with(name(), "data-paperfold")]')) {
    if (node instanceof Attr) node.ownerElement?.removeAttributeNode(node);
  }
}

function found(document: Document, path: string): Node[] {
  const root = rootOf(document);
  if (root === undefined) return [];
  const result = Document.prototype.evaluate.call(
    document,
    path,
    root,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  return Array.from({ length: result.snapshotLength }, (_, index) => result.snapshotItem(index)).filter(
    (node) => node !== null,
  );
}
