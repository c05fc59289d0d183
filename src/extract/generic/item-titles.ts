/**
 * Which part of each listing is its title. Every marked, quoted or otherwise set off piece is a candidate; what stands in
 * the same place in every item of a list decides.
 */
import { collapse, isBlock } from '../text.ts';
import { type JudgedLine, titleWorth } from './line-kinds.ts';
import type { Segment } from './lines.ts';

/** A piece of a listing that may be its title. */
export interface TitleCandidate {
  readonly text: string;
  readonly node: Node;
  /** Place and mark-up: equal where candidates of several items play the same part. */
  readonly slot: string;
  readonly worth: number;
  /** Index of its line within the page, and where it begins and ends in that line's text. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Chooses a title for each item: `items` are those of one list, each with the candidates found in it. */
export function chooseTitles(items: readonly (readonly TitleCandidate[])[]): (TitleCandidate | undefined)[] {
  const slots = new Map<string, { sum: number; texts: Set<string>; count: number }>();
  for (const candidates of items) {
    const seen = new Set<string>();
    for (const { slot, worth, text } of candidates) {
      if (seen.has(slot) || worth < 0.2) continue;
      seen.add(slot);
      const known = slots.get(slot) ?? { sum: 0, texts: new Set<string>(), count: 0 };
      known.sum += worth;
      known.count += 1;
      known.texts.add(text);
      slots.set(slot, known);
    }
  }
  const standing = (slot: string): number => {
    const known = slots.get(slot);
    if (!known) return 0;
    const distinct = known.count > 3 ? (known.texts.size / known.count) ** 2 : 1;
    return (known.sum / Math.max(1, items.length)) * distinct;
  };
  const [first] = [...slots.keys()].sort((a, b) => standing(b) - standing(a));
  const leading = first !== undefined && standing(first) > 0.7 ? first : undefined;
  return items.map((candidates) => {
    let best: TitleCandidate | undefined;
    let bestScore = 0.04;
    for (const candidate of candidates) {
      const stands = standing(candidate.slot);
      // Where the others of the list have their titles, even a short or name-like text is one.
      const score =
        Math.max(candidate.worth, stands > 0.5 ? stands * 0.6 : 0) *
        (0.15 + stands) *
        (candidate.slot === leading ? 1.5 : 1);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  });
}

/** All candidates in the lines `from` to `to`. */
export function titleCandidates(lines: readonly JudgedLine[], from: number, to: number, root: Node): TitleCandidate[] {
  const found: TitleCandidate[] = [];
  const authorLine = lines.findIndex((line, index) => index >= from && index < to && line.authors);
  let passed = 0;
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.bibtex || line.prose) continue;
    const near = 1 / (1 + 0.1 * passed);
    const past = authorLine >= 0 && at > authorLine + 1 ? 0.6 : 1;
    passed += 1;
    if (line.labels) continue;
    const push = (text: string, node: Node, slot: string, start: number, end: number, factor: number): void => {
      const clean = tidied(text);
      const { run } = line;
      // A piece with the names and more in it is the whole citation.
      const whole =
        line.authors && run && start <= run.start + 1 && end >= run.end && end - start > run.end - run.start + 12;
      const worth = titleWorth(clean) * near * past * factor * (whole ? 0.1 : 1);
      if (worth > 0.02) found.push({ text: clean, node, slot, worth, line: at, from: start, to: end });
    };
    const marked = markedPieces(line, root).map((piece) => spanning(piece, lines, at, to));
    for (const { element, text, start, end, slot } of marked) push(text, element, slot, start, end, 1);
    barePieces(line, passed, marked.filter((piece) => titleWorth(piece.text) > 0.5).length > 0, push);
  }
  return found;
}

interface Piece {
  readonly element: Element;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly slot: string;
}

/** The elements inside a line that hold a part of it. */
function markedPieces(line: JudgedLine, root: Node): Piece[] {
  const pieces = new Map<Element, { text: string; start: number; end: number }>();
  for (const segment of line.segments) {
    let element: Element | null = segment.element;
    for (let steps = 0; element && element !== root && root.contains(element) && steps < 8; steps += 1) {
      const known = pieces.get(element);
      const end = segment.start + segment.text.length;
      if (known) {
        known.text += segment.text;
        known.end = end;
      } else {
        pieces.set(element, { text: segment.text, start: segment.start, end });
      }
      element = element.parentElement;
    }
  }
  const whole = line.text.trim().length;
  const result: Piece[] = [];
  for (const [element, { text, start, end }] of pieces) {
    // A block that holds the whole of a mixed line says no more than the line itself.
    if (text.trim().length === whole && element === line.block && line.segments.length > 1) continue;
    result.push({ element, text, start, end, slot: slotOf(element) });
  }
  return result;
}

/** A title broken by `br` inside its own element goes on over the next lines. */
function spanning(piece: Piece, lines: readonly JudgedLine[], at: number, to: number): Piece {
  if (isBlock(piece.element)) return piece;
  let { text } = piece;
  for (let next = at + 1; next < to && next < at + 4; next += 1) {
    const inside = lines[next]?.segments.filter((segment) => piece.element.contains(segment.node)) ?? [];
    if (inside.length === 0) break;
    text += ` ${inside.map((segment) => segment.text).join('')}`;
  }
  return { ...piece, text };
}

function slotOf(element: Element): string {
  return `${element.nodeName}.${element.getAttribute('class') ?? ''}.${element.hasAttribute('id') ? 'id' : ''}`;
}

type Push = (text: string, node: Node, slot: string, start: number, end: number, factor: number) => void;

/** Quoted text, the sentence after the names, what stands before them, and the line as a whole. */
function barePieces(line: JudgedLine, ordinal: number, hasMarked: boolean, push: Push): void {
  const { text } = line;
  const quoted = /[“"„«「『]\s*([^“”"„«»「」『』]{8,400}?)[,.]?\s*[”"“»」』]/u.exec(text);
  if (quoted?.[1] !== undefined && quoted.index < 800) {
    const start = quoted.index + 1;
    push(
      quoted[1],
      nodeAt(line, start),
      'quoted',
      start,
      start + quoted[1].length,
      quoted[1].length * 6 < text.length ? 0.6 : 1.05,
    );
  }
  const edges = edgesOf(line);
  const { run } = line;
  const leadNames = run !== undefined && line.authors && run.start < 14;
  if (leadNames) {
    const start = afterDate(text, run.end);
    const end = sentenceEnd(text, start, edges);
    if (end > start) push(text.slice(start, end), nodeAt(line, start), 'after names', start, end, 0.97);
    if (line.segments.length < 3) push(text, nodeAt(line, 0), `line ${Math.min(ordinal, 3)}`, 0, text.length, 0.3);
  } else {
    const number = /^\s*(?:[[(]?[A-Za-z]{0,2}[-.]?\d{1,3}[\].)]\s+|[•·–—-]\s*)?/u.exec(text)?.[0].length ?? 0;
    const until = run && line.authors && run.start > number + 8 ? beforeNames(text, run.start) : undefined;
    const end = until ?? sentenceEnd(text, number, edges);
    if (end > number && end < text.trimEnd().length - 1) {
      push(text.slice(number, end), nodeAt(line, number), 'before all', number, end, hasMarked ? 0.5 : 0.9);
    }
    push(
      text.slice(number),
      nodeAt(line, number),
      'line',
      number,
      text.length,
      hasMarked && line.segments.length > 1 ? 0.4 : 0.85,
    );
  }
}

/** Past the punctuation and the date that may stand between the names and the title. */
function afterDate(text: string, from: number): number {
  const date =
    /^[\s.,:;*†]*(?:[([（]?\s*(?:eds?\.?\)?[,.]?\s*[([]?)?(?:\p{L}+\.?,?\s+)?(?:19|20)\d\d\w?(?:,?\s+\p{L}+\.?(?:\s+\d{1,2})?)?\s*[)\]）]?|\((?:in press|forthcoming|to appear|accepted|under review|n\.d\.)[^)]*\))?[\s.,:;–—-]*/iu;
  return from + (date.exec(text.slice(from, from + 80))?.[0].length ?? 0);
}

function beforeNames(text: string, start: number): number {
  return text
    .slice(0, start)
    .replace(/[\s.,:;(–—-]*(?:\b(?:joint(?:ly)? (?:work )?with|with|by|avec|mit|con|authors?:))?\s*$/iu, '').length;
}

/** A full stop before a capital, or what comes before a venue or a date. */
const STOP =
  /[.?!。](?=\s+[\p{Lu}\p{Lo}\d“"([]|\s*$)|\s\/\/\s|,\s+(?=(?:[Ii]n\s+)?(?:[Pp]roc\.|[Pp]roceedings|Journal [Oo]f|IEEE|ACM|arXiv|Advances in|International)\b)|\.\s+(?=(?:arXiv|bioRxiv|medRxiv|eLife|iScience|in\s))|,\s+[Ii]n:?\s+(?=\p{Lu})|[,.]?\s*[([（](?=(?:\p{L}+\s){0,2}(?:19|20)\d\d|with\s|[Ff]orthcoming|[Uu]nder [Rr]eview|[Aa]ccepted|[Ss]ubmitted|[Ii]n [Pp]ress)|,\s(?=(?:19|20)\d\d\b)/gu;

/** Where the title that begins at `from` ends: its full stop, or where the mark-up changes to that of the venue. */
function sentenceEnd(text: string, from: number, edges: readonly number[]): number {
  const edge = edges.find((position) => position > from + 8) ?? text.length;
  const stop = STOP;
  stop.lastIndex = from + 6;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match.index >= edge) return edge;
    // "vs. Humans", "U.S. Elections", "St. Petersburg", "Part 1. Theory": no ends.
    if (
      /(?:\b(?:vs|St|Dr|No|cf|et al|i\.e|e\.g|U\.S|U\.K)|[\s.(]\p{Lu})$/u.test(
        text.slice(Math.max(0, match.index - 12), match.index),
      ) &&
      match[0].startsWith('.')
    )
      continue;
    return match.index + (/^[?!]/u.test(match[0]) ? 1 : 0);
  }
  return edge;
}

const MARKED = 'i,em,a,b,strong,u,cite';

/** Where a link, bold or italic text begins or ends, as titles and venues do. */
function edgesOf(line: JudgedLine): number[] {
  const edges: number[] = [];
  let before: Segment | undefined;
  for (const segment of line.segments) {
    if (
      before &&
      segment.element !== before.element &&
      [segment, before].some(({ element }) => element.closest(MARKED))
    )
      edges.push(segment.start);
    before = segment;
  }
  return edges;
}

function nodeAt(line: JudgedLine, position: number): Node {
  let node: Node | undefined;
  for (const segment of line.segments) if (!node || segment.start <= position) node = segment.node;
  return node ?? line.block;
}

/** Without the quotes, numbers, brackets and stops that only frame a title. */
function tidied(text: string): string {
  let clean = collapse(text)
    .replace(/^(?:[[(]?\d{1,3}[\].)]+\s+|[•·–—>-]\s+|[,.:;]\s*)+/u, '')
    .replace(/\s*[,;:|·–—-]+$/u, '')
    .replace(/\s*\[\s*$/u, '');
  // What begins with a quotation mark ends with its fellow.
  clean = clean.replace(/^([“"„«「『][^”"“»」』]{4,}[”"“»」』])(?!\s*:).*$/u, '$1');
  const inner = /^[“"„«「『'‘](.*?)[.,]?[”"“»」』'’][.,]?$/u.exec(clean)?.[1];
  if (inner !== undefined && !/[“”"«»]/u.test(inner)) clean = inner;
  return clean.replace(/(?<=\p{L}{3}|[)\]\d])\.$/u, '').trim();
}
