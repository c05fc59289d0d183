/** Wraps bare text, so that it can be hidden: CSS cannot address a text node. The text node itself is never split. */
import { create, insert, parentElementOf, parentOf } from '../unclobbered.ts';

/** The run that holds the text; a new one where it has none. Undefined where the text has no place in a document. */
export function wrapped(text: Node): Element | undefined {
  const known = runOf(text);
  if (known !== undefined) return known;
  const parent = parentOf(text);
  const document = text.ownerDocument;
  if (parent === undefined || document === null) return undefined;
  const run = create(document, 'paperfold-run');
  insert(parent, run, text);
  run.append(text);
  return run;
}

/** The run that holds the text, if it was wrapped. */
export function runOf(text: Node): Element | undefined {
  const parent = parentElementOf(text);
  return parent?.nodeName === 'PAPERFOLD-RUN' ? parent : undefined;
}

/** The node that stands for `node` among its siblings in the page: its run where it has one. */
export function outerOf(node: Node): Node {
  return runOf(node) ?? node;
}

/** Whether the node is text that a reader sees. */
export function isText(node: Node): boolean {
  return node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '';
}
