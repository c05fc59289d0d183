/** Takes everything of ours out of a document. Needs no memory, so it also cleans up after a predecessor that died. */
import { insert, mark, parentOf, rootOf } from './unclobbered.ts';

/** What every annotated page has somewhere. */
const TRACE = '[data-paperfold-row], [data-paperfold-paper], paperfold-panel, paperfold-actions, paperfold-run';

/**
 * Leaves the document as it was: text runs are unwrapped (the text nodes are the page's own and come back whole, since
 * they were never split), all other `paperfold-*` elements and all `data-paperfold*` attributes are removed.
 */
export function sweep(document: Document): void {
  const root = rootOf(document);
  if (!root || (!root.hasAttribute('data-paperfold') && root.querySelector(TRACE) === null)) return;
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
