/** What stands at the same place in most listings, once in each: a venue, a badge, an address. */
import { isBlock } from '../text.ts';
import { cover } from './cover.ts';
import { HEADINGS } from './headings.ts';
import { DATE } from './reads-like.ts';
import { isContent, type Unit } from './unit.ts';

/** The places in a listing that are no titles and names of their own, though what stands there may read like them. */
export type Columns = ReadonlySet<string>;

/** A unit of a listing that is not its first. */
export interface Placed {
  readonly unit: Unit;
  /** Where it stands, and what has come before it. */
  readonly place: string;
  /** Neither the title nor one of the names that follow it, as far as the place tells. */
  readonly isAside: boolean;
}

/** The unit that a listing is known by: its first, or the title that is set off below the names that come first. */
export function leadOf(content: readonly Unit[]): Unit | undefined {
  const [first] = content;
  const next = content.find(({ kind }) => kind !== 'names');
  const isAbove = first?.kind === 'names' && !isSetOff(first) && next?.kind === 'title' && isSetOff(next);
  return isAbove ? next : first;
}

/** Whether the unit is a heading, or emphasised. */
export function isSetOff({ element }: Unit): boolean {
  return element.closest(`${HEADINGS},b,strong,dt,th`) !== null;
}

/** The content of a listing after its first. Where titles stand, another one is one too, unless names stand between. */
export function placed(units: readonly Unit[]): readonly Placed[] {
  const content = units.filter(isContent);
  const first = leadOf(content);
  const others = content.filter((unit) => unit !== first);
  let phase = '';
  let names: Unit | undefined;
  return others.map((unit, at) => {
    const { kind, signature } = unit;
    const place = phase + signature;
    const isAside =
      kind === 'names'
        ? names !== undefined && !isLike(names, unit) && !goesOnFrom(others[at - 1], unit)
        : kind === 'title' && (phase !== '' || signature !== first?.signature);
    if (kind === 'names') names ??= unit;
    if ((kind === 'names' || kind === 'prose') && !phase.includes(kind)) phase += kind;
    return { unit, place, isAside };
  });
}

/** Whether `unit` stands as `names` does, be it a link or not, or beside it and not set off. */
function isLike(names: Unit, unit: Unit): boolean {
  const [own, other] = [names, unit].map(({ signature }) => signature.replace(/>A$/u, ''));
  return own === other || (!unit.element.closest('em,i,cite') && blockOf(names.node) === blockOf(unit.node));
}

/** The columns of `listings`. */
export function columnsIn(listings: readonly (readonly Unit[])[]): Columns {
  const once = new Map<string, number>();
  const often = new Map<string, number>();
  for (const units of listings) {
    const counts = new Map<string, number>();
    for (const { place, isAside } of placed(units)) if (isAside) counts.set(place, (counts.get(place) ?? 0) + 1);
    for (const [place, count] of counts) {
      const tally = count === 1 ? once : often;
      tally.set(place, (tally.get(place) ?? 0) + 1);
    }
  }
  const isColumn = ([place, count]: readonly [string, number]) =>
    count > 1 && count * 2 >= listings.length && (often.get(place) ?? 0) * 10 <= count;
  return new Set([...once].filter(isColumn).map(([place]) => place));
}

/** The units of a listing that stand in `columns`. */
export function inColumns(units: readonly Unit[], columns: Columns): ReadonlySet<Unit> {
  return new Set(placed(units).flatMap(({ unit, place, isAside }) => (isAside && columns.has(place) ? [unit] : [])));
}

/** Whether a separator says that `unit` goes on with what `before` began. */
export function goesOnFrom(before: Unit | undefined, unit: Unit): boolean {
  return /^[,;]|^(?:and|et|&) /u.test(unit.text) || /(?:[,;]|\s(?:and|et|&))$/u.test(before?.text ?? '');
}

/** Whether a date stands with the unit, in one line. */
export function isDated({ pieces }: Unit, next: Unit | undefined): boolean {
  const line = pieces[0] && blockOf(pieces[0].node);
  return next !== undefined && /\d{4}/u.test(next.text) && DATE.test(next.text) && blockOf(next.node) === line;
}

/** The nearest element around the text that is a block. */
export function blockOf(node: Node): Node {
  let up = node;
  while (up.parentNode && (up === node || !isBlock(up))) up = up.parentNode;
  return up;
}

/** The element that a unit stands in, apart from what it has for itself alone. */
export function placeOf(unit: Unit | undefined): Node | null | undefined {
  return unit && cover(unit.pieces.map(({ node }) => node))[0]?.parentNode;
}
