/** What each line of a page could be in a listing: names of authors, a title, a row of links, prose, a heading. */
import type { Line } from './lines.ts';
import { familyName, type NameRun, nameRunAt } from './names.ts';
import { LINK_LABEL, VENUE } from './vocabulary.ts';
import { yearAlone, yearsIn } from './years.ts';

/** A line, judged by itself and by the names that are frequent on its page. */
export interface JudgedLine extends Line {
  readonly run?: NameRun;
  /** Nothing but names. */
  readonly allNames: boolean;
  /** The names are surely authors: several of them, with initials, or one who is named again and again. */
  readonly authors: boolean;
  /** Holds words enough to be a title, besides names, years and labels. */
  readonly titled: boolean;
  /** A title as well as the words tell, with nothing else in the line. */
  readonly plainTitle: boolean;
  /** Somebody speaks of himself. */
  readonly personal: boolean;
  readonly year: boolean;
  /** Nothing but labels such as "pdf". */
  readonly labels: boolean;
  /** A paragraph: an abstract or a description, never part of a citation. */
  readonly prose: boolean;
  readonly bibtex: boolean;
  /** 1 to 6 in a heading element, 7 for a bold line of its own, else 0. */
  readonly heading: number;
}

const PERSONAL =
  /\b(?:I am|I was|I work|I did|I have|I received|I joined|I study|I’m|I'm|I will|my (?:PhD|Ph\.D|research|advis[eo]r|group|work)|prior to (?:that|joining)|under the supervision)\b/iu;

/** Judges all lines of a page together. */
export function judge(lines: readonly Line[]): JudgedLine[] {
  let inBibtex = false;
  const first = lines.map((line) => {
    const bibtex = /^\s*@\w+\s*[{(]/u.test(line.text) || (inBibtex && line.pre);
    inBibtex = bibtex;
    const text = line.text.trim();
    const heading = headingLevel(line);
    const run = bibtex || line.segments.length > 4000 ? undefined : authorRun(line);
    const inside = run ? run.end - run.start : 0;
    const rest = run ? text.length - inside - run.start : text.length;
    const allNames = run !== undefined && run.start < 12 && /^[\s.,;:*†()\d\]…]*$/u.test(text.slice(run.end));
    const labels = !bibtex && isLabels(line);
    const prose = !bibtex && !labels && text.length - inside > 400 && (!run || rest > 500);
    return { ...line, run, inside, allNames, labels, bibtex, heading, prose };
  });
  const counts = new Map<string, number>();
  let runs = 0;
  for (const { run } of first) {
    if (!run || (run.names.length < 2 && run.sure === 0)) continue;
    runs += 1;
    for (const name of new Set(run.names.map(familyName))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const known = (run: NameRun | undefined, often: number): boolean =>
    run?.names.some((name) => (counts.get(familyName(name)) ?? 0) >= often) === true;
  const often = Math.max(2, runs / 5);
  const authors = first.map((line, index) => {
    const { run } = line;
    if (run === undefined || line.prose) return false;
    const single = run.names.length === 1 && run.sure === 0 && !run.cut;
    const twin = (at: number): boolean => {
      const other = first[at];
      return (
        single &&
        line.allNames &&
        other?.allNames === true &&
        other.block.nodeName === line.block.nodeName &&
        other.run?.names.length === 1
      );
    };
    const sure = known(run, often);
    return (
      (line.heading === 0 || sure || run.names.length > 2) && (!single || sure || twin(index - 1) || twin(index + 1))
    );
  });
  return first.map(({ inside: _inside, run, ...line }, index) => {
    const text = line.text.trim();
    const year = !line.prose && !line.bibtex && yearsIn(text).length > 0;
    // Of two neighbours the one that is surely names takes the part; "Geometry, Performance, and Training" gives way.
    const weak = run !== undefined && run.names.length < 4 && !known(run, 2) && !year;
    const gives =
      weak &&
      [index - 1, index + 1].some((at) => {
        const other = first[at];
        return (
          other?.run &&
          authors[at] &&
          other.allNames &&
          (known(other.run, 2) || (!line.allNames && other.run.names.length > 1)) &&
          other.block.contains(line.block) === line.block.contains(other.block)
        );
      });
    const named = authors[index] === true && !gives;
    const rest = run && named ? `${text.slice(0, run.start)} ${text.slice(run.end)}` : text;
    const words = wordCount(rest);
    return {
      ...line,
      ...(run ? { run } : {}),
      authors: named,
      titled:
        !line.labels &&
        !line.bibtex &&
        (titleWorth(rest) > 0.4 || words > 5 || (named && words > 3)) &&
        !(line.allNames && named),
      plainTitle: !named && !line.labels && !line.bibtex && !line.prose && titleWorth(rest) > 0.4,
      personal: PERSONAL.test(text),
      year,
    };
  });
}

/** How much `text` reads like a title: 0 not at all, 1 fully. */
export function titleWorth(text: string): number {
  const known = worths.get(text);
  if (known !== undefined) return known;
  const worth = weighed(text.trim());
  if (worths.size > 20_000) worths.clear();
  worths.set(text, worth);
  return worth;
}

/** The same texts are weighed several times: as a line, as an element, and as the element around it. */
const worths = new Map<string, number>();

function weighed(plain: string): number {
  if (plain.length < 3 || plain.length > 420 || LINK_LABEL.test(plain) || /^(?:https?:|www\.|doi:)/iu.test(plain))
    return 0;
  const letters = plain.replace(/[^\p{L}]/gu, '').length;
  if (letters < plain.length * 0.5 || letters < 3) return 0;
  if (yearAlone(plain) !== undefined) return 0;
  const wide = plain.replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, '').length;
  const words = (plain.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).length + wide / 2;
  let worth = words >= 4 ? 1 : words >= 3 ? 0.75 : words >= 2 ? 0.55 : 0.3;
  if (VENUE.test(plain)) worth *= 0.35;
  if (plain.length > 280) worth *= 0.4;
  const run = nameRunAt(plain);
  if (run && run.end - run.start > plain.length * 0.8) worth *= run.names.length > 1 || run.sure > 0 ? 0.05 : 0.45;
  return worth;
}

function isLabels(line: Line): boolean {
  // "Jump to year: 2023 2022 2021 ..."
  if (yearsIn(line.text.replace(/[^\d]+/gu, ' ')).length > 4 && line.text.replace(/[^\p{L}]/gu, '').length < 30)
    return true;
  const parts = line.text
    .split(/[|/,·•[\](){}]|\s-\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 0 && parts.every((part) => LINK_LABEL.test(part))) return true;
  return line.segments.every(
    (segment) => segment.text.replace(/[^\p{L}\p{N}]/gu, '') === '' || LINK_LABEL.test(segment.text),
  );
}

function headingLevel(line: Line): number {
  const heading = line.block.closest('h1,h2,h3,h4,h5,h6');
  return heading ? Number(heading.nodeName.slice(1)) : 0;
}

/** The run of names in a line: at its start, or after its first marked pieces, or after "with" and "by". */
function authorRun(line: Line): NameRun | undefined {
  const starts = new Set<number>([0]);
  const edges = edgesIn(line);
  for (const match of line.text.matchAll(
    /(?:^|[\s(,])(?:joint(?:ly)? (?:work )?with|with|by|coauthors?:|co-authors?:|authors?:|avec|con|mit|par)\s+/giu,
  )) {
    if (starts.size > 5) break;
    starts.add(match.index + match[0].length);
  }
  const label = /^\s*[\p{L} ]{3,25}:\s+/u.exec(line.text)?.[0].length;
  if (label !== undefined) starts.add(label);
  const { segments } = line;
  for (let index = 1; index < segments.length && starts.size < 6; index += 1) {
    const segment = segments[index];
    if (segment && segment.element !== segments[index - 1]?.element) starts.add(segment.start);
  }
  for (const match of line.text.matchAll(/[”"»]|[.?!]\s/gu)) {
    if (starts.size > 9) break;
    starts.add(match.index + match[0].length);
  }
  let best: NameRun | undefined;
  for (const start of starts) {
    const run = nameRunAt(line.text, start, edges);
    if (run && (!best || weight(run) > weight(best))) best = run;
    if (best && start === 0 && weight(best) >= 2) break;
  }
  return best;
}

/** Where the mark-up changes inside a line, true where italics begin. */
export function edgesIn(line: Line): ReadonlyMap<number, boolean> {
  const starts = new Map<number, boolean>();
  line.segments.forEach(({ element, start }, index) => {
    const before = line.segments[index - 1]?.element;
    if (index > 0 && element !== before) starts.set(start, /^(?:I|EM|CITE)$/u.test(element.nodeName));
  });
  return starts;
}

/** How many words, two characters of a script without spaces being one. */
function wordCount(text: string): number {
  const wide = text.replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, '').length;
  return (text.match(/\p{L}{2,}/gu) ?? []).length + wide / 2;
}

function weight(run: NameRun): number {
  return run.names.length + run.sure * 0.5;
}
