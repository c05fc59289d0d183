/** Where a cut abstract stands, and what must be hidden and shown for it to read as one whole text. */
import type { AbstractInPage } from '../adapter.ts';
import { textWithout } from '../text.ts';
import { type Joined, joined } from '../truncation.ts';
import { cover } from './cover.ts';
import type { Piece } from './units.ts';

/** The joined text of `pieces`, and its place in the page. */
export function abstractIn(pieces: readonly Piece[]): Joined & { readonly inPage: AbstractInPage } {
  let raw = '';
  const seams = new Set<number>();
  const spans = pieces.map(({ node, gap }) => {
    // White space between two nodes is known by its place; that within a node may be content.
    if (gap && !/^\s/u.test(node.data) && raw !== '' && !/\s$/u.test(raw)) {
      seams.add(raw.length);
      raw += ' ';
    }
    const start = raw.length;
    raw += node.data;
    return { node, start, end: raw.length };
  });
  const found = joined(raw, seams);
  const isKept = (at: number) => found.kept.some(([start, end]) => at >= start && at < end);
  const kept: Text[] = [];
  const cut: Text[] = [];
  let shared = false;
  for (const { node, start, end } of spans) {
    const sides = new Set<boolean>();
    for (let at = start; at < end; at++) if (/\S/u.test(raw.charAt(at))) sides.add(isKept(at));
    if (sides.size > 1) shared = true;
    (sides.has(true) ? kept : cut).push(node);
  }
  const all = pieces.map(({ node }) => node);
  const element = shared ? undefined : elementOf(kept, cut, found.text);
  if (!element) return { ...found, inPage: { cut: cover(all), rest: [] } };
  const [from = 0] = found.kept[found.kept.length - 1] ?? [];
  const marker = found.complete ? found.marker : undefined;
  const shown = spans.filter(({ start, end }) => marker !== undefined && (from > 0 ? end > from : start < marker));
  return { ...found, inPage: { element, cut: cover(cut), rest: restOf(shown.map(({ node }) => node)) } };
}

/** The smallest element whose text without `cut` is `text`. */
function elementOf(kept: readonly Text[], cut: readonly Text[], text: string): Element | undefined {
  const last = kept[kept.length - 1];
  let element = kept[0]?.parentElement ?? undefined;
  const isTooSmall = (at: Element) => at.nodeName === 'PAPERFOLD-RUN' || (last !== undefined && !at.contains(last));
  while (element && isTooSmall(element)) element = element.parentElement ?? undefined;
  return element && textWithout(new Set(cover(cut)), element) === text ? element : undefined;
}

/** The outermost elements that hold `texts` alone, what is hidden inside these, and a `details` that folds bare text. */
function restOf(texts: readonly Text[]): Element[] {
  const found = new Set<Element>();
  for (const top of cover(texts)) {
    if (isElement(top)) {
      found.add(top);
      for (const inner of top.querySelectorAll('[hidden],[style*="display"],details')) found.add(inner);
    } else {
      const folded = top.parentElement?.closest('details');
      if (folded) found.add(folded);
    }
  }
  return [...found];
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
