/** What of a line may be a title although no mark-up sets it off: a quotation, the sentence behind names, what stands before them. */

import type { JudgedLine } from '../lines/judged-lines.ts';
import { markedEdges } from '../lines/marked-pieces.ts';
import type { NameRun } from '../names/name-run.ts';
import { isPlainLetterAt } from '../words/characters.ts';
import { LINK_LABEL } from '../words/vocabulary.ts';
import { yearsIn } from '../words/years.ts';
import { afterDate, beforeNames, dashAfter, sentenceEnd, stateAfter } from './title-ends.ts';

/** Takes a piece of a line that may be a title: its place among others, where it stands, and how much that counts. */
export type Push = (text: string, node: Node, slot: string, start: number, end: number, factor: number) => void;

const QUOTED =
  /“((?:[^“”]|“[^“”]{1,60}”){5,400}?)[,.]?\s*”(?!-?\p{L})|(?:[“"„«「『]|(?<![\p{L}\p{N}.,?!’)])”)\s*([^“”"„«»「」『』]{5,400}?)[,.]?\s*[”"“»」』](?![のとをにはがへ])/u;
const SINGLE =
  /^[‘'`](?=[\p{L}\d“"])([^“”]{8,400}?)(?:[.,]?[’'](?=\s?(?:[,.;:([]|$)|\s(?:in|dans|en|em)\s)|(?:[.,]|(?<=[?!]))[’'](?=\s))/u;
const NUMBERING = /^\s*(?:[[(]?[A-Za-z]{0,2}[-.]?\d{1,3}[\].)]\s+|[•·–—-]\s*)?/u;

/** Quoted text, the sentence after the names, what stands before them, and the line as a whole. */
export function barePieces(line: JudgedLine, rest: string, ordinal: number, hasMarked: boolean, push: Push): void {
  const { text, run, segments } = line;
  const bare = (slot: string, start: number, end: number, factor: number) =>
    push(text.slice(start, end), nodeAt(line, start), slot, start, end, factor);
  const quoted = QUOTED.exec(text);
  const inner = quoted?.[1] ?? quoted?.[2];
  if (quoted && inner !== undefined && quoted.index < 800) {
    const start = quoted.index + quoted[0].indexOf(inner);
    const follows = quoted.index === 0 || (run !== undefined && Math.abs(quoted.index - run.end) < 14);
    bare('quoted', start, start + inner.length, inner.length * 6 < text.length && !follows ? 0.6 : 1.05);
  }
  const edges = markedEdges(line);
  // A quotation that is never closed ends with its sentence.
  if (!quoted && !isPlainLetterAt(text, 0) && /^\s*["“„«]/u.test(text)) {
    const start = text.search(/["“„«]/u) + 1;
    const edge = edges.find((position) => position > start + 8 && /[,.]\s*$/u.test(text.slice(start, position)));
    bare('quoted', start, edge ?? sentenceEnd(text, start, edges), 1.05);
  }
  if (run && line.authors && leadLine(text, run)) {
    const start = afterDate(text, run.end);
    const isDated = yearsIn(text.slice(run.end, start)).length > 0;
    const quotation =
      quoted && inner !== undefined
        ? { index: quoted.index, from: quoted.index + quoted[0].indexOf(inner), text: inner }
        : undefined;
    const isDateless = STATUS_AND_DASH.test(text.slice(0, run.start));
    const dash =
      isDateless || /^\s[–—-]\s+$/u.test(text.slice(run.end, start)) ? dashAfter(text, start, isDateless) : undefined;
    const { from, to, factor } = behindNames(text, start, edges, quotation, isDated, dash);
    if (to > from) bare('after names', from, to, factor);
    if (segments.length < 3) bare(`line ${Math.min(ordinal, 3)}`, 0, text.length, 0.3);
    return;
  }
  const number = NUMBERING.exec(text)?.[0].length ?? 0;
  const end = Math.min(
    run && line.authors && run.start > number + 8 ? beforeNames(text, run.start) : sentenceEnd(text, number, edges),
    labelAfter(line, number + 8),
    stateAfter(text, number + 8),
  );
  if (end > number && end < text.length - 1) bare('before all', number, end, hasMarked ? 0.5 : 0.9);
  const factor = hasMarked && segments.length > 1 ? 0.4 : 0.85;
  push(`${text.slice(number)}${rest}`, nodeAt(line, number), 'line', number, text.length, factor);
}

/** Whether the names begin the line, but for a number, a year or "Under review - ". */
export function leadLine(text: string, { start }: NameRun): boolean {
  return start < 14 || STATUS_AND_DASH.test(text.slice(0, start));
}

const STATUS_AND_DASH = /^\s*(?:under review|in press|submitted|accepted|forthcoming)\s[–—-]\s$/iu;

/** What a line has in quotation marks: where they open, and where and what they hold. */
interface Quotation {
  readonly index: number;
  readonly from: number;
  readonly text: string;
}

/** The title that begins at `start`, behind the names: what quotation marks hold of it is whole, else its sentence. */
function behindNames(
  text: string,
  start: number,
  edges: readonly number[],
  quotation: Quotation | undefined,
  isDated: boolean,
  dash = text.length,
): { readonly from: number; readonly to: number; readonly factor: number } {
  // “Who counts? Pebbles of the north”
  if (quotation && Math.abs(quotation.index - start) < 2)
    return { from: quotation.from, to: quotation.from + quotation.text.length, factor: 0.97 };
  const single = singleQuoted(text, start, edges);
  if (single !== undefined) return { from: start + 1, to: start + 1 + single.length, factor: 0.97 };
  const to = Math.min(sentenceEnd(text, start, edges, /,\s*$/u.test(text.slice(0, start)), isDated), dash);
  // "M. Holt, J .J. Ekdahl, “Counting pebbles”": before a quotation stand names that were not read to their end.
  const isBefore = quotation && quotation.index < to && quotation.text.length > (to - start) * 0.4;
  return { from: start, to, factor: isBefore ? 0.4 : 0.97 };
}

/** "'Counting pebbles: A survey', River Papers", "‘Counting pebbles’ <i>River Papers</i>": what single quotes hold. */
function singleQuoted(text: string, start: number, edges: readonly number[]): string | undefined {
  const closes = /^[‘'`]/u.test(text.slice(start, start + 1))
    ? edges.find((edge) => edge > start + 9 && /[’']\s?$/u.test(text.slice(start, edge)))
    : undefined;
  return closes === undefined
    ? SINGLE.exec(text.slice(start, start + 420))?.[1]
    : text.slice(start + 1, closes).replace(/[.,]?[’']\s?$/u, '');
}

/** "Counting pebbles: a survey of<br>rivers<br>Ada Holt": a line that ends within a phrase goes on in the next. */
export function restOfPhrase(lines: readonly JudgedLine[], at: number, to: number): string {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || at + 1 >= to) return '';
  if (!OPEN.test(line.text) && !(/\p{Ll}\s?$/u.test(line.text) && CONTINUES.test(next.text))) return '';
  const isOther = next.gap || next.authors || next.labels || next.prose || next.bibtex || next.year;
  return isOther || next.block !== line.block ? '' : ` ${next.text}`;
}

const OPEN = /\p{Ll}\s(?:of|on|for|the|an?|and|from|via|as|or|under|using|between|towards?|through|without)$/u;

/** "Counting pebbles in shallow<br>rivers of the north": small letters begin neither a venue nor what is said of the work. */
const CONTINUES =
  /^\s*(?!(?:in|at|to|with|by|and|joint|work|submitted|accepted|appear|published|presented|forthcoming|under|supervised|npj|see|pdf|doi)\p{Ll}*\b)\p{Ll}{3,}\s/u;

/** Where the first label, as "arXiv" or "pdf", stands from `from` on: no title goes on behind it. */
function labelAfter({ segments, text }: JudgedLine, from: number): number {
  return (
    segments.find(({ start, link, text: label }) => start > from && link && LINK_LABEL.test(label))?.start ??
    text.length
  );
}

function nodeAt({ segments, block }: JudgedLine, position: number): Node {
  return (segments.findLast(({ start }) => start <= position) ?? segments[0])?.node ?? block.node;
}
