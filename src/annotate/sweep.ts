/** Takes everything of ours out of a document. Needs no memory, so it also cleans up after a predecessor that died. */
import { insert, mark, parentOf, rootOf } from './unclobbered.ts';

/**
 * Leaves the document as it was: text runs are unwrapped (the text nodes are the page's own and come back whole, since
 * they were never split), all other `paperfold-*` elements and all `data-paperfold*` attributes are removed.
 */
export function sweep(document: Document): void {
  const root = rootOf(document);
  // Rows are marked first, and the root together with all that follows.
  if (!root || (!root.hasAttribute('data-paperfold') && !root.querySelector('[data-paperfold-row]'))) return;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const parent = parentOf(element);
    if (parent && element.nodeName.startsWith('PAPERFOLD-')) {
      while (element.nodeName === 'PAPERFOLD-RUN' && element.firstChild) insert(parent, element.firstChild, element);
      parent.removeChild(element);
      continue;
    }
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if (name.startsWith('data-paperfold')) mark(element, name, undefined);
    }
  }
}
