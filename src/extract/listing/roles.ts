/** Which unit of a listing is its title, which are authors, which the abstract: by what holds for the whole list. */

import { cover } from './cover.ts';
import { isLong } from './reads-like.ts';
import type { Segment } from './segments.ts';
import type { Unit } from './units.ts';

/** The units of one listing by what they are. */
export interface Roles {
  readonly title: Unit;
  readonly authors: readonly Unit[];
  readonly abstract?: Unit;
  /** Dates, venues, identifiers. */
  readonly details: readonly Unit[];
}

/** What the listings of a page have in common. */
export interface Consensus {
  /** Where titles stand. */
  readonly title: string | undefined;
  /** Where titles alone stand: a name-like text there is a title all the same. */
  readonly titleIsApart: boolean;
  /** Where (nearly) only names stand: an odd text there is a name all the same. */
  readonly names: ReadonlySet<string>;
  /** Where only abstracts stand: a short text there is one all the same. */
  readonly prose: ReadonlySet<string>;
}

/** Learns from a sample of listings. */
export function consensusOf(segments: Iterable<Segment>): Consensus {
  const titles = new Map<string, number>();
  const counts = new Map<string, { names: number; prose: number; other: number }>();
  for (const { units } of segments) {
    const first = units.find(({ kind }) => kind === 'title') ?? units.find(({ kind }) => kind !== 'detail');
    if (first) titles.set(first.signature, (titles.get(first.signature) ?? 0) + 1);
    for (const unit of units) {
      if (unit === first || unit.kind === 'detail') continue;
      const count = counts.get(unit.signature) ?? { names: 0, prose: 0, other: 0 };
      count[unit.kind === 'names' || unit.kind === 'prose' ? unit.kind : 'other']++;
      counts.set(unit.signature, count);
    }
  }
  const title = [...titles].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const where = (holds: (count: { names: number; prose: number; other: number }) => boolean) =>
    new Set([...counts].filter(([, count]) => holds(count)).map(([signature]) => signature));
  return {
    title,
    titleIsApart: title !== undefined && (counts.get(title)?.names ?? 0) === 0,
    names: where(({ names, prose, other }) => prose === 0 && names > 3 * other),
    prose: where(({ names, prose, other }) => prose > 3 * other && names === 0),
  };
}

/** The roles in one listing; undefined where it has no title. */
export function rolesIn({ units }: Segment, consensus: Consensus): Roles | undefined {
  const isAt = ({ signature, kind }: Unit) => signature === consensus.title && kind !== 'detail';
  let at = units.findIndex(isAt);
  if (at < 0) at = units.findIndex(({ kind }) => kind !== 'detail');
  const title = units[at];
  if (title === undefined) return undefined;
  if (!isAt(title) && title.kind !== 'title') return undefined;
  if (isLong(title.text) && title.kind === 'prose' && !(consensus.titleIsApart && isAt(title))) return undefined;
  const after = units.slice(at + 1);
  const prose = after.findIndex(({ kind }) => kind === 'prose');
  const begin =
    prose >= 0 ? prose : after.findIndex(({ kind, signature }) => kind === 'title' && consensus.prose.has(signature));
  const abstract = after[begin];
  const before = begin < 0 ? after : after.slice(0, begin);
  const authors = authorsIn(before, consensus);
  return {
    title,
    authors,
    ...(abstract && { abstract }),
    details: units.filter((unit) => unit !== title && unit !== abstract && !authors.includes(unit)),
  };
}

/** The names right after the title: one run, in one place. */
function authorsIn(units: readonly Unit[], { names }: Consensus): Unit[] {
  const first = units.findIndex(
    ({ kind, signature }) => kind === 'names' || (kind === 'title' && names.has(signature)),
  );
  if (first < 0) return [];
  const place = placeOf(units[first]);
  let end = first;
  for (let at = first; at < units.length; at++) {
    const unit = units[at];
    if (!unit || (at > first && placeOf(unit) !== place)) break;
    if (unit.kind === 'names' || (unit.kind === 'title' && names.has(unit.signature))) end = at + 1;
  }
  return units.slice(first, end).filter(({ kind, text }) => kind !== 'detail' && text.length < 5000 * 20);
}

/** The element that a unit stands in, apart from what it has for itself alone. */
function placeOf(unit: Unit | undefined): Node | null {
  const [first] = unit?.pieces ?? [];
  return (first && cover(unit?.pieces.map(({ node }) => node) ?? [])[0]?.parentNode) ?? null;
}
