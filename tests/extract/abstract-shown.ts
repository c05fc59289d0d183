/** What a reader would see of an abstract that is opened in place. */
import type { AbstractInPage, Reading } from '../../src/extract/adapter.ts';

const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|DD|DETAILS|DIV|DL|DT|FIGURE|H[1-6]|HR|LI|OL|P|PRE|SECTION|SUMMARY|TABLE|TD|TR|UL)$/u;

/** The rendered text of `element` with `cut` hidden and `rest` shown, white space collapsed. */
export function shownText({ element, cut, rest }: AbstractInPage & { readonly element: Element }): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (cut.includes(node)) return;
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    if (node.nodeType !== 1) return;
    const it = node as Element;
    const isHidden = it.hasAttribute('hidden') || /display:\s*none/u.test(it.getAttribute('style') ?? '');
    if (isHidden && !rest.includes(it)) return;
    const edge = BLOCK.test(it.nodeName) ? '\n' : '';
    parts.push(edge);
    const isFolded = it.nodeName === 'DETAILS' && !it.hasAttribute('open') && !rest.includes(it);
    for (const child of it.childNodes) if (!isFolded || child.nodeName === 'SUMMARY') visit(child);
    parts.push(edge);
  };
  visit(element);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** The abstracts that would not read as they should where they stand: as shown, and as read. */
export function wronglyShown(
  readings: readonly Reading[],
): readonly (readonly [shown: string, read: string | undefined])[] {
  return readings.flatMap(({ publication, abstract }) => {
    if (!abstract?.element) return [];
    const shown = shownText({ ...abstract, element: abstract.element });
    return shown === publication.abstract?.text ? [] : [[shown, publication.abstract?.text] as const];
  });
}
