/** Which unit of a listing is its title, which are authors, which the abstract: by what holds for the whole list. */

import { authorsIn } from './authors.ts';
import { cover } from './cover.ts';
import { type Columns, columnsIn, inColumns, isDated, leadOf, placeOf } from './places.ts';
import { isLong, type Kind, namesIn } from './reads-like.ts';
import type { Segment } from './segments.ts';
import { isContent, joinedUnits, type Unit } from './unit.ts';

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
  /** What stands once in most listings and is neither title nor abstract. */
  readonly columns: Columns;
  /** Where columns alone stand. */
  readonly beside: ReadonlySet<string>;
  /** Whether what stands with a date is the venue, as a rule, and not the authors. */
  readonly datedIsVenue: boolean;
}

/** How often units of each kind stand in one place. `aside`: names that are not the authors. */
type Counts = Record<Exclude<Kind, 'detail' | 'venue'> | 'aside', number>;

/** Learns from a sample of listings. */
export function consensusOf(segments: readonly Segment[]): Consensus {
  const columns = columnsIn(segments.map(({ units }) => units));
  const beside = new Set<string>();
  const namesAt = new Set<string>();
  const dated = { authors: 0, others: 0 };
  const titles = new Map<string, Set<string>>();
  const counts = new Map<string, Counts>();
  for (const { units } of segments) {
    const content = units.filter(isContent);
    const lead = leadOf(content);
    const leading = lead ? content.slice(content.indexOf(lead)) : [];
    const others = leading.findIndex(({ kind }) => kind !== 'title');
    for (const { signature, text } of leading.slice(0, Math.max(others, 1))) {
      titles.set(signature, (titles.get(signature) ?? new Set()).add(text));
    }
    const aside = inColumns(units, columns);
    const authors = new Set(
      authorsIn(
        content.slice(1),
        () => false,
        (unit) => aside.has(unit),
      ),
    );
    for (const { signature } of aside) beside.add(signature);
    for (const { signature } of authors) namesAt.add(signature);
    for (const [at, unit] of units.entries()) {
      if (unit !== content[0] && unit.kind !== 'prose' && isContent(unit) && isDated(unit, units[at + 1])) {
        dated[authors.has(unit) ? 'authors' : 'others']++;
      }
    }
    for (const unit of content.slice(1)) {
      const { kind, signature } = unit;
      const count = counts.get(signature) ?? { names: 0, prose: 0, title: 0, aside: 0 };
      if (kind !== 'detail' && kind !== 'venue') count[kind === 'names' && !authors.has(unit) ? 'aside' : kind]++;
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
    columns,
    beside: beside.difference(namesAt),
    datedIsVenue: dated.others > dated.authors,
  };
}

/** The roles in one listing; undefined where it has no title. */
export function rolesIn({ units, element }: Segment, consensus: Consensus): Roles | undefined {
  const title = titleIn(units, consensus);
  if (title === undefined || isReference(title.text)) return undefined;
  const after = units.slice(units.indexOf(title) + 1);
  const columns = inColumns(units, consensus.columns);
  const isBeside = (unit: Unit) =>
    columns.has(unit) ||
    consensus.beside.has(unit.signature) ||
    (consensus.datedIsVenue && isDated(unit, units[units.indexOf(unit) + 1]));
  const isAbstract = ({ kind }: Unit) => kind === 'prose';
  const mayBeAbstract = (unit: Unit) =>
    unit.kind === 'title' && consensus.prose.has(unit.signature) && !columns.has(unit);
  const [prose = after.find(mayBeAbstract)] = [
    after.find(({ field }) => field === 'abstract') ?? after.find(isAbstract),
  ];
  const begin = prose ? after.indexOf(prose) : after.length;
  const isAt = ({ signature }: Unit) => consensus.names.has(signature);
  const before = authorsIn(after.slice(0, begin), isAt, isBeside);
  const behind = before.length > 0 ? before : authorsIn(after.slice(begin + 1), isAt, isBeside);
  const isBelow = title !== units.find(isContent) && title === leadOf(units.filter(isContent));
  const found =
    behind.length > 0 || !isBelow ? behind : authorsIn(units.slice(0, units.indexOf(title)), isAt, isBeside);
  const authors = found.some(({ signature }) => consensus.aside.has(signature)) ? [] : found;
  const abstracts =
    prose && element ? [prose, ...paragraphsAfter(prose, after.slice(begin + 1))] : prose ? [prose] : [];
  const [first, ...more] = abstracts;
  const taken = new Set([title, ...abstracts, ...authors]);
  return {
    title,
    authors,
    ...(first && { abstract: more.length > 0 ? joinedUnits(first, more) : first }),
    details: units.filter((unit) => !taken.has(unit)),
  };
}

/** "Qi Wu, Zoë Ång (2024). The tide. Tides.": a listing in one line. What it holds is not told apart here. */
function isReference(text: string): boolean {
  const [names] = /^[^(]{5,}(?=\s?\((?:19|20)\d\d[a-z]?\)[.,:]? \S)/u.exec(text) ?? [];
  return names !== undefined && namesIn(names) !== undefined;
}

function titleIn(units: readonly Unit[], { title, titleIsApart }: Consensus): Unit | undefined {
  const named = units.find(({ field }) => field === 'title');
  if (named) return named;
  const isThere = ({ signature }: Unit) => signature === title;
  const found =
    units.find((unit) => isThere(unit) && isContent(unit)) ??
    units.find((unit) => isThere(unit) && unit.kind === 'venue') ??
    units.find(isContent);
  if (found === undefined || (!isThere(found) && found.kind !== 'title')) return undefined;
  // "No items found."
  if (!isThere(found) && units.length === 1) return undefined;
  return isLong(found.text) && found.kind === 'prose' && !(titleIsApart && isThere(found)) ? undefined : found;
}

/** The further paragraphs of an abstract: those that share an element with the first, and with nothing else. */
function paragraphsAfter(first: Unit, units: readonly Unit[]): readonly Unit[] {
  const place = placeOf(first);
  const end = units.findIndex((unit) => placeOf(unit) !== place || unit.kind !== 'prose');
  const more = end < 0 ? units : units.slice(0, end);
  const nodes = [first, ...more].flatMap(({ pieces }) => pieces.map(({ node }) => node));
  return more.length > 0 && cover(nodes).length === 1 ? more : [];
}
