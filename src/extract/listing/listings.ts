/** From a heading to the listings below it, whatever the markup: the heart of reading a page of unknown make-up. */
import type { Reading, Row } from '../adapter.ts';
import { abstractIn } from './abstract-in-page.ts';
import { cover, isElement, withBreaks } from './cover.ts';
import { divisionOf } from './division.ts';
import { fieldsOf } from './fields.ts';
import { withoutMarks } from './name-marks.ts';
import { panelOf, yearOfPanel } from './panels.ts';
import { namesIn } from './reads-like.ts';
import { type Consensus, consensusOf, type Roles, rolesIn } from './roles.ts';
import { paths } from './runs.ts';
import { type Division, type Segment, segmentsOf } from './segments.ts';
import type { Unit } from './unit.ts';
import { unitsFrom } from './units.ts';

/** What is said of the page that the listings stand on. */
export interface Source {
  readonly url: URL;
  /** The adapter's id. */
  readonly adapter: string;
}

/** Listings found below one heading, not yet read. */
export interface Found {
  readonly division: Division;
  readonly rows: Iterable<Row>;
}

/** So many changes of place teach how a list is built: the authors of a listing are one, however many they are. */
const SAMPLE = 200;
const LONGEST_SAMPLE = 6000;
const LONGEST_TITLE = 1000;

/**
 * The listings that begin after `heading`: among its next siblings, or else those of the nearest ancestor that has any.
 * `ends` says which element belongs to something else.
 */
export function listingsAfter(
  heading: Element,
  source: Source,
  ends: (element: Element) => boolean,
): Found | undefined {
  for (const units of scopesAfter(heading, ends)) {
    const found = listingsFrom(units, source);
    if (found) return found;
  }
  return undefined;
}

/** All units after `heading`, up to where its section ends. */
export function* unitsAfter(heading: Element, ends: (element: Element) => boolean): Generator<Unit> {
  for (const units of scopesAfter(heading, ends)) yield* units;
}

/** The units of the panel that it opens; else those among its next siblings, then those after each ancestor; none once an element `ends` the section. */
function* scopesAfter(heading: Element, ends: (element: Element) => boolean): Generator<Generator<Unit>> {
  const body = heading.ownerDocument.body;
  const section = { hasEnded: false };
  const endsHere = (element: Element) => {
    section.hasEnded ||= ends(element);
    return section.hasEnded;
  };
  const panel = panelOf(heading);
  if (panel) yield unitsFrom(panel.firstChild, paths(), endsHere);
  for (let scope: Element | null = panel ? null : heading; scope && scope !== body; scope = scope.parentElement) {
    if (section.hasEnded) return;
    yield unitsFrom(scope.nextSibling, paths(), endsHere);
  }
}

function listingsFrom(units: Generator<Unit>, source: Source): Found | undefined {
  const sample = sampleOf(units);
  const division = divisionOf(sample);
  if (!division) return undefined;
  const segments = [...segmentsOf(sample, division)];
  const consensus = consensusOf(segments);
  if (segments.every(({ units }) => units.length < 2) && segments.length < 2) return undefined;
  return { division, rows: rowsOf(segmentsOf(chained(sample, units), division), consensus, source) };
}

function sampleOf(units: Iterator<Unit>): Unit[] {
  const sample: Unit[] = [];
  let changes = 0;
  while (changes < SAMPLE && sample.length < LONGEST_SAMPLE) {
    const { value, done } = units.next();
    if (done) break;
    if (value.signature !== sample.at(-1)?.signature) changes++;
    sample.push(value);
  }
  return sample;
}

function* chained<Item>(first: Iterable<Item>, then: Iterable<Item>): Generator<Item> {
  yield* first;
  yield* then;
}

function* rowsOf(segments: Iterable<Segment>, consensus: Consensus, source: Source): Generator<Row> {
  for (const segment of segments) {
    const [first, ...rest] = segment.element ? [segment.element] : nodesOf(segment.units);
    if (first) yield { nodes: [first, ...rest], read: () => reading(segment, consensus, source) };
  }
}

function nodesOf(units: readonly Unit[]): Node[] {
  return withBreaks(cover(units.flatMap(({ pieces }) => pieces.map(({ node }) => node))));
}

function reading(segment: Segment, consensus: Consensus, source: Source): Reading | undefined {
  const roles = rolesIn(segment, consensus);
  if (!roles || roles.title.text.length > LONGEST_TITLE) return undefined;
  const abstract = roles.abstract && abstractIn(roles.abstract.pieces, roles.title.node);
  const { names, cut } = authorsOf(roles.authors);
  return {
    publication: {
      title: roles.title.text,
      authors: names,
      ...(cut && { authorsCut: true }),
      ...fieldsOf(
        roles.details,
        linksOf(segment, roles),
        source.url,
        segment.above ?? yearOfPanel(roles.title.element),
      ),
      ...(abstract?.text && { abstract: { text: abstract.text, complete: abstract.complete, source: source.adapter } }),
      from: { adapter: source.adapter, page: source.url.href },
    },
    title: nodeOf(roles.title),
    ...(abstract?.text && abstract.inPage && { abstract: abstract.inPage }),
  };
}

function authorsOf(units: readonly Unit[]): { readonly names: readonly string[]; readonly cut: boolean } {
  const lists = units.map(({ text }) => namesIn(text) ?? { names: [withoutMarks(text)], cut: false });
  return {
    names: withoutCopy(lists.map(({ names }) => names)).filter((name) => name !== ''),
    cut: lists.some(({ cut }) => cut),
  };
}

/** All names; of a short and a full list, one after the other, the full one. */
function withoutCopy([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const more = others.flat();
  const isCopy = first.length > 1 && more.length > first.length && first.every((name, at) => name === more[at]);
  return isCopy ? more : [...first, ...more];
}

/** The smallest node that holds the unit: bare text itself, where its element holds other text too. */
function nodeOf({ pieces, node, element }: Unit): Node {
  return pieces.length > 1 || cover([node])[0] !== node ? element : node;
}

/** The links of the listing, the title's first; not those of its authors, and those in its abstract. */
function linksOf({ element, units }: Segment, { title, authors, abstract }: Roles): Element[] {
  const taken = new Set(linksAround(abstract ? [...authors, abstract] : authors));
  const inside = (element ? [element] : nodesOf(units)).flatMap((node) =>
    isElement(node) ? [...(node.nodeName === 'A' ? [node] : []), ...node.querySelectorAll('a[href]')] : [],
  );
  const all = new Set([...linksAround([title]), ...inside.filter((anchor) => !taken.has(anchor))]);
  return [...all];
}

/** The links that texts stand in. */
function linksAround(units: readonly Unit[]): Element[] {
  return units.flatMap(({ pieces }) => pieces.flatMap(({ node }) => node.parentElement?.closest('a[href]') ?? []));
}
