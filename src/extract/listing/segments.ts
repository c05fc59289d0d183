/**
 * Where listings begin: every element name path, empty lines, and the wording are tried on a sample, and the division
 * under which the listings read most alike (a title, then names, then at most one abstract) is used for all of them.
 */
import { isLong, type Kind } from './reads-like.ts';
import type { Unit } from './units.ts';

/** A listing as found: its units in order. */
export interface Segment {
  readonly units: readonly [Unit, ...Unit[]];
  /** The element that holds it; absent where the markup is flat. */
  readonly element?: Element;
}

/** How listings are told apart. */
export interface Division {
  /** The element that the unit begins, `unit` itself where it begins a listing by other signs, or undefined. */
  starts(unit: Unit): Element | Unit | undefined;
  /** Whether a listing ends with the element that it began with. */
  readonly wrapped: boolean;
  /** How well the sample reads. */
  readonly score: number;
}

const LISTS = /^(?:UL|OL|DL|TABLE|TBODY|THEAD|MAIN)$/u;
const EMPHATIC = /^(?:H[1-6]|B|STRONG|DT|TH)$/u;

/** The best division of `sample`; undefined where nothing in it reads like listings. */
export function divisionOf(sample: readonly Unit[], pathOf: (element: Element) => string): Division | undefined {
  const paths = new Map<string, boolean>();
  for (const unit of sample)
    for (const element of begunBy(unit)) paths.set(pathOf(element), LISTS.test(element.nodeName));
  const tries: (Omit<Division, 'score'> & { readonly weight: number })[] = [];
  for (const [path, isList] of paths) {
    if (isList) continue;
    const starts = (unit: Unit) => begunBy(unit).find((element) => pathOf(element) === path);
    tries.push({ starts, wrapped: true, weight: 1 }, { starts, wrapped: false, weight: 0.99 });
    const startsAt = (kinds: readonly Kind[]) => (unit: Unit) => (kinds.includes(unit.kind) ? starts(unit) : undefined);
    tries.push({ starts: startsAt(['title', 'names']), wrapped: false, weight: 0.99 });
    tries.push({ starts: startsAt(['title']), wrapped: false, weight: 0.9 });
  }
  tries.push({ starts: (unit) => (unit.pieces[0].apart ? unit : undefined), wrapped: false, weight: 0.9 });
  tries.push({ starts: (unit) => (unit.kind === 'title' ? unit : undefined), wrapped: false, weight: 0.25 });
  let best: Division | undefined;
  for (const { starts, wrapped, weight } of tries) {
    const score = weight * fit(sample, { starts, wrapped }, pathOf);
    if (score > (best?.score ?? 0.4) + 0.001) best = { starts, wrapped, score };
  }
  return best;
}

/** The listings of `units` under `division`, one after another. */
export function* segmentsOf(units: Iterable<Unit>, division: Omit<Division, 'score'>): Generator<Segment> {
  let current: [Unit, ...Unit[]] | undefined;
  let holder: Element | undefined;
  for (const unit of units) {
    const start = division.starts(unit);
    const inside = division.wrapped && current && holder?.contains(unit.pieces[0].node);
    if (start && !inside) {
      if (current) yield segment(current, holder, true);
      current = [unit];
      holder = division.wrapped && 'nodeName' in start ? start : undefined;
    } else if (current && (inside || !division.wrapped)) current.push(unit);
  }
  if (current) yield segment(current, holder, false);
}

function segment(units: [Unit, ...Unit[]], element: Element | undefined, isFollowed: boolean): Segment {
  return element ? { units, element } : { units: inOrder(units, isFollowed) };
}

/** A flat listing ends where the order title, names, abstract does; the last one also before what is no part of it. */
function inOrder(units: [Unit, ...Unit[]], isFollowed: boolean): [Unit, ...Unit[]] {
  const [first, ...others] = units;
  const prose = others.findIndex(({ kind }) => kind === 'prose');
  let end = prose < 0 ? others.length : others.findIndex(({ kind }, index) => index > prose && kind !== 'detail');
  if (end < 0) end = others.length;
  if (!isFollowed) while (end > 0 && others[end - 1]?.kind === 'detail' && !isOwnDetail(others[end - 1])) end--;
  while (end > 0 && /^H[1-6]$/u.test(others[end - 1]?.element.nodeName ?? '') && others[end - 1]?.kind === 'detail')
    end--;
  return [first, ...others.slice(0, end)];
}

function isOwnDetail(unit: Unit | undefined): boolean {
  return unit !== undefined && /\d{4}|\(|doi|arxiv/iu.test(unit.text);
}

/** The elements whose first text the unit is. */
function begunBy({ pieces: [{ node, entered }] }: Unit): Element[] {
  return entered.filter((element) => element.contains(node));
}

/** How well the sample reads under a division: the sum over its listings. */
function fit(sample: readonly Unit[], division: Omit<Division, 'score'>, pathOf: (element: Element) => string): number {
  let sum = 0;
  let left = sample.filter(({ kind }) => kind !== 'detail').length;
  const holders = new Set<string>();
  for (const { units } of segmentsOf(sample, division)) {
    left -= units.filter(({ kind }) => kind !== 'detail').length;
    sum += fitOf(units);
    for (const [index, unit] of units.entries()) {
      for (const element of division.wrapped ? [] : begunBy(unit)) {
        // What begins with a listing and holds more than its first text should begin nowhere else.
        if (index > 0) sum -= holders.has(pathOf(element)) ? 1 : 0;
        else if (element.contains(units[1]?.pieces[0].node ?? null)) holders.add(pathOf(element));
      }
    }
  }
  return sum - 0.2 * left;
}

function fitOf(units: readonly Unit[]): number {
  const content = units.filter(({ kind }) => kind !== 'detail');
  const [title, next, ...others] = content;
  if (title === undefined) return -0.5;
  let sum = firstFit(title) - (units[0] === title ? 0 : 0.3);
  let hasProse = title.kind === 'prose';
  let before = title.kind;
  if (sum > 0 && next && next.kind !== 'title') sum += 0.5;
  for (const { kind } of next ? [next, ...others] : []) {
    if (kind === 'title') sum -= 0.6;
    if (kind === 'prose' && hasProse) sum -= 0.6;
    if (kind === 'names' && before === 'prose') sum -= 0.3;
    if (kind === 'prose') hasProse = true;
    before = kind;
  }
  return sum;
}

function firstFit({ kind, element, text }: Unit): number {
  if (kind === 'prose') return isLong(text) ? -1.5 : -0.2;
  return kind === 'title' || EMPHATIC.test(element.nodeName) || element.closest('h1,h2,h3,h4,h5,h6') ? 1 : -0.5;
}
