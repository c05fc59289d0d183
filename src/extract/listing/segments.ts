/**
 * Where listings begin: every element name path, empty lines, and the wording are tried on a sample, and the division
 * under which the listings read most alike (a title, then names, then at most one abstract) is used for all of them.
 */
import { isLong } from './reads-like.ts';
import { isContent, type Unit } from './units.ts';

/** A listing as found: its units in order. */
export interface Segment {
  readonly units: readonly [Unit, ...Unit[]];
  /** The element that holds it; absent where the markup is flat. */
  readonly element?: Element;
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
const EMPHATIC = /^(?:H[1-6]|B|STRONG|DT|TH)$/u;

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
  for (const unit of units) {
    const start = division.starts(unit);
    const inside = division.wrapped && current && holder?.contains(unit.node);
    if (start && !inside) {
      if (current) yield segment(current, holder, true);
      current = [unit];
      holder = division.wrapped ? start : undefined;
    } else if (current && (inside || !division.wrapped)) current.push(unit);
  }
  if (current) yield segment(current, holder, false);
}

function segment(units: [Unit, ...Unit[]], element: Element | undefined, isFollowed: boolean): Segment {
  return element ? { units, element } : { units: inOrder(units, isFollowed) };
}

/** A flat listing ends where the order title, names, abstract does; the last one also before what is no part of it. */
function inOrder([first, ...others]: [Unit, ...Unit[]], isFollowed: boolean): [Unit, ...Unit[]] {
  const prose = others.findIndex(({ kind }) => kind === 'prose');
  const next = others.findIndex((unit, index) => prose >= 0 && index > prose && isContent(unit));
  const own = next < 0 ? others : others.slice(0, next);
  const isForeign = ({ element, text }: Unit) =>
    /^H[1-6]$/u.test(element.nodeName) || (!isFollowed && !/\d{4}|\(|doi|arxiv/iu.test(text));
  return [first, ...own.slice(0, own.findLastIndex((unit) => isContent(unit) || !isForeign(unit)) + 1)];
}

/** How well the sample reads under a division: the sum over its listings. */
function fit(sample: readonly Unit[], division: Omit<Division, 'score'>): number {
  let sum = -0.2 * sample.filter(isContent).length;
  const holders = new Set<string>();
  for (const { units } of segmentsOf(sample, division)) {
    sum += 0.2 * units.filter(isContent).length + fitOf(units);
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

function fitOf(units: readonly Unit[]): number {
  const [title, ...others] = units.filter(isContent);
  if (title === undefined) return -0.5;
  let sum = firstFit(title) - (units[0] === title ? 0 : 0.3);
  if (sum > 0 && others[0] && others[0].kind !== 'title') sum += 0.5;
  const seen = new Set([title.kind]);
  for (const { kind } of others) {
    if (kind === 'title' || (kind === 'prose' && seen.has(kind))) sum -= 0.6;
    if (kind === 'names' && seen.has('prose')) sum -= 0.3;
    seen.add(kind);
  }
  return sum;
}

function firstFit({ kind, element, text }: Unit): number {
  if (kind === 'prose') return isLong(text) ? -1.5 : -0.2;
  return kind === 'title' || EMPHATIC.test(element.nodeName) || element.closest('h1,h2,h3,h4,h5,h6') ? 1 : -0.5;
}
