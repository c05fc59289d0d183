/**
 * Finds what could be listings: the division of the page into runs of lines, along its structure, under which each run
 * holds one work. Whatever repeats is compared with its siblings.
 */
import { type Candidate, isInline, joined, type Plan, planned, SURE, shapeOf } from '../lines/candidates.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import type { LinedPage } from '../lines/lines.ts';
import type { PageElement, Sibling } from '../lines/page-element.ts';
import { flatPlan, flatWays } from './flat-runs.ts';
import { couldBeListing, isNamedInBold, isSectionHeading, worthIn } from './worth.ts';

const NOTHING = planned(0, []);
const DEEPEST = 500;
/** What is a listing as its mates are. */
const WHOLE = 0.7;
/** What stands among listings, though its own words leave doubt. */
const DOUBTFUL = 0.4;

interface Part extends Sibling {
  /** Absent where the node can be no listing. */
  readonly value: number | undefined;
}

/**
 * The best division of the page, or with `whole` of its root as one part: linear in the lines, times the few ways in
 * which siblings can be grouped. Yields now and then. What is built as one of `likes` has listings of its kind elsewhere in the page.
 */
export function* divide(
  page: LinedPage,
  lines: readonly JudgedLine[],
  whole = false,
  likes: ReadonlySet<string> = new Set(),
): Generator<void, readonly Candidate[]> {
  const worth = worthIn(lines);
  let seen = 0;
  const { root } = page;
  const { items } = yield* planAmong(root, whole ? [alone(root)] : root.parts, 0);
  return items;

  function* planOf(element: PageElement, depth: number): Generator<void, Plan> {
    const span = element.range;
    if (!span || depth > DEEPEST || span[1] - span[0] < 2) return NOTHING;
    return yield* planAmong(element, element.parts, depth);
  }

  function alone(element: PageElement): Sibling {
    const { node, name, range } = element;
    return { node, element, name, range, isElement: true, inline: isInline(name), blank: false, parted: false };
  }

  function* planAmong(parent: PageElement, children: readonly Sibling[], depth: number): Generator<void, Plan> {
    seen += children.length;
    if (seen > 64) {
      seen = 0;
      yield;
    }
    const tags = new Map<string, number>();
    let sections: ReadonlySet<string> | undefined;
    const several = () => (sections ??= sectionsOfSeveral(children));
    const parts = children.map((sibling): Part => {
      const { element, name, range, inline } = sibling;
      if (!element || !range || range[1] <= range[0] || inline || !ownsLines(element, range))
        return { ...sibling, value: undefined };
      if ((name === 'UL' || name === 'OL') && holdsWholes(element)) return { ...sibling, value: undefined };
      if (isSectionOfOne(element, several())) return { ...sibling, value: undefined };
      const value = worth(range[0], range[1]);
      if (value > 0.4) tags.set(name, (tags.get(name) ?? 0) + 1);
      return { ...sibling, value };
    });
    const hasMates = (part: Part) => (tags.get(part.name) ?? 0) > 1 || likes.has(shapeIn(part));
    const plans: Plan[] = [];
    for (const part of parts) {
      const { element, range, value = 0 } = part;
      // A whole listing among others is not divided any further.
      const isWhole = value > 0.84 && (isItem(part) || hasMates(part));
      plans.push(
        isWhole
          ? planned(value, [candidateOf(part, value)])
          : element && range && range[1] > range[0] + 1
            ? yield* planOf(element, depth + 1)
            : NOTHING,
      );
    }
    wholeRows(parts, plans);
    const own = ofEach(parts, plans, hasMates);
    let best = joined(own);
    const inside = plans.reduce((sum, { strong }, index) => sum + Math.max(strong, own[index]?.strong ?? 0), 0);
    for (const starts of flatWays(parts, lines)) {
      // So few runs can never hold as many listings.
      if (starts.length + inside < best.strong) continue;
      best = flatPlan(parent, parts, plans, own, starts, lines, worth, best) ?? best;
    }
    return parent.name === 'DL' ? (ofTerms(parent, parts, own) ?? best) : best;
  }

  /** Whether an entry of the list is a listing all by itself, and another may be one: then the list is none. */
  function holdsWholes(list: PageElement): boolean {
    let [wholes, others] = [0, 0];
    for (const { isElement, range } of list.parts) {
      const value = isElement && range ? worth(range[0], range[1]) : 0;
      if (value > SURE) wholes += 1;
      else if (value > 0.3) others += 1;
      if (wholes > 0 && wholes + others > 1) return true;
    }
    return false;
  }

  /** In a table of which most rows are listings, the cells of a row are none. */
  function wholeRows(parts: readonly Part[], plans: Plan[]): void {
    const rows = parts.filter(({ name, value }) => name === 'TR' && value !== undefined);
    const wholes = rows.filter(({ value = 0 }) => value > SURE).length;
    if (wholes < 3 || wholes * 2 < rows.length) return;
    parts.forEach((part, index) => {
      const { name, range, value } = part;
      const isCell = ({ nodes }: Candidate) => nodes[0].parentNode === part.node;
      const isRow = name === 'TR' && range && value !== undefined && plans[index]?.items.every(isCell);
      if (isRow && plans[index]?.strong && couldBeListing(lines, range))
        plans[index] = planned(WHOLE, [candidateOf(part, WHOLE)]);
    });
  }

  /** How the siblings are built of which each holds a heading and, below it, a list of several works. */
  function sectionsOfSeveral(siblings: readonly Sibling[]): ReadonlySet<string> {
    const lists = siblings.flatMap(({ element }) => (element && { element, list: listBelow(element) }) ?? []);
    return new Set(lists.flatMap(({ element, list }) => (list && holdsWholes(list) ? element.shape : [])));
  }

  /** Whether the element is such a section, of one work only: its heading is no title. */
  function isSectionOfOne(element: PageElement, sections: ReadonlySet<string>): boolean {
    if (!sections.has(element.shape)) return false;
    const range = listBelow(element)?.range;
    return range !== undefined && worth(...range) > SURE;
  }

  /** The list that alone stands below the heading with which the element begins. */
  function listBelow(element: PageElement): PageElement | undefined {
    const [head, list, ...more] = element.parts.filter(({ blank, range }) => !blank && range && range[1] > range[0]);
    const isHeading = head !== undefined && /^H[1-6]$/u.test(head.name);
    return isHeading && (list?.name === 'UL' || list?.name === 'OL') && more.length === 0 ? list.element : undefined;
  }

  /** The plan of each child by itself: a listing, or divided further. */
  function ofEach(parts: readonly Part[], plans: readonly Plan[], hasMates: (part: Part) => boolean): readonly Plan[] {
    const isSure = ({ value = 0 }: Part) => value > SURE;
    const [firstSure, lastSure] = [parts.findIndex(isSure), parts.findLastIndex(isSure)];
    const likes = new Map<string, number>();
    parts.forEach((part, index) => {
      if (!isSure(part) || (part.value ?? 0) < (plans[index]?.value ?? 0)) return;
      const shape = shapeIn(part);
      likes.set(shape, (likes.get(shape) ?? 0) + 1);
    });
    return parts.map((part, index) => {
      const { name, range, value } = part;
      const plan = plans[index] ?? NOTHING;
      if (value === undefined || !range) return plan;
      // In lists of plain blocks the words before and after the listings are built like them too.
      const isAmong = (isItem(part) && name !== 'P') || (firstSure < index && index < lastSure);
      const isAlike = () => (likes.get(shapeIn(part)) ?? 0) > 2 && couldBeListing(lines, range);
      if (index < firstSure && isNamedInBold(lines, range)) return plan;
      if ((value < DOUBTFUL ? plan.value < SURE && isAmong : plan.strong === 0 && value < SURE) && isAlike()) {
        const least = Math.max(value, DOUBTFUL);
        return planned(least, [candidateOf(part, least)]);
      }
      const mated = value > 0 && hasMates(part);
      const isHeaded = plan.items[0]?.lines[0] !== range[0] && isTitled(range);
      const bonus = mated ? 0.06 : isItem(part) || isHeaded ? 0.03 : -0.03;
      // What has one sure listing inside and reads as one itself is one, with all that stands around it.
      const isWhole = value > 0.3 && plan.strong < 2 && value + 0.4 >= plan.value && (mated || isItem(part));
      return value > 0 && (isWhole || value + bonus >= plan.value)
        ? planned((value + bonus) * (firstSure >= 0 && value < SURE ? 0.1 : 1), [candidateOf(part, value)])
        : plan;
    });
  }

  /** Terms with their descriptions, if most are listings but for where and when they appeared, which the descriptions tell. */
  function ofTerms(parent: PageElement, parts: readonly Part[], own: readonly Plan[]): Plan | undefined {
    const starts = parts.flatMap(({ name }, index) => (name === 'DT' ? [index] : []));
    const plans = starts.map((start, order): Plan => {
      const end = starts[order + 1] ?? parts.length;
      const [term, ...others] = parts.slice(start, end).filter(({ range }) => range);
      const range = [term?.range?.[0] ?? 0, others.at(-1)?.range?.[1] ?? 0] as const;
      const isNamed = lines.slice(term?.range?.[1], range[1]).some(({ authors }) => authors);
      const value = worth(...range);
      if (!term || isNamed || own[start]?.strong !== 1 || value < SURE) return joined(own.slice(start, end));
      const nodes = others.map(({ node }) => node);
      return planned(1, [{ nodes: [term.node, ...nodes], lines: range, shape: `${parent.shape} ~ run`, value }]);
    });
    const whole = plans.filter(({ items }) => items.length === 1 && (items[0]?.nodes.length ?? 0) > 1);
    return whole.length > starts.length / 2 ? joined([...own.slice(0, starts[0]), ...plans]) : undefined;
  }

  /** Whether a heading with a title stands over the rest: of a card, not of the venue below it, all is one listing. */
  function isTitled([from, to]: readonly [number, number]): boolean {
    const first = lines[from];
    return first !== undefined && first.heading > 2 && first.titled && to > from + 1 && !isSectionHeading(first);
  }

  /** Whether the node's lines begin and end inside it, as those of a block do. */
  function ownsLines(element: PageElement, [from, to]: readonly [number, number]): boolean {
    const first = lines[from]?.segments[0]?.element;
    const last = lines[to - 1]?.segments.at(-1)?.element;
    return element.block || (element.contains(first) && element.contains(last));
  }
}

function isItem({ name }: Sibling): boolean {
  return ITEMS.has(name);
}

const ITEMS = new Set(['LI', 'TR', 'ARTICLE', 'DD', 'P']);

function shapeIn({ element, node }: Sibling): string {
  return element?.shape ?? shapeOf(node);
}

function candidateOf(part: Part, value: number): Candidate {
  const { node, name, range = [0, 0] } = part;
  let inner = node;
  // The only entry of a list is the listing, not the list.
  for (let tag = name; tag === 'UL' || tag === 'OL'; tag = inner.nodeName) {
    const { firstElementChild, childElementCount } = inner as Element;
    if (!firstElementChild || childElementCount > 1) break;
    inner = firstElementChild;
  }
  return { nodes: [inner], lines: range, shape: inner === node ? shapeIn(part) : shapeOf(inner), value };
}
