/** Which unit of a listing is its title, which are authors, which the abstract: by what holds for the whole list. */

import { cover } from './cover.ts';
import { isLong } from './reads-like.ts';
import type { Segment } from './segments.ts';
import { isContent, type Unit } from './units.ts';

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
  /** Where names stand that are none of authors: keywords. */
  readonly aside: ReadonlySet<string>;
  /** Where only abstracts stand: a short text there is one all the same. */
  readonly prose: ReadonlySet<string>;
}

/** How often units of each kind stand in one place. `aside`: names that are not the authors. */
type Counts = Record<'names' | 'prose' | 'title' | 'aside', number>;

/** Learns from a sample of listings. */
export function consensusOf(segments: Iterable<Segment>): Consensus {
  const titles = new Map<string, Set<string>>();
  const counts = new Map<string, Counts>();
  for (const { units } of segments) {
    const content = units.filter(isContent);
    const others = content.findIndex(({ kind }) => kind !== 'title');
    for (const { signature, text } of content.slice(0, Math.max(others, 1))) {
      titles.set(signature, (titles.get(signature) ?? new Set()).add(text));
    }
    const authors = new Set(authorsIn(content.slice(1), () => false));
    for (const unit of content.slice(1)) {
      const { kind, signature } = unit;
      const count = counts.get(signature) ?? { names: 0, prose: 0, title: 0, aside: 0 };
      if (kind !== 'detail') count[kind === 'names' && !authors.has(unit) ? 'aside' : kind]++;
      counts.set(signature, count);
    }
  }
  const where = (holds: (count: Counts) => boolean) =>
    new Set([...counts].filter(([, count]) => holds(count)).map(([signature]) => signature));
  // What a listing is called differs from one to the next; "Conference paper" does not.
  const [title] = [...titles].toSorted(([, a], [, b]) => b.size - a.size)[0] ?? [];
  return {
    title,
    titleIsApart: title !== undefined && (counts.get(title)?.names ?? 0) === 0,
    names: where(({ names, prose, title }) => prose === 0 && names > 3 * title),
    aside: where(({ names, aside }) => aside > names),
    prose: where(({ names, prose, title, aside }) => prose > 3 * title && names + aside === 0),
  };
}

/** The roles in one listing; undefined where it has no title. */
export function rolesIn({ units }: Segment, consensus: Consensus): Roles | undefined {
  const isAt = ({ signature, kind }: Unit) => signature === consensus.title && kind !== 'detail';
  let at = units.findIndex(isAt);
  if (at < 0) at = units.findIndex(isContent);
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
  const found = authorsIn(before, ({ signature }) => consensus.names.has(signature));
  const authors = found.some(({ signature }) => consensus.aside.has(signature)) ? [] : found;
  return {
    title,
    authors,
    ...(abstract && { abstract }),
    details: units.filter((unit) => unit !== title && unit !== abstract && !authors.includes(unit)),
  };
}

/** The names right after the title: one run, in one place. `isName` tells of texts that do not read like names. */
function authorsIn(units: readonly Unit[], isName: (unit: Unit) => boolean): Unit[] {
  const isAuthor = (unit: Unit) => unit.kind === 'names' || (unit.kind === 'title' && isName(unit));
  const first = units.findIndex(isAuthor);
  const place = placeOf(units[first]);
  const run = first < 0 ? [] : units.slice(first);
  const end = run.findIndex((unit) => placeOf(unit) !== place);
  const all = end < 0 ? run : run.slice(0, end);
  return all.slice(0, all.findLastIndex(isAuthor) + 1).filter(isContent);
}

/** The element that a unit stands in, apart from what it has for itself alone. */
function placeOf(unit: Unit | undefined): Node | null | undefined {
  return unit && cover(unit.pieces.map(({ node }) => node))[0]?.parentNode;
}
