/** Where a cut abstract stands, and what must be hidden and shown for it to read as one whole text. */
import type { AbstractInPage } from '../adapter.ts';
import { collapse, textWithout } from '../text.ts';
import { isMarker, type Joined, joined, markerIn } from '../truncation.ts';
import { cover, isElement } from './cover.ts';
import type { Piece } from './runs.ts';
import { textOf } from './unit.ts';

/**
 * The joined text of pieces, and its place in the page. `title` stands outside of what the page folds for the abstract's sake.
 * The place is absent where the abstract is folded away among other text: nothing of ours could be shown there.
 */
export function abstractIn(all: readonly Piece[], title: Node): Joined & { readonly inPage?: AbstractInPage } {
  const toggles = togglesIn(all);
  const pieces = all.filter((piece) => !toggles.includes(piece));
  let raw = '';
  const spans = pieces.map(({ node, gap }) => {
    // White space between two nodes is layout, unlike that within a node.
    if (gap && !/^\s/u.test(node.data) && !/\s$/u.test(raw)) raw += '\n';
    const start = raw.length + node.data.search(/\S/u);
    raw += node.data;
    return { node, start, end: raw.trimEnd().length };
  });
  const found = joined(raw);
  const isKept = ({ start, end }: (typeof spans)[0]) => found.kept.some(([from, to]) => start < to && end > from);
  const isWhole = ({ start, end }: (typeof spans)[0]) => found.kept.some(([from, to]) => start >= from && end <= to);
  const kept = spans.filter(isKept).map(({ node }) => node);
  const cut = all.map(({ node }) => node).filter((node) => !kept.includes(node));
  const isShared = spans.some((span) => isKept(span) && !isWhole(span));
  const element = isShared ? undefined : elementOf(kept, cut, found.text);
  const folds = foldsAround(element ?? all[0]?.node.parentElement, title);
  if (!element) {
    return folds.length > 0 ? found : { ...found, inPage: { cut: cover(all.map(({ node }) => node)), rest: [] } };
  }
  const inPage = (shown: readonly Text[]) => ({
    ...found,
    inPage: { element, cut: cover(cut), rest: [...new Set([...folds, ...restOf(shown)])] },
  });
  const [dots] = toggles;
  if (dots) {
    const before = all.slice(0, all.indexOf(dots)).map(({ node }) => node);
    return inPage(kept.filter((node) => !before.includes(node)));
  }
  const [from = 0] = found.kept[found.kept.length - 1] ?? [];
  const marker = found.complete ? found.marker : undefined;
  const shown = spans.filter(({ start, end }) => marker !== undefined && (from > 0 ? end > from : start < marker));
  return inPage(shown.map(({ node }) => node));
}

/**
 * The dots where the page cuts, if they have an element of their own or a toggle stands behind the rest; then that, and what
 * stands before the dots where the whole text follows. The dots go first.
 */
function togglesIn(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex(({ node }) => /^\s*(?:…|\.{3})\s*$/u.test(node.data));
  const dots = pieces[at];
  const rest = pieces.slice(at + 1);
  const last = rest.at(-1);
  if (!dots || !last || at === 0) return [];
  if (rest.length > 1 && isMarker(collapse(last.node.data))) return [dots, last];
  const whole = textOf(rest);
  if (markerIn(whole) || !isElement(cover([dots.node])[0] ?? dots.node)) return [];
  const before = pieces.slice(0, at);
  return whole.startsWith(textOf(before)) ? [dots, ...before] : [dots];
}

/** What the page hides or folds of a listing, from `element` up to what holds the title too. */
function foldsAround(element: Element | null | undefined, title: Node): Element[] {
  const folds: Element[] = [];
  for (let at = element; at && !at.contains(title); at = at.parentElement) {
    const isHidden = at.getAttribute('hidden') !== null || /display:\s*none/u.test(at.getAttribute('style') ?? '');
    if (isHidden || at.nodeName === 'DETAILS') folds.unshift(at);
  }
  return folds;
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
      for (const inner of top.querySelectorAll('[hidden],[style*=display],details')) found.add(inner);
    } else {
      const folded = top.parentElement?.closest('details');
      if (folded) found.add(folded);
    }
  }
  return [...found];
}
