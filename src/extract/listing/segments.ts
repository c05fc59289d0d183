/** Listings told apart: the units of each, in order. */
import { cover } from './cover.ts';
import { HEADINGS, headingLevel } from './headings.ts';
import { isContent, type Unit } from './unit.ts';

/** A listing as found: its units in order. */
export interface Segment {
  readonly units: readonly [Unit, ...Unit[]];
  /** The element that holds it; absent where the markup is flat. */
  readonly element?: Element;
  /** The year that stands over it and those after it. */
  readonly above?: string;
}

/** How listings are told apart. */
export interface Division {
  /** The element that begins with the unit and, where `wrapped`, holds the listing; undefined where none begins. */
  starts(unit: Unit): Element | undefined;
  /** Whether a listing ends with the element that it began with. */
  readonly wrapped: boolean;
  /** How well the sample reads. */
  readonly score: number;
}

/** The listings of `units` under `division`, one after another. */
export function* segmentsOf(units: Iterable<Unit>, division: Omit<Division, 'score'>): Generator<Segment> {
  let held: Segment | undefined;
  for (const next of dividedBy(units, division)) {
    if (held && isAbstractOf(held, next)) held = withAbstract(held, next);
    else {
      if (held) yield held;
      held = next;
    }
  }
  if (held) yield held;
}

/** Whether `next` holds nothing but the abstract of the listing right before: in a row of its own, or folded away. */
function isAbstractOf({ units, element }: Segment, next: Segment): boolean {
  const isProse = ({ kind }: Unit) => kind === 'prose';
  const [first, ...more] = next.units.filter(isContent);
  return (
    first !== undefined &&
    isProse(first) &&
    more.every(isProse) &&
    next.element !== undefined &&
    next.element.previousElementSibling === element &&
    units.some(isContent) &&
    !units.some(isProse)
  );
}

function withAbstract({ units, above }: Segment, next: Segment): Segment {
  return { units: [...units, ...next.units], ...(above !== undefined && { above }) };
}

function* dividedBy(units: Iterable<Unit>, division: Omit<Division, 'score'>): Generator<Segment> {
  let current: [Unit, ...Unit[]] | undefined;
  let holder: Element | undefined;
  let above: string | undefined;
  let next: string | undefined;
  let isTab = false;
  for (const unit of units) {
    const start = division.starts(unit);
    const inside = division.wrapped && current && holder?.contains(unit.node);
    if (!inside && isYear(unit, division.wrapped) && !(division.wrapped && start && isFirst(unit, start))) {
      // One year after the other are tabs.
      next = isTab ? undefined : unit.text;
      isTab = true;
      continue;
    }
    isTab = false;
    if (start && !inside) {
      if (current) yield segment(current, holder, true, above);
      above = next;
      current = [unit];
      holder = division.wrapped ? start : undefined;
    } else if (current && (inside || !division.wrapped)) current.push(unit);
  }
  if (current) yield segment(current, holder, false, above);
}

/** A year that heads what follows: set off by itself, or outside of all listings. */
function isYear({ text, node, element }: Unit, isOutside: boolean): boolean {
  if (!/^(?:19|20)\d\d$/u.test(text)) return false;
  return isOutside || cover([node])[0]?.contains(element.closest(`${HEADINGS},th,summary`)) === true;
}

/** Whether `start`, which begins with the unit, holds more. */
function isFirst({ node }: Unit, start: Element): boolean {
  return cover([node])[0]?.contains(start) === false;
}

function segment(
  units: [Unit, ...Unit[]],
  element: Element | undefined,
  isFollowed: boolean,
  above: string | undefined,
): Segment {
  const head = above === undefined ? {} : { above };
  return element ? { units, element, ...head } : { units: inOrder(units, isFollowed), ...head };
}

/** A flat listing ends where the order title, names, abstract does; the last one also before what is no part of it. */
function inOrder([first, ...others]: [Unit, ...Unit[]], isFollowed: boolean): [Unit, ...Unit[]] {
  const prose = others.findIndex(({ kind }) => kind === 'prose');
  const next = others.findIndex((unit, index) => prose >= 0 && index > prose && isContent(unit));
  const own = next < 0 ? others : others.slice(0, next);
  const isForeign = ({ element, text }: Unit) =>
    headingLevel(element) !== undefined || (!isFollowed && !/\d{4}|\(|\b(?:doi|arxiv|pdf|code)\b/iu.test(text));
  return [first, ...own.slice(0, own.findLastIndex((unit) => isContent(unit) || !isForeign(unit)) + 1)];
}
