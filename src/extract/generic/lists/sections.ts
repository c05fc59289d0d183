/** What the headings above each line say: a year, and whether works are listed below or something else. */
import type { Candidate } from '../lines/candidates.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import type { LinedPage } from '../lines/lines.ts';
import { NOT_WORKS, SPOKEN, WORKS } from '../words/vocabulary.ts';
import { yearAlone } from '../words/years.ts';
import { isLinked, isSectionHeading } from './worth.ts';

/** What stands above a line. */
export interface Section {
  readonly year?: number;
  /** What the nearest heading says that tells works from other things. */
  readonly works?: boolean;
  /** That heading, where it tells other things. */
  readonly aside?: string;
}

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly until: number;
}

/** The section of each line. */
export function sectionsOf(page: LinedPage, lines: readonly JudgedLine[], candidates: readonly Candidate[]): Section[] {
  const inside = new Uint8Array(lines.length + 1);
  for (const { lines: span } of candidates) inside.fill(1, ...span);
  let stack: Heading[] = [];
  let current: Section = {};
  return lines.map((line, index) => {
    if (stack.some(({ until }) => until <= index)) {
      stack = stack.filter(({ until }) => until > index);
      current = summarised(stack);
    }
    const text = line.text.trim();
    const level = levelOf(line, text, index);
    if (level > 0) {
      stack = [
        // A year in a heading of the same level stands below what tells the section.
        ...stack.filter(
          (heading) =>
            heading.level < level ||
            (heading.level === level && yearAlone(text) !== undefined && yearAlone(heading.text) === undefined),
        ),
        { level, text, until: scopeEnd(page, lines, index) },
      ];
      current = summarised(stack);
    }
    return current;
  });

  /** 1 to 6 as the element says, 7 for a bold line or a year by itself, 0 for what is no heading. */
  function levelOf(line: JudgedLine, text: string, index: number): number {
    if (line.heading > 0) {
      const isTitle = isLinked(line) && text.split(/\s+/u).length > 3;
      return !isTitle && (inside[index] === 0 || isSectionHeading(line)) ? line.heading : 0;
    }
    if (inside[index] !== 0 || text.length > 79 || line.block.name === 'LI') return 0;
    const [from, to] = line.block.range ?? [0, 0];
    const isAlone = from === index && to === index + 1;
    // "<u>2024</u><br>" among bare text, or "<br><br><b>Work experience</b><br><br>".
    const isSetOff = () =>
      line.gap && isBold() && (yearAlone(text) !== undefined || (lines[index + 1]?.gap === true && isShort()));
    // "<br><b>Journal articles</b><br><ul>": right above a list.
    const isOverList = () => {
      const next = lines[index + 1];
      return next?.block.name === 'LI' && next.block !== line.block && isBold() && isShort();
    };
    const isShort = () => text.length < 40 && text.split(' ').length < 5;
    const isBold = () => line.segments.every((segment) => segment.text.trim() === '' || segment.bold);
    return (isAlone && (yearAlone(text) !== undefined || (isBold() && text.split(' ').length < 8))) ||
      isSetOff() ||
      isOverList()
      ? 7
      : 0;
  }
}

/**
 * A heading reaches to the end of the smallest element that holds more than the heading, and a count or label beside it.
 * A heading that leads elsewhere and is an entry of a list is one of a menu, and stands above nothing.
 */
function scopeEnd(page: LinedPage, lines: readonly JudgedLine[], index: number): number {
  const line = lines[index];
  let beside = index + 1;
  const next = lines[beside];
  if (next && (next.labels || !/\p{L}/u.test(next.text))) beside += 1;
  for (let element = line?.block; element; element = element.outer) {
    const end = element.range?.[1] ?? 0;
    if (end > beside) return end;
    if (element.name === 'LI' && line && isLinked(line)) return end;
    if (element === page.root) break;
  }
  return Number.POSITIVE_INFINITY;
}

/** The year of the nearest heading that has one, and the nearest word on works. */
function summarised(stack: readonly Heading[]): Section {
  let year: number | undefined;
  for (const { text } of stack.toReversed()) {
    year ??= yearAlone(text);
    const works = WORKS.test(text);
    if (!works && !NOT_WORKS.test(text)) continue;
    // "Master's thesis" stands under "Publications", and as a step under "Research experience".
    if (DEGREE.test(text) && stack.some((above) => NOT_WORKS.test(above.text) && !WORKS.test(above.text))) continue;
    return {
      ...(year !== undefined && { year }),
      ...(works && !isAside(text) ? { works } : { works: false, aside: text }),
    };
  }
  return year === undefined ? {} : { year };
}

const DEGREE =
  /^\W*(?:(?:my|the)\s)?(?:ph\.?d\.?|doctoral|master(?:[’']?s)?|bachelor(?:[’']?s)?|diploma)\s+(?:thesis|dissertation|project)\W*$/iu;

/** "Books I like", "Papers you should read": works of others. */
const RECOMMENDED =
  /\b(?:(?:books?|papers?|articles?) (?:that )?(?:I|we)(?: (?:have|recently|currently|also|really))* (?:like|love|enjoy|read|recommend)|you (?:should|must|may) read|(?:should|must)[- ]reads?|recommended|favou?rite|to read\b)/iu;

/** "Conference talks", "Paper presentations", "Supervised theses", "References" of a book: works, and yet no list of one's own. */
function isAside(text: string): boolean {
  return (
    RECOMMENDED.test(text) ||
    (SPOKEN.test(text) && !/論文|査読(?:有|付|あ)/u.test(text)) ||
    (/\b(?:talks?|invited|presentations|teaching|news|references|supervised (?:\p{L}+ )?(?:theses|dissertations)|(?:theses|thesis) supervis\p{L}+)\b/iu.test(
      text,
    ) &&
      !/publi|papers|articles|proceedings/iu.test(text)) ||
    (/\b(?:data ?sets?|code|software|recordings?|concerts?|exhibitions?)\b/iu.test(text) &&
      !/publications|papers|articles/iu.test(text))
  );
}
