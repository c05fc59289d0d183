/** Listings that have no element of their own: ways to cut a run of siblings, and the plan that a way leads to. */
import { isBlock } from '../text.ts';
import { type Candidate, isBlank, isInline, type Plan, planned, SURE, shapeOf } from './candidates.ts';
import type { JudgedLine } from './judged-lines.ts';
import type { LinedPage } from './lines.ts';
import { couldBeListing, isSectionHeading, type Worth } from './worth.ts';

const YEAR_ALONE = /^\W*(?:19|20)\d\d\W*$/u;

/** Where each run begins among the siblings, in order. */
export type Starts = readonly number[];

/** The bullet or number that a listing begins with, where it is written out; it may have a table cell of its own. */
const MARK = /^\s*(?:[•·▪‣●■–—*-]\s|[[(]?[A-Za-z]{0,2}[-.]?\d{1,3}[\].)]+(?:\s|$))/u;

/** At written bullets and numbers, at double breaks and rules, at each break, at titles before names, at each sibling of one kind. */
export function flatWays(children: readonly Node[], page: LinedPage, lines: readonly JudgedLine[]): Starts[] {
  const atGaps = [0];
  const atBreaks = [0];
  const atTitles: number[] = [];
  const atMarks: number[] = [];
  const kinds = new Map<string, number[]>();
  let breaks = 0;
  let reached = 0;
  let elements = 0;
  children.forEach((child, index) => {
    const isElement = child.nodeType === 1;
    if (isElement) elements += 1;
    if (isBlank(child)) {
      if (child.nodeType === 1) breaks += child.nodeName === 'HR' ? 2 : 1;
      return;
    }
    const range = page.range(child);
    const line = range && lines[range[0]];
    const parted = breaks === 0 && (!isElement || isInline(child)) && isAfterEmptyBlock(child, page);
    if ((breaks > 0 || parted) && index > 0) {
      atBreaks.push(index);
      if (breaks > 1 || parted || (line?.gap && isElement && !isInline(child))) atGaps.push(index);
    }
    breaks = 0;
    if (!range || !line) return;
    if (range[0] >= reached && MARK.test(line.text)) atMarks.push(index);
    const isFresh = range[0] >= reached;
    reached = Math.max(reached, range[1]);
    if (!isElement) return;
    if (isFresh)
      for (const kind of new Set([child.nodeName, shapeOf(child), `>${firstTags(child)}`])) {
        const known = kinds.get(kind);
        if (known) known.push(index);
        else kinds.set(kind, [index]);
      }
    const next = lines[range[1]];
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

/** Whether an empty block, as `<p></p>`, parts bare text from what stands before. */
function isAfterEmptyBlock(node: Node, page: LinedPage): boolean {
  let before = node.previousSibling;
  while (before && (before.nodeType === 8 || (before.nodeType === 3 && isBlank(before))))
    before = before.previousSibling;
  return before?.nodeType === 1 && isBlock(before as Element) && page.range(before) === undefined;
}

/**
 * The division of `children` of `parent` into runs that begin at `starts`; `plans` divide each child further, `own` are
 * the best of each child by itself.
 */
export function flatPlan(
  parent: Element,
  children: readonly Node[],
  plans: readonly Plan[],
  own: readonly Plan[],
  starts: Starts,
  page: LinedPage,
  lines: readonly JudgedLine[],
  worth: Worth,
): Plan {
  const items: Candidate[] = [];
  const values: number[] = [];
  let value = 0;
  const keep = (inner: readonly Plan[]) => {
    for (const plan of inner) {
      value += plan.value;
      items.push(...plan.items);
    }
  };
  keep(own.slice(0, starts[0]));
  const isYear = (node: Node | undefined): boolean => {
    const range = node?.nodeType === 1 ? page.range(node) : undefined;
    return range !== undefined && range[1] === range[0] + 1 && YEAR_ALONE.test(lines[range[0]]?.text ?? '');
  };
  const ends = starts.map((from, index) => children.slice(from, starts[index + 1]).findLast((node) => !isBlank(node)));
  const ownYears = ends.filter(isYear).length * 2 > starts.length;
  /** A year by itself behind a listing is the heading of the next, unless most listings end so. */
  const withoutNextYear = (nodes: readonly Node[]) =>
    !ownYears && nodes.length > 1 && isYear(nodes.at(-1)) ? trimmed(nodes.slice(0, -1)) : nodes;
  const runs = starts.map((from, index) => {
    const to = starts[index + 1] ?? children.length;
    const nodes = withoutNextYear(trimmed(children.slice(from, to)));
    const span = spanOf(nodes, page);
    return { nodes, span, worth: span ? worth(...span) : 0, inner: plans.slice(from, to) };
  });
  const isSure = (run: { readonly worth: number }) => run.worth > SURE;
  const firstSure = runs.findIndex(isSure);
  const isRescued = runs.filter(isSure).length > 2;
  const shape = `${shapeOf(parent)} ~ run`;
  runs.forEach(({ nodes: [head, ...rest], span, worth: run, inner }, index) => {
    const within = inner.reduce((sum, plan) => sum + plan.value, 0);
    const isOne =
      (run > 0 && run >= within) ||
      (isRescued && within < SURE && index > firstSure && span && couldBeListing(lines, span));
    if (span && head && isOne) {
      // A heading over one listing is its title, and belongs to no other.
      const first = lines[span[0]];
      if (run > 0 && first && first.heading > 2 && first.titled && span[1] > span[0] + 1 && !isSectionHeading(first))
        value += 0.2;
      values.push(run);
      items.push({ nodes: [head, ...rest], lines: span, shape, value: Math.max(run, 0.4) });
    } else keep(inner);
  });
  // Beside listings with authors, those without count little: a title alone is no listing next to its own authors.
  for (const run of values) value += run * (firstSure >= 0 && run < SURE ? 0.1 : 1);
  return planned(values.length > 1 ? value : 0, items);
}

/** Without the breaks, rules and white space at either end. */
function trimmed(nodes: readonly Node[]): readonly Node[] {
  const isFull = (node: Node) => !isBlank(node);
  return nodes.slice(Math.max(0, nodes.findIndex(isFull)), nodes.findLastIndex(isFull) + 1);
}

function spanOf(nodes: readonly Node[], page: LinedPage): readonly [number, number] | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const node of nodes) {
    const range = page.range(node);
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
