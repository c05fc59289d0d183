/** Listings that have no element of their own: ways to cut a run of siblings, and the plan that a way leads to. */
import { type Plan, SURE, shapeOf } from '../lines/candidates.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import type { PageElement, Sibling } from '../lines/page-element.ts';
import { couldBeListing, isSectionHeading, type Worth } from './worth.ts';

const YEAR_ALONE = /^\W*(?:19|20)\d\d\W*$/u;

/** Where each run begins among the siblings, in order. */
export type Starts = readonly number[];

/** The bullet or number that a listing begins with, where it is written out; it may have a table cell of its own. */
const MARK = /^\s*(?:[•·▪‣●■–—*-]\s|[[(]?[A-Za-z]{0,2}[-.]?\d{1,3}[\].)]+(?:\s|$))/u;

/** At written bullets and numbers, at double breaks and rules, at each break, at titles before names, at each sibling of one kind. */
export function flatWays(siblings: readonly Sibling[], lines: readonly JudgedLine[]): Starts[] {
  const atGaps = [0];
  const atBreaks = [0];
  const atTitles: number[] = [];
  const atMarks: number[] = [];
  /** Names in a heading of their own above a title in another. */
  const atNames: number[] = [];
  /** Blocks, and what stands bare between them: paragraphs of which some were never opened. */
  const atEdges: number[] = [];
  let bare = 0;
  let inBlock = true;
  const kinds = new Map<string, number[]>();
  let breaks = 0;
  let reached = 0;
  let elements = 0;
  siblings.forEach(({ node: child, element, name, range, isElement, inline, blank, parted: isAfterEmpty }, index) => {
    if (isElement) elements += 1;
    if (blank) {
      if (isElement) breaks += name === 'HR' ? 2 : 1;
      return;
    }
    const isEdge = !inline && element?.block === true;
    if (isEdge || inBlock) atEdges.push(index);
    const line = range && lines[range[0]];
    if (!isEdge && inBlock && line?.authors) bare += 1;
    inBlock = isEdge;
    // "<span>... <a>doi<br><br></a></span><span>Ekdahl J.": the breaks stand inside what is before.
    const broken = breaks === 0 && range && range[0] >= reached && line?.gap === true && !isEdge && reached > 0;
    const parted = broken || (breaks === 0 && (!isElement || inline) && isAfterEmpty);
    if ((breaks > 0 || parted) && index > 0) {
      atBreaks.push(index);
      if (breaks > 1 || parted || (line?.gap && isElement && !inline)) atGaps.push(index);
    }
    breaks = 0;
    if (!range || !line) return;
    if (range[0] >= reached && MARK.test(line.text)) atMarks.push(index);
    const isFresh = range[0] >= reached;
    reached = Math.max(reached, range[1]);
    if (!isElement) return;
    if (isFresh)
      for (const kind of [name, element?.shape ?? shapeOf(child), `>${firstTags(child)}`]) {
        const known = kinds.get(kind);
        if (known) known.push(index);
        else kinds.set(kind, [index]);
      }
    const next = lines[range[1]];
    if (line.heading > 0 && line.authors && line.allNames && next && next.heading > 0 && next.titled && !next.authors)
      atNames.push(index);
    if (
      range[1] === range[0] + 1 &&
      !line.authors &&
      !line.labels &&
      !line.prose &&
      next?.authors &&
      (next.allNames || next.led)
    )
      atTitles.push(index);
  });
  const ways: Starts[] = [];
  if (atMarks.length > 2) ways.push(atMarks);
  if (atTitles.length > 1) ways.push(atTitles);
  if (atNames.length > 2) ways.push(atNames);
  if (bare > 1 && atEdges.length > bare) ways.push(atEdges);
  if (atGaps.length > 2) ways.push(atGaps);
  if (atBreaks.length > 2 && atBreaks.length !== atGaps.length) ways.push(atBreaks);
  const seen = new Set<string>();
  for (const starts of kinds.values()) {
    const key = `${starts.length} ${starts[0]} ${starts.at(-1)}`;
    if (starts.length > 1 && starts.length < elements && !seen.has(key) && seen.size < 12) {
      seen.add(key);
      ways.push(starts);
    }
  }
  return ways;
}

/**
 * The division of `siblings`, children of `parent`, into runs that begin at `starts`, if it is better than `best`; `plans`
 * divide each sibling further, `own` are the best of each by itself.
 */
export function flatPlan(
  parent: PageElement,
  siblings: readonly Sibling[],
  plans: readonly Plan[],
  own: readonly Plan[],
  starts: Starts,
  lines: readonly JudgedLine[],
  worth: Worth,
  best: Plan,
): Plan | undefined {
  const runs = runsAt(starts, siblings, lines, worth);
  const firstSure = runs.findIndex(isSure);
  const isRescued = runs.filter(isSure).length > 2;
  let value = 0;
  let strong = 0;
  const keep = (inner: readonly Plan[], from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      value += inner[at]?.value ?? 0;
      strong += inner[at]?.strong ?? 0;
    }
  };
  keep(own, 0, starts[0] ?? 0);
  const whole = runs.filter((run, index) => {
    const { from, to, span } = run;
    let within = 0;
    for (let at = from; at < to; at += 1) within += plans[at]?.value ?? 0;
    const isOne =
      (run.worth > 0 && run.worth >= within) ||
      (isRescued && within < SURE && index > firstSure && span && couldBeListing(lines, span));
    if (!span || !isOne) {
      keep(plans, from, to);
      return false;
    }
    // A heading over one listing is its title, and belongs to no other.
    const line = lines[span[0]];
    const next = lines[span[0] + 1];
    const head = line?.authors && line.heading > 0 ? next : line;
    if (
      (firstSure < 0 ? run.worth > 0 : isSure(run)) &&
      head &&
      head.heading > 2 &&
      head.titled &&
      span[1] > span[0] + 1 &&
      !isSectionHeading(head)
    )
      value += 0.2;
    if (isSure(run)) strong += 1;
    return true;
  });
  // Beside listings with authors, those without count little: a title alone is no listing next to its own authors.
  for (const run of whole) value += run.worth * (strong > 0 && !isSure(run) ? 0.1 : 1);
  if (whole.length < 2) value = 0;
  if (value <= best.value + 0.15 || strong < best.strong) return undefined;
  const shape = `${parent.shape} ~ run`;
  const wholes = new Set(whole);
  const items = own.slice(0, starts[0]).flatMap((plan) => plan.items);
  for (const run of runs) {
    const [head, ...rest] = wholes.has(run) ? siblings.slice(run.first, run.last + 1).map(({ node }) => node) : [];
    if (head && run.span)
      items.push({ nodes: [head, ...rest], lines: run.span, shape, value: Math.max(run.worth, 0.4) });
    else for (let at = run.from; at < run.to; at += 1) items.push(...(plans[at]?.items ?? []));
  }
  return { value, strong, items };
}

/** Siblings from one start to the next. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** The first and the last that are more than breaks, rules and white space, and part of the listing. */
  readonly first: number;
  readonly last: number;
  /** Their lines. */
  readonly span: readonly [number, number] | undefined;
  readonly worth: number;
}

function isSure({ worth }: Run): boolean {
  return worth > SURE;
}

function runsAt(starts: Starts, siblings: readonly Sibling[], lines: readonly JudgedLine[], worth: Worth): Run[] {
  const isFull = (at: number) => siblings[at]?.blank === false;
  const before = (at: number, from: number) => {
    let last = at - 1;
    while (last >= from && !isFull(last)) last -= 1;
    return last;
  };
  const isYear = (at: number) => {
    const { isElement, range } = siblings[at] ?? {};
    return (
      isElement === true &&
      range !== undefined &&
      range[1] === range[0] + 1 &&
      YEAR_ALONE.test(lines[range[0]]?.text ?? '')
    );
  };
  const isHeading = (at: number) => {
    const [begin = 0, end = 0] = siblings[at]?.range ?? [];
    const line = lines[begin];
    return line !== undefined && end === begin + 1 && !line.authors && isSectionHeading(line);
  };
  const endOf = (index: number) => starts[index + 1] ?? siblings.length;
  const lasts = starts.map((from, index) => before(endOf(index), from));
  const years = lasts.map(isYear);
  const ownYears = years.filter((year) => year).length * 2 > starts.length;
  // A heading as there is one before all runs stands above the next of them.
  const above = new Set(siblings.slice(0, starts[0]).flatMap(({ name }, at) => (isHeading(at) ? name : [])));
  const sectionIn = (from: number, to: number) => {
    if (above.size > 0)
      for (let at = from; at <= to; at += 1) if (above.has(siblings[at]?.name ?? '') && isHeading(at)) return at;
    return undefined;
  };
  return starts.map((from, index) => {
    let last = lasts[index] ?? from;
    let first = from;
    while (first < last && !isFull(first)) first += 1;
    // A heading of the section, and right behind it, in no block of its own, the first listing.
    let next = first + 1;
    while (next < last && !isFull(next)) next += 1;
    if (first < last && isHeading(first) && siblings[next]?.element?.block !== true) first = next;
    const section = sectionIn(first + 1, last);
    if (section !== undefined) last = before(section, first);
    // A year by itself behind a listing is the heading of the next, unless most listings end so.
    if (!ownYears && first < last && isYear(last)) last = before(last, first);
    const span = spanOf(siblings, first, last);
    return { from, to: endOf(index), first, last, span, worth: span ? worth(...span) : 0 };
  });
}

function spanOf(siblings: readonly Sibling[], first: number, last: number): readonly [number, number] | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (let at = first; at <= last; at += 1) {
    const range = siblings[at]?.range;
    if (!range) continue;
    from = Math.min(from, range[0]);
    to = Math.max(to, range[1]);
  }
  return to > from ? [from, to] : undefined;
}

/** The tags around the first text inside. */
function firstTags(node: Node): string {
  const tags: string[] = [];
  let at: Node | null = node;
  while (at && at.nodeType === 1 && tags.length < 4) {
    tags.push(at.nodeName);
    at = at.firstChild;
    while (at && at.nodeType !== 1 && !/\S/u.test(at.nodeValue ?? '')) at = at.nextSibling;
  }
  return tags.join('>');
}
