/** The pieces of a listing that may be its title: every marked, quoted or otherwise set off piece. */
import { anyOf } from '../../../publication/any-of.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import { ECHO } from '../lines/lone-lines.ts';
import { markedPieces, restOf } from '../lines/marked-pieces.ts';
import { titleWorth } from '../lines/title-worth.ts';
import { isPlainLetterAt } from '../words/characters.ts';
import { LINK_LABEL } from '../words/vocabulary.ts';
import { yearsIn } from '../words/years.ts';
import { barePieces, leadLine, type Push, restOfPhrase } from './bare-pieces.ts';
import { afterDate, goesOn } from './title-ends.ts';
import { tidied } from './title-tidied.ts';
import type { TitleCandidate } from './titles.ts';

/** "2017. Counting pebbles", "[ICML'24] Counting pebbles", "[arXiv] Counting pebbles", "[HEK21a - Invited] Counting pebbles": year, venue and key belong to the listing. */
const BEFORE_TITLE = anyOf(
  'u',
  [
    /[[(]?(?:19|20)\d\d[\])]?[.)]|[[(](?:19|20)\d\d[\])]|(?:19|20)\d\d\s+[–—-]/u,
    /\[\p{Lu}[\p{L}&/ -]{1,18}\s?['’]?(?:20)?\d\d\]:?/u,
    /\[(?:\p{L}{0,9}\p{Ll}\p{Lu}\p{L}{0,9}|\p{Lu}{3,8}|Preprint|Journal|Conference|Workshop|Book(?: [Cc]hapter)?)\]:?/u,
    /\[\p{L}[\p{L}+*-]{0,12}\d{1,4}\p{L}?(?:\s?[–—:,-]\s[^\]]{2,24})?\][.:]?/u,
  ],
  { before: /^\s*/u, after: /\s+(?=\S)/u },
);

/** "Counting pebbles (2016)", "Counting pebbles (ICML 2016)", "Counting pebbles, submitted (2016)": the listing's year. */
const DATED =
  /^(.{12,}?)(?:,\s+(?:in preparation|submitted|to appear|under review|accepted|in press|forthcoming))?[\s,.]*[([](?:\p{Lu}[^()[\]]{1,40}[\s,’'])?(?:19|20)\d\d[)\]][\s.]*$/iu;

/** "Counting pebbles {1986 reprint}": whatever is said in braces, no title ends so. */
const BRACED = /^([^{}]{12,}?)\s*[({][^(){}]{0,30}(?:19|20)\d\d[^(){}]{0,30}\}\s*$/u;

/** What a work stands in: a book or journal, behind the title. */
const IN =
  /^\s*(?:In:|In\s+(?=\p{Lu})|Dans\s|En:\s|Em:\s|(?:(?:[Tt]o )?[Aa]ppear(?:s|ed|ing)?|[Pp]ublished|[Aa]ccepted|[Pp]resented|[Ss]ubmitted|[Ee]rschienen|[Pp]aru|[Pp]ublié)\s(?:[a-zà-ÿ]+\s){0,3}(?:in|at|to|by|dans|à)\s)/u;

/** All candidates in the lines `from` to `to`, inside `root`. */
export function titleCandidates(lines: readonly JudgedLine[], from: number, to: number, root: Node): TitleCandidate[] {
  const found: TitleCandidate[] = [];
  let authorLine = Number.POSITIVE_INFINITY;
  let isTold = false;
  const isDatedBeside = (at: number, begin: number, end: number) =>
    lines
      .slice(from, to)
      .some(({ year, text }, index) =>
        from + index === at ? yearsIn(`${text.slice(0, begin)} ${text.slice(end)}`).length > 0 : year,
      );
  let passed = 0;
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.bibtex || line.prose) continue;
    const near =
      ((at > authorLine + (isTold ? 0 : 1) ? 0.6 : 1) * (passed > 0 && IN.test(line.text) ? 0.3 : 1)) /
      (1 + 0.1 * passed);
    const { run } = line;
    if (line.authors) authorLine = Math.min(authorLine, at);
    const told =
      line.authors && run !== undefined && run.start < 14 && COLON.test(line.text.slice(run.end, run.end + 8));
    isTold ||= told;
    passed += 1;
    // Behind the co-authors stands where the work came out, unless they lead the listing.
    const ends = Math.min(
      line.joint && line.run && (line.run.start > 15 || passed > 1) ? line.run.end : Number.POSITIVE_INFINITY,
      line.segments.find(({ start, text }) => start > 0 && ECHO.test(text))?.start ?? Number.POSITIVE_INFINITY,
    );
    // "with Ada Holt and Jon Ekdahl", and nothing else, is no title.
    if (line.labels || (line.led && line.allNames)) continue;
    const weighed = (piece: string, begin: number, until: number, factor: number) => {
      const lead = isPlainLetterAt(piece, 0) ? 0 : (BEFORE_TITLE.exec(piece)?.[0].length ?? 0);
      const start = begin + lead;
      const [, own] =
        (piece.length < 500 &&
          (endsInBrackets(piece) ? DATED : piece.trimEnd().endsWith('}') ? BRACED : undefined)?.exec(
            piece.slice(lead),
          )) ||
        [];
      const text = own === undefined || isDatedBeside(at, begin, until) ? piece.slice(lead) : own;
      const end = text === own ? start + own.length : until;
      // "<span>w. Ada Holt</span>": what leads to co-authors is one with them.
      const begins = (run?.start ?? 0) - (line.joint ? 4 : 0);
      const isInside =
        line.authors &&
        run &&
        (line.joint || run.sure > 0) &&
        start >= begins &&
        end <= Math.max(run.end, afterDate(line.text, run.end));
      if (isInside) return undefined;
      const clean = tidied(withoutLabels(line, text, start));
      // A piece with the names and more in it is the whole citation.
      const isAll =
        line.authors && run && start <= run.start + 1 && end >= run.end && end - start > run.end - run.start + 12;
      // A line that only looks like names, and gave way to the authors below it, is a title; so is what a colon parts from them.
      const plain = titleWorth(clean);
      const isSurely = (line.plainTitle && line.allNames) || (told && start >= (run?.end ?? 0));
      const read = plain > 0 && isSurely ? Math.max(plain, 0.6) : plain;
      const worth = read * near * factor * (isAll ? 0.1 : start >= ends ? 0.3 : 1);
      return worth > 0.02 ? { text: clean, worth, line: at, from: start, to: end } : undefined;
    };
    let last:
      | { piece: string; begin: number; until: number; factor: number; made: ReturnType<typeof weighed> }
      | undefined;
    const push: Push = (piece, node, slot, begin, until, factor) => {
      // An element and that around it often hold the same.
      const isSame = last?.piece === piece && last.begin === begin && last.until === until && last.factor === factor;
      const made = isSame ? last?.made : weighed(piece, begin, until, factor);
      last = { piece, begin, until, factor, made };
      if (made) found.push({ ...made, node, slot });
    };
    let hasMarked = false;
    // "Holt, M. (2017). Counting pebbles. <i>Rivers of the World</i>": behind names, year and a sentence stands the venue.
    const dated = run && line.authors && leadLine(line.text, run) ? afterDate(line.text, run.end) : 0;
    const sentence =
      run && dated > 0 && yearsIn(line.text.slice(run.end, dated)).length > 0 ? dated + 8 : Number.POSITIVE_INFINITY;
    // "Holt, M. Shallow streams. <i>Rivers of the World</i>, 12(3)": so it does before a volume.
    const isJournal = (begin: number, end: number) =>
      run !== undefined &&
      line.authors &&
      leadLine(line.text, run) &&
      VOLUME.test(line.text.slice(end, end + 14)) &&
      ONE_SENTENCE.test(line.text.slice(run.end, begin));
    // "Holt M, Ruiz A. Counting pebbles. In: Lind P, editor. <i>Rivers of the World</i>": the book.
    const isBook = (begin: number) =>
      run !== undefined &&
      line.authors &&
      run.start < 14 &&
      begin > run.end &&
      IN_BOOK.test(line.text.slice(run.end, begin));
    for (const piece of markedPieces(line, root)) {
      const { element } = piece;
      const isWhole = !element.block || /^H[1-6]$/u.test(element.name);
      const more = goesOn(line.text, piece.end) || restOfWord(line.text, piece.end);
      const shown = more > 0 ? line.text.slice(piece.start, piece.end + more) : piece.text;
      const text = isWhole ? shown + restOf(element, lines, at, to) : shown;
      hasMarked ||= titleWorth(text) > 0.5;
      push(
        text,
        element.node,
        element.slot,
        piece.start,
        piece.end + more,
        isBook(piece.start) ? 0.2 : piece.start > sentence || isJournal(piece.start, piece.end) ? 0.5 : 1,
      );
    }
    barePieces(line, restOfPhrase(lines, at, to), passed, hasMarked, push);
  }
  return found;
}

/** "<a>Counting pebbl</a>es": how many letters of its last word stand behind the mark-up. */
function restOfWord(text: string, at: number): number {
  return REST_OF_WORD.exec(text.slice(at - 2, at + 16))?.[1]?.length ?? 0;
}

const REST_OF_WORD = /^\p{Ll}{2}(\p{Ll}{1,12})(?!\p{L})/u;

/** "Mira Holt, Jon Ekdahl: Counting pebbles", and where it came out in the lines below. */
const COLON = /^[\s*∗†]*:\s+\S/u;

const IN_BOOK = /\p{L}[.?!]\s+(?:In|En|Em|Dans):\s/u;
const VOLUME = /^,\s+\d{1,4}\s?(?:[:,]\s?(?:pp?\.?\s?)?\d|\(\d)/u;
const ONE_SENTENCE = /^\.?\s+\p{Lu}[^.?!]{6,}[.?!]\s+$/u;

/** "Counting pebbles [pdf] [code]": what brackets hold behind a title, each a link of its own or called like one, is no part of it. */
function withoutLabels({ segments }: JudgedLine, text: string, start: number): string {
  let title = text;
  // "Counting pebbles <span>Journal Article</span> <a>PDF</a>": so is what tells the kind of work, or is a link called like one.
  for (const { element, link, start: begin, text: piece } of segments.slice(-8).toReversed()) {
    const isEnd =
      begin > start + 12 && begin < start + title.length && title.slice(begin - start).trim() === piece.trim();
    const isOwn = link !== undefined || /^(?:SPAN|SMALL|SUP)$/u.test(element.name);
    if (isEnd && isOwn && piece.trim() !== '' && (KIND.test(piece) || (link && LINK_LABEL.test(piece))))
      title = title.slice(0, begin - start).trimEnd();
  }
  if (!title.includes(']')) return title;
  for (let label = LABEL_BEHIND.exec(title); label; label = LABEL_BEHIND.exec(title)) {
    const [whole, inner = ''] = label;
    const at = start + title.length - whole.length + whole.indexOf(inner);
    const link = segments.find(
      (segment) => segment.link && segment.start <= at && at < segment.start + segment.text.length,
    );
    const isOwn = link !== undefined && link.text.trim().length <= inner.trim().length;
    if (!isOwn && !LINK_LABEL.test(inner)) break;
    title = title.slice(0, label.index);
  }
  return title;
}

const KIND = anyOf(
  'iu',
  [
    /(?:journal |proceedings |conference |magazine )?articles?|(?:phd|masters?|bachelor|doctoral)[ -]thesis|patent/u,
    /(?:book|journal|conference|workshop|working|short|full)(?: (?:chapter|section|papers?|proceedings))?/u,
    // As bibliography programs call them.
    /in(?:proceedings|book|collection)|techreport|technical report|preprint|unpublished|misc(?:ellaneous)?/u,
    /forthcoming|in press|submitted|accepted|open access/u,
  ],
  { before: /^\W*/u, after: /\W*$/u },
);
const LABEL_BEHIND = /\s*\[([^[\]]{1,40})\][\s.,]*$/u;

/** "... (2016)": whether a bracket with a digit at its end closes the text. */
function endsInBrackets(text: string): boolean {
  const whole = text.trimEnd();
  const end = whole.endsWith('.') ? whole.slice(0, -1) : whole;
  return (end.endsWith(')') || end.endsWith(']')) && /\d/u.test(end.at(-2) ?? '');
}
