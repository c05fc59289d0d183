/**
 * Finds what could be listings: the division of the page into runs of lines, along its structure, under which each run
 * holds one work. Whatever repeats is compared with its siblings.
 */
import { isBlock, isSkipped } from '../text.ts';
import { type Candidate, joined, type Plan, planned, type Sibling, SURE, shapeOf, siblingOf } from './candidates.ts';
import { flatPlan, flatWays } from './flat-runs.ts';
import type { JudgedLine } from './judged-lines.ts';
import type { LinedPage } from './lines.ts';
import { couldBeListing, worthIn } from './worth.ts';

const NOTHING = planned(0, []);
const DEEPEST = 500;
/** What stands among listings, though its own words leave doubt. */
const DOUBTFUL = 0.4;

interface Part extends Sibling {
  /** Absent where the node can be no listing. */
  readonly value: number | undefined;
}

/**
 * The best division of the page, or of `roots`, siblings, alone: linear in the lines, times the few ways in which siblings can be grouped.
 * Yields now and then. What is built as one of `likes` has listings of its kind elsewhere in the page.
 */
export function* divide(
  page: LinedPage,
  lines: readonly JudgedLine[],
  roots?: readonly Node[],
  likes: ReadonlySet<string> = new Set(),
): Generator<void, readonly Candidate[]> {
  const worth = worthIn(lines);
  let seen = 0;
  const { items } = yield* planAmong(page.root, roots ?? partsOf(page.root), 0);
  return items;

  function* planOf(element: Element, depth: number): Generator<void, Plan> {
    const span = page.range(element);
    if (!span || depth > DEEPEST || span[1] - span[0] < 2) return NOTHING;
    return yield* planAmong(element, partsOf(element), depth);
  }

  /** The children that hold text or part it. */
  function partsOf(element: Element): Node[] {
    const children: Node[] = [];
    for (let child = element.firstChild; child; child = child.nextSibling) {
      const isPart =
        child.nodeType === 1
          ? (page.range(child) !== undefined || child.nodeName === 'HR') && !isSkipped(child)
          : child.nodeType === 3;
      if (isPart) children.push(child);
    }
    return children;
  }

  function* planAmong(parent: Element, children: readonly Node[], depth: number): Generator<void, Plan> {
    seen += children.length;
    if (seen > 64) {
      seen = 0;
      yield;
    }
    const tags = new Map<string, number>();
    const parts = children.map((node): Part => {
      const range = page.range(node);
      const sibling = siblingOf(node, range);
      if (!sibling.isElement || !range || range[1] <= range[0] || sibling.inline || !ownsLines(node, range))
        return { ...sibling, value: undefined };
      if (/^[UO]L$/u.test(node.nodeName) && holdsWholes(node as Element)) return { ...sibling, value: undefined };
      const value = worth(...range);
      if (value > 0.4) tags.set(node.nodeName, (tags.get(node.nodeName) ?? 0) + 1);
      return { ...sibling, value };
    });
    const hasMates = (node: Node) => (tags.get(node.nodeName) ?? 0) > 1 || likes.has(shapeOf(node));
    const plans: Plan[] = [];
    for (const part of parts) {
      const { node, range, isElement, value = 0 } = part;
      // A whole listing among others is not divided any further.
      const isWhole = value > 0.84 && (isItem(node) || hasMates(node));
      plans.push(
        isWhole
          ? planned(value, [candidateOf(part, value)])
          : isElement && range && range[1] > range[0] + 1
            ? yield* planOf(node as Element, depth + 1)
            : NOTHING,
      );
    }
    const own = ofEach(parts, plans, hasMates);
    let best = joined(own);
    const inside = plans.reduce((sum, { strong }, index) => sum + Math.max(strong, own[index]?.strong ?? 0), 0);
    for (const starts of flatWays(parts, page, lines)) {
      // So few runs can never hold as many listings.
      if (starts.length + inside < best.strong) continue;
      best = flatPlan(parent, parts, plans, own, starts, lines, worth, best) ?? best;
    }
    return best;
  }

  /** Whether an entry of the list is a listing all by itself, and another may be one: then the list is none. */
  function holdsWholes(list: Element): boolean {
    const worths = [...list.children].map((entry) => {
      const range = page.range(entry);
      return range ? worth(...range) : 0;
    });
    return worths.some((value) => value > 0.8) && worths.filter((value) => value > 0.3).length > 1;
  }

  /** The plan of each child by itself: a listing, or divided further. */
  function ofEach(parts: readonly Part[], plans: readonly Plan[], hasMates: (node: Node) => boolean): readonly Plan[] {
    const isSure = ({ value = 0 }: Part) => value > SURE;
    const [firstSure, lastSure] = [parts.findIndex(isSure), parts.findLastIndex(isSure)];
    const likes = new Map<string, number>();
    parts.forEach((part, index) => {
      if (!isSure(part) || (part.value ?? 0) < (plans[index]?.value ?? 0)) return;
      const shape = shapeOf(part.node);
      likes.set(shape, (likes.get(shape) ?? 0) + 1);
    });
    return parts.map((part, index) => {
      const { node, range, value } = part;
      const plan = plans[index] ?? NOTHING;
      if (value === undefined || !range) return plan;
      // In lists of plain blocks the words before and after the listings are built like them too.
      const isAmong = (isItem(node) && node.nodeName !== 'P') || (firstSure < index && index < lastSure);
      const isAlike = () => (likes.get(shapeOf(node)) ?? 0) > 2 && couldBeListing(lines, range);
      if ((value < DOUBTFUL ? plan.value < SURE && isAmong : plan.strong === 0 && value < SURE) && isAlike()) {
        const least = Math.max(value, DOUBTFUL);
        return planned(least, [candidateOf(part, least)]);
      }
      const mated = value > 0 && hasMates(node);
      const bonus = mated ? 0.06 : isItem(node) ? 0.03 : -0.03;
      // What has one sure listing inside and reads as one itself is one, with all that stands around it.
      const isWhole = value > 0.3 && plan.strong < 2 && value + 0.4 >= plan.value && (mated || isItem(node));
      return value > 0 && (isWhole || value + bonus >= plan.value)
        ? planned((value + bonus) * (firstSure >= 0 && value < SURE ? 0.1 : 1), [candidateOf(part, value)])
        : plan;
    });
  }

  /** Whether the node's lines begin and end inside it, as those of a block do. */
  function ownsLines(node: Node, [from, to]: readonly [number, number]): boolean {
    if (isBlock(node)) return true;
    const first = lines[from]?.segments[0]?.node;
    const last = lines[to - 1]?.segments.at(-1)?.node;
    return first !== undefined && last !== undefined && node.contains(first) && node.contains(last);
  }
}

function isItem({ nodeName }: Node): boolean {
  return ITEMS.has(nodeName);
}

const ITEMS = new Set(['LI', 'TR', 'ARTICLE', 'DD', 'P']);

function candidateOf({ node, range = [0, 0] }: Part, value: number): Candidate {
  let inner = node;
  // The only entry of a list is the listing, not the list.
  while (/^[UO]L$/u.test(inner.nodeName)) {
    const { firstElementChild, childElementCount } = inner as Element;
    if (!firstElementChild || childElementCount > 1) break;
    inner = firstElementChild;
  }
  return { nodes: [inner], lines: range, shape: shapeOf(inner), value };
}
