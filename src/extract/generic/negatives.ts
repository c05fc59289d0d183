/** What looks like a list of publications and is none: talks, news, students, references. Decides, and says why. */
import type { Page } from '../adapter.ts';
import { textOf } from '../text.ts';
import { type Candidate, isSectionHeading } from './candidate-lists.ts';
import type { JudgedLine } from './line-kinds.ts';
import type { LinedPage } from './lines.ts';
import { familyName } from './names.ts';
import { NOT_WORKS, WORKS } from './vocabulary.ts';
import { yearAlone } from './years.ts';

/** What the headings above a line say. */
export interface Section {
  readonly year?: number;
  /** The nearest heading that tells works from other things, and which it was. */
  readonly works?: boolean;
  readonly heading?: string;
}

/** The section of each line. */
export function sections(page: LinedPage, lines: readonly JudgedLine[], candidates: readonly Candidate[]): Section[] {
  const inside = new Uint8Array(lines.length + 1);
  for (const {
    lines: [from, to],
  } of candidates)
    inside.fill(1, from, to);
  let stack: { level: number; text: string; until: number }[] = [];
  let current: Section = {};
  return lines.map((line, index) => {
    const text = line.text.trim();
    const alone =
      page.range(line.block)?.[1] === index + 1 &&
      page.range(line.block)?.[0] === index &&
      line.block.nodeName !== 'LI';
    const bold =
      line.heading === 0 &&
      inside[index] === 0 &&
      text.length < 80 &&
      alone &&
      (yearAlone(text) !== undefined || (isBold(line) && text.split(' ').length < 8));
    const level =
      line.heading > 0 && !linked(line) && (inside[index] === 0 || isSectionHeading(line))
        ? line.heading
        : bold
          ? 7
          : 0;
    if (stack.some(({ until }) => until <= index)) {
      stack = stack.filter(({ until }) => until > index);
      current = summarised(stack);
    }
    if (level > 0) {
      stack = stack.filter((heading) => heading.level < level);
      stack.push({ level, text, until: scopeEnd(page, line, index) });
      current = summarised(stack);
    }
    return current;
  });
}

/** A heading reaches to the end of the smallest element that holds more than the heading. */
function scopeEnd(page: LinedPage, line: JudgedLine, index: number): number {
  for (let element: Element | null = line.block; element; element = element.parentElement) {
    const end = page.range(element)?.[1] ?? 0;
    if (end > index + 1) return end;
    if (element === page.root) break;
  }
  return Number.POSITIVE_INFINITY;
}

function summarised(stack: readonly { text: string }[]): Section {
  let year: number | undefined;
  for (const { text } of [...stack].reverse()) {
    year ??= yearAlone(text);
    const works = WORKS.test(text);
    if (works || NOT_WORKS.test(text))
      return { ...(year === undefined ? {} : { year }), works: works && !isTalks(text), heading: text };
  }
  return year === undefined ? {} : { year };
}

function linked(line: JudgedLine): boolean {
  return (
    line.text.split(/\s+/u).length > 3 &&
    line.segments.every(({ element }) => /^(?!#)/u.test(element.closest('a')?.getAttribute('href') ?? '#'))
  );
}

function isTalks(text: string): boolean {
  return (
    /\b(?:talks?|invited|presentations|teaching|news|references)\b/iu.test(text) &&
    !/publi|papers|articles/iu.test(text)
  );
}

function isBold(line: JudgedLine): boolean {
  return line.segments.every(
    (segment) => segment.text.trim() === '' || segment.element.closest('b,strong,u,th,dt,summary') !== null,
  );
}

const TALK =
  /\b(?:(?:invited|guest|plenary|oral|contributed) (?:talk|lecture|speaker|presentation)|keynote|(?:talk|lecture|seminar|panel(?:ist)?|tutorial|presentation|colloquium) (?:at|in|series|on)|seminar,|colloquium,)/iu;

/** What the page says it is, where that is not a list of works: by its address, its title or its first heading. */
function subjectOf({ document, url }: Page): string | undefined {
  const last =
    url.pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1)
      ?.replace(/\.\w+$/u, '')
      .replace(/[-_]/gu, ' ') ?? '';
  const texts = [
    last,
    (document.title ?? '').split(/\s[-|–—:·]\s/u)[0] ?? '',
    textOf(...document.querySelectorAll('h1')),
  ];
  return texts.find((text) => text.length < 60 && NOT_WORKS.test(text) && !WORKS.test(text));
}

/** The candidates that are listings of the page's own works, with the reason in plain words. */
export function accept(
  candidates: readonly Candidate[],
  lines: readonly JudgedLine[],
  context: readonly Section[],
  page: Page,
): { readonly accepted: readonly Candidate[]; readonly why: string } {
  const strong = new Map<string, number>();
  for (const { shape, value } of candidates) if (value > 0.65) strong.set(shape, (strong.get(shape) ?? 0) + 1);
  const parents = new Set(candidates.filter(({ value }) => value > 0.65).map(({ nodes }) => nodes[0].parentNode));
  const main = Math.max(0, ...strong.values());
  let good = candidates.filter(({ nodes, value, shape, lines: [from, to] }) => {
    const section = context[from];
    if (section?.works === false) return false;
    const mates = value > 0.65 || parents.has(nodes[0].parentNode) ? (strong.get(shape) ?? 0) : 0;
    if (value > 0.65) return section?.works === true || section?.year !== undefined || mates > 1 || main < 5;
    if (mates > 1) return value > 0.3;
    return value > 0.3 && section?.works === true && lines.slice(from, to).some((line) => line.year);
  });
  const under = good.filter(({ lines: [from] }) => context[from]?.works === true || context[from]?.year !== undefined);
  // Where nearly all stand under headings that tell them, what stands before is an introduction.
  const begin = under[0]?.lines[0] ?? 0;
  if (under.length > good.length * 0.6) good = good.filter(({ lines: [from] }) => from >= begin);
  const named = good.filter(({ lines: [from, to] }) => lines.slice(from, to).some((line) => line.authors));
  const subject = subjectOf(page);
  if (subject !== undefined && !good.some(({ lines: [from] }) => context[from]?.works === true)) {
    return { accepted: [], why: `No publications here: the page is about something else ("${subject}").` };
  }
  const headed = good.some(({ lines: [from] }) => context[from]?.works === true);
  if (good.length < 2 && !headed)
    return { accepted: [], why: 'No publications here: nothing on the page repeats like references.' };
  if (named.length < good.length * 0.4 && !headed) {
    return { accepted: [], why: 'No publications here: the lists on this page name no authors.' };
  }
  const talks = good.filter(({ lines: [from, to] }) =>
    lines.slice(from, to).some((line) => !line.prose && TALK.test(line.text)),
  );
  if (talks.length > good.length * 0.5) return { accepted: [], why: 'No publications here: the list is of talks.' };
  const counts = new Map<string, number>();
  for (const {
    lines: [from, to],
  } of named) {
    const names = new Set(
      lines
        .slice(from, to)
        .flatMap((line) => (line.authors ? (line.run?.names ?? []) : []))
        .map(familyName),
    );
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  if (!headed && named.length > 3 && most < named.length * 0.35) {
    return { accepted: [], why: 'No publications here: the references on this page have no author in common.' };
  }
  return { accepted: good, why: `${good.length} listings were found by the structure of the page.` };
}
