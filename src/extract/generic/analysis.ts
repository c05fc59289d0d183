/** From a page to the items of its lists of works, in steps between which the caller may pause. */
import type { Candidate } from './lines/candidates.ts';
import { type Frequencies, type JudgedLine, judge } from './lines/judged-lines.ts';
import { type LinedPage, linesOf } from './lines/lines.ts';
import { type Works, worksIn } from './lines/structured-works.ts';
import type { SearchedPage } from './lines/telling.ts';
import { divide } from './lists/division.ts';
import { type Item, type ListHabits, readList, type Surroundings } from './lists/list-reading.ts';
import { type Section, sectionsOf } from './lists/sections.ts';
import { unfit } from './lists/subject.ts';
import { accept } from './lists/verdict.ts';
import type { Why } from './lists/why.ts';

/** What a page taught: what comes late is read by it. */
export interface Learned {
  readonly met: Frequencies;
  /** By the tag of the listings. */
  readonly habits: Map<string, ListHabits>;
  readonly shapes: Set<string>;
  readonly parents: WeakSet<Node>;
  readonly works: Works;
}

/** An item in its surroundings. */
export type PlacedItem = Item & Surroundings;

/** All that was found. */
export interface Analysis {
  /** In page order. */
  readonly items: readonly PlacedItem[];
  readonly why: Why;
  readonly learned: Learned;
}

const NO_WORKS: Works = new Map();

/** Reads the whole page, whose lines, if it has any element, are `lined`. */
export function* analyse(page: SearchedPage, lined: LinedPage | undefined): Generator<void, Analysis> {
  const learned = (works: Works): Learned => ({
    met: { counts: new Map(), spelled: new Map(), turned: new Set(), runs: 0 },
    habits: new Map(),
    shapes: new Set(),
    parents: new WeakSet(),
    works,
  });
  const refusal = lined ? unfit(page) : undefined;
  if (!lined || refusal) return { items: [], why: refusal ?? { kind: 'empty' }, learned: learned(NO_WORKS) };
  const all = learned(worksIn(page, lined.lines));
  const lines = yield* judge(lined.lines, all.met, all.works);
  const candidates = yield* divide(lined, lines);
  const context = sectionsOf(lined, lines, candidates);
  const { accepted, why } = accept(candidates, lines, context, page);
  return { items: yield* itemsOf(accepted, lined, lines, context, all), why, learned: all };
}

/** Reads what came into the page at `within`, an element, after the page was read. `year`: that of the heading above. */
export function* analyseLate(
  within: Element,
  learned: Learned,
  year: number | undefined,
): Generator<void, readonly PlacedItem[]> {
  const lined = yield* linesOf(within);
  const lines = yield* judge(lined.lines, learned.met, learned.works);
  const candidates = yield* divide(lined, lines, true, learned.shapes);
  const context = sectionsOf(lined, lines, candidates).map((section) =>
    section.year === undefined && year !== undefined ? { ...section, year } : section,
  );
  const accepted = candidates.filter(
    ({ value, shape, nodes: [first], lines: [from] }) =>
      value > 0.3 &&
      context[from]?.works !== false &&
      (learned.shapes.has(shape) || (first.parentNode !== null && learned.parents.has(first.parentNode))),
  );
  return yield* itemsOf(accepted, lined, lines, context, learned);
}

/** Listings of one tag are read as one list. */
function* itemsOf(
  accepted: readonly Candidate[],
  lined: LinedPage,
  lines: readonly JudgedLine[],
  context: readonly Section[],
  { habits, shapes, parents, works }: Learned,
): Generator<void, PlacedItem[]> {
  const found: PlacedItem[] = [];
  for (const [tag, list] of Map.groupBy(accepted, ({ nodes }) => nodes[0].nodeName)) {
    const { items, habits: own } = yield* readList(list, lines, works, habits.get(tag));
    habits.set(tag, own);
    for (const item of items) {
      const {
        nodes,
        shape,
        lines: [from],
      } = item.candidate;
      shapes.add(shape);
      if (nodes[0].parentNode) parents.add(nodes[0].parentNode);
      found.push({ ...item, lined, lines, year: context[from]?.year });
    }
  }
  return found.sort((a, b) => a.candidate.lines[0] - b.candidate.lines[0]);
}
