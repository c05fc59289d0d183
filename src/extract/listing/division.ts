/**
 * Where listings begin: every element name path, empty lines, and the wording are tried on a sample, and the division
 * under which the listings read most alike (a title, then names, then at most one abstract) is used for all of them.
 */
import { type Columns, columnsIn, isSetOff, leadOf, placed } from './places.ts';
import { isLong } from './reads-like.ts';
import { type Division, segmentsOf } from './segments.ts';
import { isContent, type Unit } from './unit.ts';

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
    attempt(starts, 0.97);
    attempt((unit) => (unit.kind === 'title' || unit.kind === 'names' ? starts(unit) : undefined), 0.97);
    attempt((unit) => (unit.kind === 'title' ? starts(unit) : undefined), 0.9);
  }
  attempt((unit) => (unit.apart ? unit.element : undefined), 0.9);
  attempt((unit) => (unit.kind === 'title' ? unit.element : undefined), 0.25);
  return best;
}

/** How well the sample reads under a division: the sum over its listings. */
function fit(sample: readonly Unit[], division: Omit<Division, 'score'>): number {
  let sum = -0.2 * sample.filter(isContent).length;
  const holders = new Set<string>();
  const segments = [...segmentsOf(sample, division)];
  const columns = columnsIn(segments.map(({ units }) => units));
  const names = new Set(segments.map(({ units }) => units.find(isContent)?.text));
  // What a listing is called differs from one to the next, doubles aside; a button's words do not.
  if (names.size * 3 < segments.length) return 0;
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
