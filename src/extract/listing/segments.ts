/**
 * Where listings begin: every element name path, empty lines, and the wording are tried on a sample, and the division
 * under which the listings read most alike (a title, then names, then at most one abstract) is used for all of them.
 */
import { HEADINGS, headingLevel } from './headings.ts';
import { type Columns, columnsIn, isSetOff, leadOf, placed } from './places.ts';
import { isLong } from './reads-like.ts';
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

const LISTS = /^(?:UL|OL|DL|TABLE|TBODY|THEAD|MAIN)$/u;
/** More than what it would be worth as a title with an abstract below. */
const COLUMN = 1.2;

/** The best division of `sample`; undefined where nothing in it reads like listings. */
export function divisionOf(sample: readonly Unit[]): Division | undefined {
  let best: Division | undefined;
  const attempt = (starts: Division['starts'], weight: number, wrapped = false) => {
    const score = weight * fit(sample, { starts, wrapped });
    if (score > (best?.score ?? 0.4) + 0.001) best = { starts, wrapped, score };
  };
  const paths = new Map(sample.flatMap(({ begins }) => [...begins]));
  for (const [path, { nodeName }] of paths) {
    if (LISTS.test(nodeName)) continue;
    const starts = (unit: Unit) => unit.begins.get(path);
    attempt(starts, 1, true);
    attempt(starts, 0.99);
    attempt((unit) => (unit.kind === 'title' || unit.kind === 'names' ? starts(unit) : undefined), 0.99);
    attempt((unit) => (unit.kind === 'title' ? starts(unit) : undefined), 0.9);
  }
  attempt((unit) => (unit.apart ? unit.element : undefined), 0.9);
  attempt((unit) => (unit.kind === 'title' ? unit.element : undefined), 0.25);
  return best;
}

/** The listings of `units` under `division`, one after another. */
export function* segmentsOf(units: Iterable<Unit>, division: Omit<Division, 'score'>): Generator<Segment> {
  let current: [Unit, ...Unit[]] | undefined;
  let holder: Element | undefined;
  let above: string | undefined;
  let next: string | undefined;
  for (const unit of units) {
    const start = division.starts(unit);
    const inside = division.wrapped && current && holder?.contains(unit.node);
    if (!inside && isYear(unit, division.wrapped)) {
      next = unit.text;
      continue;
    }
    if (start && !inside) {
      if (current) yield segment(current, holder, true, above);
      above = next;
      current = [unit];
      holder = division.wrapped ? start : undefined;
    } else if (current && (inside || !division.wrapped)) current.push(unit);
  }
  if (current) yield segment(current, holder, false, above);
}

/** A year that heads what follows: set off, or outside of all listings. */
function isYear({ text, element }: Unit, isOutside: boolean): boolean {
  return /^(?:19|20)\d\d$/u.test(text) && (isOutside || element.closest(`${HEADINGS},th,summary`) !== null);
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

/** How well the sample reads under a division: the sum over its listings. */
function fit(sample: readonly Unit[], division: Omit<Division, 'score'>): number {
  let sum = -0.2 * sample.filter(isContent).length;
  const holders = new Set<string>();
  const segments = [...segmentsOf(sample, division)];
  const columns = columnsIn(segments.map(({ units }) => units));
  for (const { units } of segments) {
    sum += 0.2 * units.filter(isContent).length + fitOf(units, columns, division.wrapped);
    for (const [index, { begins }] of division.wrapped ? [] : units.entries()) {
      for (const [path, element] of begins) {
        // What begins with a listing and holds more than its first text should begin nowhere else.
        if (index > 0) sum -= holders.has(path) ? 1 : 0;
        else if (units[1] && element.contains(units[1].node)) holders.add(path);
      }
    }
  }
  return sum;
}

function fitOf(units: readonly Unit[], columns: Columns, wrapped: boolean): number {
  const content = units.filter(isContent);
  const title = wrapped ? leadOf(content) : content[0];
  if (title === undefined) return -0.5;
  let sum = firstFit(title) - (wrapped || units[0] === title ? 0 : 0.3);
  const others = placed(units).map(({ unit, place, isAside }) => ({ unit, isColumn: isAside && columns.has(place) }));
  const [next] = others.filter(({ isColumn }) => !isColumn);
  if (sum > 0 && next && next.unit.kind !== 'title') sum += 0.5;
  const seen = new Set([title.kind]);
  for (const [at, { unit, isColumn }] of others.entries()) {
    const { kind } = unit;
    const before = others[at - 1]?.unit;
    // The next paragraph.
    if (wrapped && kind === 'prose' && before?.kind === kind && before.signature === unit.signature) continue;
    if (isColumn) sum += kind === 'title' ? COLUMN : 0;
    else if (kind === 'title' || (kind === 'prose' && seen.has(kind))) sum -= 0.6;
    // Keywords, where an element says that they belong to the listing.
    else if (kind === 'names' && seen.has('prose')) sum -= wrapped ? 0.15 : 0.3;
    else if (kind === 'prose' && seen.has('names')) sum += 0.4;
    seen.add(kind);
  }
  return sum;
}

function firstFit(unit: Unit): number {
  const { kind, text } = unit;
  if (kind === 'prose') return isLong(text) ? -1.5 : -0.2;
  return kind === 'title' || isSetOff(unit) ? 1 : -0.5;
}
