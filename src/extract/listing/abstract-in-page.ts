/** Where a cut abstract stands, and what must be hidden and shown for it to read as one whole text. */
import type { AbstractInPage } from '../adapter.ts';
import { collapse, textWithout } from '../text.ts';
import { isMarker, isMarkerWords, type Joined, joined, markerIn } from '../truncation.ts';
import { cover, isElement } from './cover.ts';
import { isShort } from './cut-text.ts';
import type { Piece } from './runs.ts';
import { textOf } from './unit.ts';

const DOTS = /(?:…|\.{3})\s*$/u;

/**
 * The joined text of pieces, and its place in the page. `title` stands outside of what the page folds for the abstract's sake.
 * The place is absent where the abstract is folded away among other text: nothing of ours could be shown there.
 */
export function abstractIn(all: readonly Piece[], title: Node): Joined & { readonly inPage?: AbstractInPage } {
  const silent = cutOf(all);
  const pieces = all.filter((piece) => !silent?.cut.includes(piece));
  let raw = '';
  const spans = pieces.map(({ node, text, gap }) => {
    // White space between two nodes is layout, unlike that within a node.
    if (gap && !/^\s/u.test(text) && !/\s$/u.test(raw)) raw += '\n';
    const start = raw.length + text.search(/\S/u);
    raw += text;
    const end = raw.trimEnd().length;
    // The words of a marker end with their element.
    if (isMarkerWords(collapse(text))) raw += '\u200B';
    return { node, start, end };
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
  if (silent) return inPage(kept.filter((node) => silent.rest.some((piece) => piece.node === node)));
  const [from = 0] = found.kept[found.kept.length - 1] ?? [];
  const marker = found.complete ? found.marker : undefined;
  const shown = spans.filter(({ start, end }) => marker !== undefined && (from > 0 ? end > from : start < marker));
  return inPage(shown.map(({ node }) => node));
}

/** Where the page cuts, and shows no words that say so. */
interface Cut {
  /** What is no part of the text: the dots, a toggle, a short copy. */
  readonly cut: readonly Piece[];
  /** What the page may hide. */
  readonly rest: readonly Piece[];
}

/** Dots in an element of their own or before a toggle behind the rest, or a short copy before or behind the whole. */
function cutOf(pieces: readonly Piece[]): Cut | undefined {
  const at = pieces.findIndex(({ text }) => DOTS.test(text));
  const dots = pieces[at];
  const rest = pieces.slice(at + 1);
  const last = rest.at(-1);
  if (!dots) return undefined;
  const start = textOf(pieces.slice(0, at + 1));
  if (last && isShort(start, textOf(rest))) return { cut: pieces.slice(0, at + 1), rest };
  if (last && at > 0 && /^\s*(?:…|\.{3})\s*$/u.test(dots.text)) {
    if (rest.length > 1 && isMarker(collapse(last.text))) return { cut: [dots, last], rest: rest.slice(0, -1) };
    const isAlone = isElement(cover([dots.node])[0] ?? dots.node);
    return isAlone && !markerIn(textOf(rest)) ? { cut: [dots], rest } : undefined;
  }
  const first = collapse(pieces[0]?.text ?? '').slice(0, 20);
  const again = pieces.findLastIndex(({ text }) => collapse(text).startsWith(first));
  const [whole, copy] = [pieces.slice(0, again), pieces.slice(again)];
  return again > 0 && isShort(textOf(copy), textOf(whole)) ? { cut: copy, rest: whole } : undefined;
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
