/**
 * Finds what could be listings: the division of the page into runs of lines, along its structure, under which each run
 * holds one work. Whatever repeats is compared with its siblings: elements of one tag, runs between breaks or rules, and
 * runs that begin with the same kind of sibling.
 */
import { isSkipped } from '../text.ts';
import type { JudgedLine } from './line-kinds.ts';
import type { LinedPage } from './lines.ts';
import { NOT_WORKS, WORKS } from './vocabulary.ts';
import { yearAlone } from './years.ts';

/** A run of sibling nodes that may be one listing. */
export interface Candidate {
  readonly nodes: readonly [Node, ...Node[]];
  /** Its lines: first, and one past the last. */
  readonly lines: readonly [number, number];
  /** The same for candidates that are built alike. */
  readonly shape: string;
  readonly value: number;
}

interface Plan {
  readonly value: number;
  /** How many of its items are sure. */
  readonly strong: number;
  readonly items: readonly Candidate[];
}

const NOTHING: Plan = { value: 0, strong: 0, items: [] };
const SURE = 0.65;
const DEEPEST = 500;

/** The best division of the page. Linear in its lines, times the few ways in which siblings can be grouped. */
export function divide(page: LinedPage, lines: readonly JudgedLine[]): readonly Candidate[] {
  const worth = valuer(lines);
  return planOf(page.root, 0).items;

  function planOf(element: Element, depth: number): Plan {
    const span = page.range(element);
    if (!span || depth > DEEPEST || (span[1] - span[0] < 2 && depth > 0)) return NOTHING;
    const children: Node[] = [];
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (
        child.nodeType === 1
          ? !isSkipped(child) && (page.range(child) !== undefined || child.nodeName === 'HR')
          : child.nodeType === 3
      ) {
        children.push(child);
      }
    }
    const tagCounts = new Map<string, number>();
    const values = children.map((child) => {
      const range = page.range(child);
      if (child.nodeType !== 1 || !range || range[1] <= range[0] || isInline(child) || !ownsLines(child, range))
        return undefined;
      const value = worth(range[0], range[1]);
      if (value > 0.4) tagCounts.set(child.nodeName, (tagCounts.get(child.nodeName) ?? 0) + 1);
      return { value, range };
    });
    const plans = children.map((child, index) => {
      if (child.nodeType !== 1) return NOTHING;
      const self = values[index];
      // A whole listing among others is not divided any further.
      const mates = ITEM_TAGS.has(child.nodeName) || (tagCounts.get(child.nodeName) ?? 0) > 1;
      if (self && mates && self.value > 0.84) return planned(self.value, [candidateOf(child, self.range, self.value)]);
      return planOf(child as Element, depth + 1);
    });
    const own = values.map((self, index) => self && { ...self, plan: plans[index] ?? NOTHING });
    // Each child by itself: a listing, or divided further.
    const strong = own.some((self) => self !== undefined && self.value > SURE);
    let total = 0;
    const items: Candidate[] = [];
    const mateCounts = new Map<string, number>();
    own.forEach((self, index) => {
      if (self && self.value > SURE && self.value >= self.plan.value) {
        const shape = shapeOf(children[index] ?? element);
        mateCounts.set(shape, (mateCounts.get(shape) ?? 0) + 1);
      }
    });
    const sure = own.map((self) => self !== undefined && self.value > SURE);
    const firstSure = sure.indexOf(true);
    const lastSure = sure.lastIndexOf(true);
    children.forEach((child, index) => {
      const plan = plans[index] ?? NOTHING;
      const self = own[index];
      // In lists of plain blocks the words before and after the listings are built like them too.
      const among =
        (ITEM_TAGS.has(child.nodeName) && child.nodeName !== 'P') || (firstSure < index && index < lastSure);
      // What stands among listings and is built like them is one, even if its own words leave doubt.
      if (
        self &&
        self.value < 0.4 &&
        plan.value < SURE &&
        among &&
        (mateCounts.get(shapeOf(child)) ?? 0) > 2 &&
        couldBe(self.range)
      ) {
        items.push(candidateOf(child, self.range, 0.4));
        total += 0.4;
        return;
      }
      const mates = self && self.value > 0 ? (tagCounts.get(child.nodeName) ?? 0) : 0;
      const bonus = mates > 1 ? 0.06 : ITEM_TAGS.has(child.nodeName) ? 0.03 : -0.03;
      // What has one sure listing inside and reads as one itself is one, with all that stands around it.
      const whole =
        self !== undefined &&
        self.value > 0.3 &&
        plan.strong <= 1 &&
        self.value + 0.4 >= plan.value &&
        (mates > 1 || ITEM_TAGS.has(child.nodeName));
      if (self && self.value > 0 && (whole || self.value + bonus >= plan.value)) {
        total += (self.value + bonus) * (strong && self.value < SURE ? 0.1 : 1);
        items.push(candidateOf(child, self.range, self.value));
      } else {
        total += plan.value;
        items.push(...plan.items);
      }
    });
    let best = planned(total, items);
    for (const starts of flatWays(children, page, lines)) {
      const plan = flatPlan(element, children, plans, starts);
      if (plan.value > best.value + 0.15 && plan.strong >= best.strong) best = plan;
    }
    return best;
  }

  function candidateOf(node: Node, range: readonly [number, number], value: number): Candidate {
    let inner = node;
    // The only entry of a list is the listing, not the list.
    while (/^[UO]L$/u.test(inner.nodeName)) {
      const { children } = inner as Element;
      const [only] = children;
      if (children.length !== 1 || !only) break;
      inner = only;
    }
    return { nodes: [inner], lines: range, shape: shapeOf(inner), value };
  }

  /** Whether there is text enough for a listing, and no heading of a section. */
  function couldBe([from, to]: readonly [number, number]): boolean {
    const part = lines.slice(from, to).filter((line) => !line.labels && !line.bibtex);
    const length = part.reduce((sum, line) => sum + line.text.length, 0);
    return length > 30 && !part.some(isSectionHeading) && part.some((line) => !line.prose);
  }

  /** Whether the node's lines begin and end inside it. */
  function ownsLines(node: Node, [from, to]: readonly [number, number]): boolean {
    const first = lines[from]?.segments[0]?.node;
    const last = lines[to - 1]?.segments.at(-1)?.node;
    return first !== undefined && last !== undefined && node.contains(first) && node.contains(last);
  }

  function flatPlan(
    parent: Element,
    children: readonly Node[],
    plans: readonly Plan[],
    starts: readonly number[],
  ): Plan {
    let value = 0;
    const items: Candidate[] = [];
    const values: number[] = [];
    const runs = starts.map((start, index) => trimmed(children.slice(start, starts[index + 1] ?? children.length)));
    for (let index = 0; index < (starts[0] ?? 0); index += 1) {
      value += plans[index]?.value ?? 0;
      items.push(...(plans[index]?.items ?? []));
    }
    const spans = runs.map((nodes) => spanOf(nodes, page));
    const worths = spans.map((span) => (span ? worth(span[0], span[1]) : 0));
    const firstStrong = worths.findIndex((run) => run > SURE);
    const rescue = worths.filter((run) => run > SURE).length > 2;
    runs.forEach((nodes, index) => {
      const span = spans[index];
      const from = starts[index] ?? 0;
      const inner = plans.slice(from, starts[index + 1] ?? children.length);
      const innerValue = inner.reduce((sum, plan) => sum + plan.value, 0);
      const [head, ...rest] = nodes;
      const run = worths[index] ?? 0;
      if (
        span &&
        head &&
        ((run > 0 && run >= innerValue) || (rescue && innerValue < SURE && index > firstStrong && couldBe(span)))
      ) {
        values.push(run);
        items.push({
          nodes: [head, ...rest],
          lines: span,
          shape: `${shapeOf(parent)} ~ run`,
          value: Math.max(run, 0.4),
        });
      } else {
        value += innerValue;
        for (const plan of inner) items.push(...plan.items);
      }
    });
    // Beside listings with authors, those without count little: a title alone is no listing next to its own authors.
    const strong = values.some((run) => run > SURE);
    for (const run of values) value += run * (strong && run < SURE ? 0.1 : 1);
    return planned(values.length > 1 ? value : 0, items);
  }
}

function planned(value: number, items: readonly Candidate[]): Plan {
  return { value, strong: items.filter((item) => item.value > SURE).length, items };
}

const ITEM_TAGS = new Set(['LI', 'TR', 'ARTICLE', 'DD', 'P']);
const INLINE = new Set([
  'A',
  'B',
  'I',
  'EM',
  'STRONG',
  'U',
  'FONT',
  'SUP',
  'SUB',
  'SMALL',
  'CITE',
  'TIME',
  'ABBR',
  'BR',
  'HR',
  'IMG',
]);

function isInline(node: Node): boolean {
  return INLINE.has(node.nodeName);
}

/** How well a range of lines reads as one listing: about 1 where all is there, below 0 where there is far too much. */
function valuer(lines: readonly JudgedLine[]): (from: number, to: number) => number {
  const count = (test: (line: JudgedLine, index: number) => boolean): number[] => {
    const sums = [0];
    lines.forEach((line, index) => sums.push((sums[index] ?? 0) + (test(line, index) ? 1 : 0)));
    return sums;
  };
  const follows = (index: number): boolean => {
    const before = lines[index - 1];
    return lines[index]?.allNames === true && before?.authors === true && before.allNames;
  };
  const authors = count((line, index) => line.authors && !follows(index));
  const titled = count((line) => line.titled && !line.prose);
  const plainTitles = count((line) => line.plainTitle);
  const personal = count((line) => line.personal && !line.prose);
  const years = count((line) => line.year);
  const headings = count(isSectionHeading);
  const labels = count((line) => line.labels || hasWorkLink(line));
  const prose = count((line) => line.prose);
  const sum = (sums: readonly number[], from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  return (from, to) => {
    if (to <= from) return 0;
    const first = lines[from];
    // A range never begins in the middle of a list of names.
    if (first && follows(from)) return 0;
    const named = sum(authors, from, to);
    const title = sum(titled, from, to);
    const year = sum(years, from, to);
    const link = sum(labels, from, to);
    const plain = to - from - sum(prose, from, to);
    if (sum(personal, from, to) > 0) return -0.5;
    if (title === 0) return named === 1 && (to - from > 1 || year > 0) && year + link > 0 && !first?.labels ? 0.5 : 0;
    let value = 0;
    if (named === 1) value = (year > 0 || link > 0 ? 1 : 0.82) - (sum(plainTitles, from, to) > 0 ? 0 : 0.15);
    else if (named === 0) value = year > 0 ? (link > 0 ? 0.5 : 0.35) : link > 0 ? 0.15 : 0;
    else value = Math.max(-1, 1 - 0.75 * (named - 1));
    if (named === 0 && year > 2) value -= 0.2 * (year - 2);
    if (named <= 1 && title > 4) value -= 0.08 * (title - 4);
    if (plain > 24) value -= 0.02 * (plain - 24);
    value -= 0.5 * sum(headings, from, to);
    if (first && isGroupName(first)) value -= 0.5;
    return Math.max(-1, value);
  };
}

/** A heading over a section, not the title of a work. */
export function isSectionHeading(line: JudgedLine): boolean {
  const text = line.text.trim();
  const words = text.split(/\s+/u).length;
  if (line.heading === 0) return false;
  if (yearAlone(text) !== undefined) return true;
  const link = line.segments.every((segment) => {
    const href = segment.element.closest('a')?.getAttribute('href');
    return href !== null && href !== undefined && !href.startsWith('#');
  });
  if (link && (words > 2 || (!WORKS.test(text) && !NOT_WORKS.test(text)))) return false;
  return (
    (line.heading <= 2 && words < 5) || (text.length < 60 && words < 7 && (WORKS.test(text) || NOT_WORKS.test(text)))
  );
}

/** "PhD students", "Teaching": the name of a group, in no heading. */
function isGroupName({ text, labels, year, heading }: JudgedLine): boolean {
  return (
    heading === 0 &&
    !labels &&
    !year &&
    text.length < 40 &&
    text.trim().split(/\s+/u).length < 4 &&
    NOT_WORKS.test(text) &&
    !WORKS.test(text)
  );
}

function hasWorkLink(line: JudgedLine): boolean {
  return line.segments.some((segment) => {
    const href = segment.element.closest('a')?.getAttribute('href') ?? '';
    return /\.pdf\b|arxiv\.org|doi\.org|\/pdf\/|openreview\.net|pubmed|hal\.|ssrn|aclanthology|jstor|dl\.acm|ieeexplore/iu.test(
      href,
    );
  });
}

/** Ways to cut a run of siblings: at double breaks and rules, at each break, at each sibling of one kind. */
function flatWays(children: readonly Node[], page: LinedPage, lines: readonly JudgedLine[]): number[][] {
  const ways: number[][] = [];
  const atGaps = [0];
  const atBreaks = [0];
  const kinds = new Map<string, number[]>();
  let breaks = 0;
  let reached = 0;
  children.forEach((child, index) => {
    const blank = child.nodeType === 3 && (child.nodeValue ?? '').trim() === '';
    if (child.nodeName === 'BR' || child.nodeName === 'HR') {
      breaks += child.nodeName === 'HR' ? 2 : 1;
    } else if (!blank) {
      if (breaks > 0 && index > 0) atBreaks.push(index);
      const range = page.range(child);
      const gap =
        breaks > 1 ||
        (range && lines[range[0]]?.gap === true && child.nodeType === 1 && !isInline(child) && breaks > 0);
      if (gap && index > 0) atGaps.push(index);
      breaks = 0;
      const fresh = range !== undefined && range[0] >= reached;
      if (range) reached = Math.max(reached, range[1]);
      if (child.nodeType === 1 && fresh) {
        for (const kind of new Set([child.nodeName, shapeOf(child), `${child.nodeName}>${firstTag(child)}`])) {
          const known = kinds.get(kind);
          if (known) known.push(index);
          else kinds.set(kind, [index]);
        }
      }
    }
  });
  const atTitles = children.flatMap((child, index) => {
    const range = child.nodeType === 1 ? page.range(child) : undefined;
    const next = range ? lines[range[1]] : undefined;
    const line = range ? lines[range[0]] : undefined;
    return range &&
      line &&
      range[1] === range[0] + 1 &&
      !line.authors &&
      !line.labels &&
      !line.prose &&
      next?.authors &&
      next.allNames
      ? [index]
      : [];
  });
  if (atTitles.length > 1) ways.push(atTitles);
  if (atGaps.length > 2) ways.push(atGaps);
  if (atBreaks.length > 2 && atBreaks.length !== atGaps.length) ways.push(atBreaks);
  const elements = children.filter((child) => child.nodeType === 1).length;
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

/** Without the breaks, rules and white space at either end. */
function trimmed(nodes: readonly Node[]): readonly Node[] {
  const blank = (node: Node | undefined): boolean =>
    node !== undefined &&
    (node.nodeName === 'BR' || node.nodeName === 'HR' || (node.nodeType === 3 && (node.nodeValue ?? '').trim() === ''));
  let from = 0;
  let to = nodes.length;
  while (from < to && blank(nodes[from])) from += 1;
  while (to > from && blank(nodes[to - 1])) to -= 1;
  return nodes.slice(from, to);
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

/** Tag and class, the class only to tell siblings of one kind from others. */
function shapeOf(node: Node): string {
  return node.nodeType === 1 ? `${node.nodeName}.${(node as Element).getAttribute('class') ?? ''}` : '#text';
}

/** The tags around the first text inside. */
function firstTag(node: Node): string {
  const tags: string[] = [];
  let at: Node | null = node;
  while (at && tags.length < 4) {
    tags.push(at.nodeName);
    at = at.firstChild;
    while (at && at.nodeType !== 1 && (at.nodeValue ?? '').trim() === '') at = at.nextSibling;
    if (at?.nodeType === 3) break;
  }
  return tags.join('>');
}
