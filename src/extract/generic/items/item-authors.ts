/** The authors of a listing, once its title is known: behind it, before it, or where most of the list has them. */
import type { JudgedLine } from '../lines/judged-lines.ts';
import type { NameRun } from '../names/name-run.ts';
import { nameRunAt } from '../names/names.ts';
import type { TitleCandidate } from '../titles/titles.ts';

/** Authors, and where the text goes on behind them. */
export interface ItemAuthors {
  readonly names: readonly string[];
  readonly cut: boolean;
  readonly line: number;
  readonly end: number;
}

const BY = String.raw`[(（]?(?:(?:joint(?:ly)?\s+(?:work\s+)?with|(?:together\s+)?with|by|avec|con|com|(?:gemeinsam\s+|zusammen\s+)?mit|par):?\s+|(?:co-?)?(?:first\s+)?authors?\s*:\s+|w[./]\s*|(?:合作者|合著者|作者|共著者?)\s?[:：]\s*)`;
const LEAD = new RegExp(`^\\s*${BY}`, 'iu');
const AFTER_TITLE = new RegExp(
  `^[\\s.,:;，、。；”“»"’')\\]–—|\\\\-]*(?:\\[[^\\]]*\\]\\s*|\\((?:\\d{1,2}/)?(?:19|20)\\d\\d\\)[\\s.,|]*)*(${BY}|eds?\\.\\s+(?=\\p{Lu}))?`,
  'iu',
);
/** "w. Ada Holt" leads to her, "W. Holt" is somebody. */
const INITIAL = /W[./]\s*$/u;

/** How long what leads to the names of a line is. */
function leadOf(text: string): number {
  const lead = LEAD.exec(text)?.[0] ?? '';
  return INITIAL.test(lead) ? 0 : lead.length;
}

const VENUE_LEAD = /^\s*(?:In:|In\s+(?=\p{Lu}|[“"„«])|Dans\s|En:\s|Em:\s|Beitrag (?:zum?r?|in)\s)/u;
/** "Recommended citation: A. Person, ..." */
const CALLED = /^\s*[\p{L} ]{3,25}:\s+/u;

/** Looks in the lines from the title on, up to `to`. */
export function authorsAfter(lines: readonly JudgedLine[], title: TitleCandidate, to: number): ItemAuthors | undefined {
  const own = lines[title.line];
  if (own) {
    const found = AFTER_TITLE.exec(own.text.slice(title.to)) ?? [];
    const isInitial = INITIAL.test(found[1] ?? '');
    const by = isInitial ? undefined : found[1];
    const lead = isInitial ? (found[0] ?? '').replace(INITIAL, '') : (found[0] ?? '');
    const run = runFrom(own, title.to + lead.length);
    if (run && (by !== undefined || own.authors || isLikely(run))) return continued(lines, title.line, to, run);
    const far = own.authors && own.run && own.run.start > title.to ? own.run : undefined;
    if (far && (own.joint || (far.names.length > 1 && /(?:^|[.,;]\s)by\s+$/iu.test(own.text.slice(0, far.start)))))
      return continued(lines, title.line, to, far);
  }
  let skipped = 0;
  for (let at = title.line + 1; at < to && skipped < 3; at += 1) {
    const line = lines[at];
    if (!line || line.labels) continue;
    // Behind a venue stand its editors.
    if (line.bibtex || line.prose || VENUE_LEAD.test(line.text)) break;
    // "2017-07 with Ada Holt", "River Letters, 4(2), 2017 (with Ada Holt)": date and venue may stand before them.
    const run = startRun(line) ?? (line.joint ? line.run : undefined);
    if (run && (isLikely(run) || line.authors || line.allNames || leadOf(line.text) > 0))
      return continued(lines, at, to, run);
    skipped += 1;
  }
  return undefined;
}

/** Looks in the lines before the title, from `from` on. */
export function authorsBefore(
  lines: readonly JudgedLine[],
  title: TitleCandidate,
  from: number,
): ItemAuthors | undefined {
  const own = lines[title.line];
  if (own && title.from > 1) {
    const judged = own.authors && own.run && own.run.end <= title.from ? own.run : undefined;
    const found = nameRunAt(own.text.slice(0, title.from), 0, own.edges);
    // What the line was judged by knows the people of the page.
    const run = judged && (!found || (judged.start === found.start && judged.end === found.end)) ? judged : found;
    if (run) return { names: run.names, cut: run.cut, line: title.line, end: run.end };
  }
  const isNames = (line: JudgedLine | undefined) => line?.allNames && line.authors;
  for (let at = title.line - 1; at >= from; at -= 1) {
    const line = lines[at];
    if (!line || line.labels) continue;
    if (line.run && line.run.start < 15 && (line.authors || line.allNames)) {
      while (at > from && isNames(lines[at - 1])) at -= 1;
      const run = startRun(lines[at]);
      if (run) return continued(lines, at, title.line, run);
    } else if (title.line - at > 2) break;
  }
  return undefined;
}

/** Looks in the lines that are built as `shape`, as those of most listings of the list are. */
export function authorsShaped(
  lines: readonly JudgedLine[],
  title: TitleCandidate,
  from: number,
  to: number,
  shape: string,
): ItemAuthors | undefined {
  const isLed = lines.slice(from, to).some((line) => line.led && lineShape(line) === shape);
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (isLed && !line?.led) continue;
    if (at > title.line && line && VENUE_LEAD.test(line.text)) break;
    if (!line || at === title.line || line.prose || line.bibtex || lineShape(line) !== shape) continue;
    const run = startRun(line);
    if (run) return continued(lines, at, at < title.line ? title.line : to, run);
  }
  return undefined;
}

/** The same for lines that play the same part: the block around them, and the element in which all of the line stands. */
export function lineShape(line: JudgedLine): string {
  let shape = shapes.get(line);
  if (shape === undefined) {
    const { block, segments } = line;
    const first = segments[0]?.element;
    const isInner = first !== block && segments.every(({ element }) => element === first || first?.contains(element));
    shape = `${block.shape}>${isInner ? (first?.shape ?? '') : ''}`;
    shapes.set(line, shape);
  }
  return shape;
}

/** Each line is asked for by several. */
const shapes = new WeakMap<JudgedLine, string>();

function isLikely(run: NameRun): boolean {
  return run.names.length > 1 || run.sure > 0 || run.cut;
}

/** The names that begin at `from`: those that the line was judged by, if nothing stands before them. */
function runFrom(line: JudgedLine, from: number): NameRun | undefined {
  const { run, text, edges } = line;
  const isSame = run && run.start >= from && /^[\s,;:.]*$/u.test(text.slice(from, run.start));
  return isSame ? run : nameRunAt(text, from, edges);
}

function startRun(line: JudgedLine | undefined): NameRun | undefined {
  if (!line) return undefined;
  const run = runFrom(line, leadOf(line.text));
  const called = run ? undefined : CALLED.exec(line.text)?.[0].length;
  return called === undefined ? run : nameRunAt(line.text, called, line.edges);
}

/** Goes on over the lines that hold nothing but more names. */
function continued(lines: readonly JudgedLine[], first: number, to: number, run: NameRun): ItemAuthors {
  const names = [...run.names];
  let { cut, end } = run;
  let at = first;
  let isSingle = names.length === 1;
  for (; at + 1 < to; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (!line || !next) break;
    if (next.text.length < 30 && /^[\s[(]*(?:…|\.{3}|et al|and \d+|\d+ more)/iu.test(next.text)) {
      cut = true;
      end = next.text.length;
      continue;
    }
    const isOpen = /(?:[,;、&]|\band)\s*$/u.test(line.text) || /^\s*(?:and|&)\s/u.test(next.text);
    const more = isOpen || next.allNames ? nameRunAt(next.text, 0, next.edges) : undefined;
    const goesOn =
      isOpen ||
      (line.text.slice(end).trim().length < 4 &&
        ((isSingle && lineShape(next) === lineShape(line)) || (next.authors && (more?.names.length ?? 0) > 1)));
    if (!more || !goesOn) break;
    names.push(...more.names);
    cut ||= more.cut;
    isSingle &&= more.names.length === 1;
    end = more.end;
  }
  return { names, cut, line: at, end };
}
