/** What the mark-up of a line sets off: links, bold and italic text, elements of any other name. */
import type { JudgedLine } from './judged-lines.ts';
import type { Segment } from './lines.ts';
import type { PageElement } from './page-element.ts';

/** What an element holds of a line. */
export interface MarkedPiece {
  readonly element: PageElement;
  text: string;
  readonly start: number;
  end: number;
}

/** The elements inside a line that hold a part of it. */
export function markedPieces(line: JudgedLine, root: Node): MarkedPiece[] {
  const pieces = new Map<PageElement, MarkedPiece>();
  for (const { text, start, element } of line.segments) {
    let at: PageElement | undefined = element;
    for (let steps = 0; at && at.node !== root && steps < 8; steps += 1) {
      const known = pieces.get(at);
      if (known) {
        known.text += text;
        known.end = start + text.length;
      } else pieces.set(at, { element: at, text, start, end: start + text.length });
      at = at.outer;
    }
  }
  const whole = line.text.trim().length;
  // A block that holds the whole of a mixed line says no more than the line itself.
  const isPlain = line.segments.every((segment) => segment.element === line.block || isSymbol(segment));
  return [...pieces.values()].filter(
    ({ text, element }) => text.trim().length !== whole || element !== line.block || isPlain,
  );
}

/** A title broken by `br` inside its own element goes on over the next lines. */
export function restOf(element: PageElement, lines: readonly JudgedLine[], at: number, to: number): string {
  let text = '';
  // What goes on over the next line holds the end of this one.
  if (!element.contains(lines[at]?.segments.at(-1)?.element)) return text;
  for (let next = at + 1; next < Math.min(to, at + 4); next += 1) {
    const inside = lines[next]?.segments.filter((segment) => element.contains(segment.element)) ?? [];
    if (inside.length === 0) break;
    text += ` ${inside.map((segment) => segment.text).join('')}`;
  }
  return text;
}

/** A letter of mathematics, a raised number: nothing is set off by its mark-up. "PSJ" before a number, or behind a comma and before a bracket or a year, is a journal or a meeting. */
function isSymbol({ text }: Segment, next?: Segment, before?: Segment): boolean {
  const piece = text.trim();
  if (piece.length > 3) return false;
  const behind = next?.text ?? '';
  const isJournal =
    /^\p{Lu}{2}/u.test(piece) &&
    (/^\s*\d/u.test(behind) || (/,\s$/u.test(before?.text ?? '') && /^(?:\s[([]|,\s(?:19|20)\d\d)/u.test(behind)));
  return !isJournal;
}

/** Where a link, bold or italic text begins or ends, as titles and venues do. */
export function markedEdges({ segments, text }: JudgedLine): number[] {
  const edges: number[] = [];
  let before: Segment | undefined;
  let left: number | undefined;
  const linked = linkedTitle(segments, text.length);
  segments.forEach((segment, index) => {
    const isInTitle = linked !== undefined && segment.link === linked && before?.link === linked;
    if (
      isInTitle ||
      isSymbol(segment, segments[index + 1], segments[index - 1]) ||
      isInSentence(segments, index, text)
    ) {
      if (before && !before.element.contains(segment.element)) left ??= segment.start;
      return;
    }
    if (
      before &&
      segment.element !== before.element &&
      (isMarked(segment) || isMarked(before) || isJournal(segment, text))
    )
      edges.push(...(left === undefined ? [] : [left]), segment.start);
    before = segment;
    left = undefined;
  });
  return edges;
}

/** The first link that holds much of a line, a fifth to seven tenths: what is set off inside it is a word of the title. */
function linkedTitle(segments: readonly Segment[], length: number): Element | undefined {
  const lengths = new Map<Element, number>();
  for (const { link, text } of segments) if (link) lengths.set(link, (lengths.get(link) ?? 0) + text.length);
  return [...lengths].find(([, share]) => share > length * 0.2 && share < length * 0.7)?.[0];
}

/** "Minnows of <i>Phoxinus</i> in the North", "Does it need <i>Phoxinus</i>? ...": the sentence goes on around it, as around no venue. */
function isInSentence(segments: readonly Segment[], index: number, text: string): boolean {
  const { italic, link, start = 0, text: piece = '' } = segments[index] ?? {};
  if (!italic || link) return false;
  const before = text.slice(Math.max(0, start - 9), start);
  const rest = text.slice(start + piece.trimEnd().length, start + piece.length + 30);
  const isSpecies = SPECIES.test(piece.trim());
  // "The minnow, <i>Phoxinus phoxinus</i>, in cold streams".
  if (!/\p{Ll}\s$/u.test(before))
    return isSpecies && /\p{Ll},\s$/u.test(before) && rest.startsWith(',') && GOES_ON.test(rest.slice(1));
  return (
    // The italics of the venue come behind the stop: "against <i>Phoxinus phoxinus</i>. <i>River Letters</i>".
    (isSpecies && /^\.\s$/u.test(segments[index + 1]?.text ?? '') && segments[index + 2]?.italic !== undefined) ||
    (isSpecies && /^\s(?:by|with|and|at)\s\p{Ll}{2,}/u.test(rest)) ||
    /\s(?:of|the|an?|and|for|from|two|between|among|genus|species)\s$/iu.test(before) ||
    /^[?!]/u.test(rest) ||
    GOES_ON.test(rest) ||
    (/^\p{Lu}\p{Ll}+(?:\s\p{Ll}{3,})?$/u.test(piece.trim()) && /^\s?\(\p{Lu}/u.test(rest))
  );
}

/** Small letters that begin nothing that is said of a work behind its venue. */
const GOES_ON =
  /^\s(?!(?:in\s(?:press|prep|revision|print|\d)|to appear|accepted|submitted|forthcoming|under|vol|pp?|no|nr|issue|article|special|eds?|edited|by|with|and|at|series|pages)\b)\p{Ll}{2,}/u;
/** A genus and its species. */
const SPECIES = /^\p{Lu}\p{Ll}+\s\p{Ll}{4,}$/u;

/** "<span>River Letters</span> 12, 34": whatever its mark-up, what stands before a volume is no part of the title. */
function isJournal({ start, text: piece }: Segment, text: string): boolean {
  return (
    piece.length < 90 &&
    /^\p{Lu}/u.test(piece) &&
    /[\p{L})]\s$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[\s,]*\d{1,4}\s?[,:(]/u.test(text.slice(start + piece.length, start + piece.length + 12))
  );
}

function isMarked({ link, bold, italic }: Segment): boolean {
  return (link ?? bold ?? italic) !== undefined;
}
