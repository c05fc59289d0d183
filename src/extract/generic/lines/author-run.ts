/** Where the names of authors stand inside a line. */

import type { NameRun } from '../names/name-run.ts';
import { nameRunAt } from '../names/names.ts';
import type { Edges } from '../names/scanned-name.ts';
import type { Line } from './lines.ts';

/** What stands before names inside a line. */
const LEADS =
  /(?:^|[\s(,])(?:(?:joint(?:ly)? (?:work )?with|with|by|avec|con|com|mit|par):?|(?:co-?)?(?:first )?authors?:|(?<=\()co-?authors?)\s+|[\s(]w[./]\s+|(?:合作者|合著者|作者|共著者?)\s?[:：]\s*/giu;
const INITIALLED = String.raw`(?:(?:\p{L}{1,4}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{Ll}’'-]+)?\s\p{Lu}{1,3}(?!\p{L})|(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}\p{M}’'-]+)`;
/** A comma before two names with initials. */
const LISTED = new RegExp(
  String.raw`,\s+(?=${INITIALLED}(?:,\s(?:and\s)?|\s(?:and|&)\s)${INITIALLED}(?:[,.;]|\s(?:and|&)\s))`,
  'u',
);
const FULL_NAME = String.raw`\p{Lu}\p{Ll}+(?:\s\p{Lu}\.?)?\s\p{Lu}\p{Ll}[\p{L}’'-]+`;
/** "Counting pebbles in wet rivers, Mira Holt, Jon Ekdahl, Ada Ruiz, River Letters": behind small letters, three names or more. */
const FULLY_LISTED = new RegExp(
  // Commas are found fast, so what stands before them is asked behind them.
  String.raw`[,，]\s*(?=\p{Lu})(?<=\s\p{Ll}{2,20}[,，]\s*)(?=(?:${FULL_NAME},\s(?:and\s)?){2,}${FULL_NAME}(?:[,，.;]|\sand\s|$))`,
  'u',
);
/** "川の石の数え方，王伟，李明，河川学会": the same in Chinese and Japanese. */
const HAN_LISTED =
  /[,，、]\s*(?=\p{Script=Han}{2,5}(?:[,，・]\s?\p{Script=Han}{1,3}\s?\p{Script=Han}{1,3}){1,80}[,，])/u;
/** "川の会（王伟, 李明）, 2024: 石の報告": a group, and in brackets who signs for it. */
const HAN_GROUP =
  /^\s*[^\s（(,，、]{3,24}[（(](?=\p{Script=Han}{2,5}(?:[,，、]\s?\p{Script=Han}{2,5}){1,80}[）)][,，]\s*(?:19|20)\d\d)/u;
/** Quotations and sentences end. */
const ENDS = /[”"»|]|[.?!]\s/gu;
/** "Our paper (Ada Holt, Jon Ekdahl) “Counting pebbles” was accepted at ..." */
const BRACKETED = /\((?=\p{Lu}[^()“"]{4,600}\)\s?["“„«])/u;
/** "Recommended citation: A. Person, ..." */
const CALLED = /^\s*[\p{L} ]{3,25}:\s+/u;

/** "（王伟・李明との共著）": who wrote the work together with the page's owner. */
const SHARED = /[（(]\s*([\p{L}\p{M}\s・、，,]{2,120}?)(?:氏|さん)?と(?:の)?共[著同](?:研究)?[)）]?/u;

function sharedRun(text: string): NameRun | undefined {
  const found = text.includes('共') ? SHARED.exec(text) : null;
  const [whole = '', list = ''] = found ?? [];
  const names = list
    .split(/(?<=\p{Script=Han})・(?=\p{Script=Han})|[、，,]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (!found || names.some((name) => name.length > 20)) return undefined;
  const start = found.index + whole.indexOf(list);
  return { names, sure: names.length, cut: false, start, end: start + list.length };
}

/** The run of names in a line: at its start, or after its first marked pieces, or after "with" and "by". */
export function authorRun({ text, segments }: Line, edges: Edges): NameRun | undefined {
  const shared = sharedRun(text);
  if (shared) return shared;
  let best = nameRunAt(text, 0, edges);
  if (!best?.sure) {
    const behind = bracketedRun(text, edges);
    if (behind) return behind;
  }
  // Most lines of authors begin with them.
  if (best && weight(best) >= (best.start < 8 ? 1.5 : 2)) return best;
  for (const start of startsIn(text, segments)) {
    if ((best && start > best.start && start < best.end) || DONE.test(text.slice(Math.max(0, start - 20), start)))
      continue;
    const run = nameRunAt(text, start, edges);
    if (run && (!best || weight(run) > weight(best))) best = run;
  }
  return best;
}

/** "Weirs, Fords and Stone Bridges (with Ada Holt). J River A": a bracket that holds co-authors stands behind the title. */
function bracketedRun(text: string, edges: Edges): NameRun | undefined {
  const lead = WITH.exec(text);
  const run = lead ? nameRunAt(text, lead.index + lead[0].length, edges) : undefined;
  return run && /^\s?\)/u.test(text.slice(run.end)) ? run : undefined;
}

const WITH = /(?<=\p{L}[.?!”"’]*\s)\((?:joint(?:ly)? (?:work )?)?with\s(?=\p{Lu})/u;

/** Where else names may begin. */
function startsIn(text: string, segments: Line['segments']): ReadonlySet<number> {
  const starts = new Set<number>([0]);
  let inTitle: ReturnType<typeof titleParts> | undefined;
  LEADS.lastIndex = 0;
  for (let match = LEADS.exec(text); match && starts.size < 6; match = LEADS.exec(text)) {
    const { index } = match;
    const start = LEADS.lastIndex;
    // "w. Ada Holt" leads, "W. Holt" is somebody.
    if (/^.W[./]/u.test(match[0])) continue;
    inTitle ??= titleParts(text, segments);
    if (!inTitle.some(([from, to]) => from < index && start < to)) starts.add(start);
  }
  // "Counting pebbles, Holt A, Ekdahl J, Rivers": only names whose form leaves no doubt end a title at a comma.
  const listed = LISTED.exec(text);
  if (listed) starts.add(listed.index + listed[0].length);
  const full = FULLY_LISTED.exec(text) ?? HAN_LISTED.exec(text);
  if (full) starts.add(full.index + full[0].length);
  const group = HAN_GROUP.exec(text);
  if (group) starts.add(group[0].length);
  const told = BRACKETED.exec(text);
  if (told) starts.add(told.index + 1);
  const called = CALLED.exec(text)?.[0].length;
  if (called !== undefined) starts.add(called);
  for (let index = 1; index < segments.length && starts.size < 6; index += 1) {
    const segment = segments[index];
    if (segment && segment.element !== segments[index - 1]?.element) starts.add(segment.start);
  }
  ENDS.lastIndex = 0;
  for (let match = ENDS.exec(text); match && starts.size < 10; match = ENDS.exec(text)) starts.add(ENDS.lastIndex);
  starts.delete(0);
  return starts;
}

/** "This uses data provided by the Pebble Study Team", "with stones from Ada Holt": who gave or paid, no author. */
const DONE =
  /\b(?:(?:provided|funded|financed|supported|sponsored|published|organi[sz]ed|hosted|collected|supervised) by|from)\s+$/iu;

/** Where quotations and links of more than a name stand: the "with" inside them is a word of the title. */
function titleParts(text: string, segments: Line['segments']): (readonly [from: number, to: number])[] {
  const parts: [number, number][] = [];
  for (const { index, 0: quoted } of text.matchAll(/[“"„«][^“”"„«»]{9,400}[”"“»]/gu))
    parts.push([index, index + quoted.length]);
  for (const { link, start, text: part } of segments)
    if (link && part.length > 30) parts.push([start, start + part.length]);
  return parts;
}

/** Where the mark-up changes inside a line, true where italics begin. */
export function edgesIn({ segments }: Line): Edges {
  let starts: Map<number, boolean> | undefined;
  let before = segments[0];
  for (const segment of segments) {
    if (segment.element !== before?.element) {
      starts ??= new Map();
      starts.set(segment.start, segment.italic === segment.element.node);
    }
    before = segment;
  }
  return starts ?? NO_EDGES;
}

/** Most lines have none. */
const NO_EDGES: Edges = new Map();

function weight(run: NameRun): number {
  return run.names.length + run.sure * 0.5;
}

/** "Grains, rivers and shallow Flow DNS": what ends a line in capitals, parted from the words before by nothing, is no person. */
export function isAbbreviation(text: string, { start, end }: NameRun): boolean {
  return (
    end === text.length &&
    /\s\p{Lu}{2,3}$/u.test(text) &&
    /\p{L} $/u.test(text.slice(0, start)) &&
    !BY.test(text.slice(0, start))
  );
}

/** What leads to names, right before them. */
const BY = /(?:^|[\s(])(?:by|with|and|&|avec|con|com|mit|par|von|et|y|e|und)\s$/iu;
