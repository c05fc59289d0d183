/**
 * Reads the text of a part of a page as a person would see it, hidden parts included: `br` and the edges of blocks count
 * as spaces (plain `textContent` glues `A<br>B`), scripts, styles, what stands in for media and our own insertions are skipped.
 */

const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG svg IFRAME OBJECT VIDEO AUDIO CANVAS HEAD SELECT TEXTAREA'.split(' '),
);

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR BUTTON CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR IMG LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Whether the element starts a line of its own in the default style sheet (a `br` too). */
export function isBlock(node: Node): boolean {
  return BLOCKS.has(node.nodeName);
}

/** Whether the node holds no text for a reader: scripts, styles, comments, and everything that Paperfold inserted. */
export function isSkipped(node: Node): boolean {
  return (
    SKIPPED.has(node.nodeName) ||
    node.nodeType === 8 ||
    (node.nodeName.startsWith('PAPERFOLD-') && node.nodeName !== 'PAPERFOLD-RUN')
  );
}

/** The text of `nodes` one after the other, every run of white space one space, ends trimmed. */
export function textOf(...nodes: readonly Node[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts);
  return collapse(parts.join(''));
}

/** The text of `node` as it would be if `hidden` were not displayed. */
export function textWithout(hidden: ReadonlySet<Node>, node: Node): string {
  const parts: string[] = [];
  collect(node, parts, hidden);
  return collapse(parts.join(''));
}

/** The text of `root` before `node`, which stands inside of it. */
export function textBefore(node: Node, root: Node): string {
  const hidden = new Set<Node>([node]);
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    for (let next = at.nextSibling; next; next = next.nextSibling) hidden.add(next);
  return textWithout(hidden, root);
}

/** The text of `root` behind `node`, which stands inside of it. */
export function textBehind(node: Node, root: Node): string {
  const [whole, own] = [textOf(root), textOf(node)];
  return whole.slice(whole.indexOf(own, textBefore(node, root).length) + own.length).trim();
}

/** What `collapse` would change: most text of a page is tidy, and this test is much cheaper than replacing. */
const UNTIDY = /[\u200B\u2060\uFEFF\u00AD]|[^\S ]| {2}/u;

/** Every run of white space (NBSP and line breaks too) as one space, ends trimmed; zero-width marks dropped. */
export function collapse(text: string): string {
  if (!UNTIDY.test(text)) return text.trim();
  return text
    .replace(/[\u200B\u2060\uFEFF\u00AD]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function collect(root: Node, parts: string[], hidden?: ReadonlySet<Node>): void {
  // An explicit stack: hostile pages nest deeper than the call stack allows.
  const stack: (Node | string)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
    } else if (next.nodeType === 3 && !hidden?.has(next)) {
      parts.push(next.nodeValue ?? '');
    } else if (!isSkipped(next) && !hidden?.has(next)) {
      const edge = isBlock(next);
      if (edge) {
        parts.push(' ');
        stack.push(' ');
      }
      for (let child = next.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
}
