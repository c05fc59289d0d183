/** How the items of one list are read: what stands in the same place in every item, learned from all of them. */
import type { Publication } from '../../../publication/publication.ts';
import type { Page, Reading } from '../../adapter.ts';
import { badgeOf, isBadged, withoutBadge } from '../items/badges.ts';
import { abstractOf } from '../items/item-abstract.ts';
import { authorsAfter, authorsBefore, authorsShaped, type ItemAuthors, lineShape } from '../items/item-authors.ts';
import { anchorsIn, linksOf, surroundings } from '../items/item-fields.ts';
import { venueOf } from '../items/item-venue.ts';
import type { Candidate } from '../lines/candidates.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import type { LinedPage } from '../lines/lines.ts';
import { titleKey, type Works } from '../lines/structured-works.ts';
import { resolved } from '../names/repeated-authors.ts';
import { titleCandidates } from '../titles/title-candidates.ts';
import { type Standing, standingOf, type TitleCandidate, titleAmong } from '../titles/titles.ts';
import { listingYear, yearAlone, yearOfMonth, yearsIn } from '../words/years.ts';

/** What a list taught. */
export interface ListHabits {
  readonly standing: Standing;
  /** How the lines of authors are built, where most items agree. */
  readonly shape: string | undefined;
  /** Whether authors stand before titles. */
  readonly leads: boolean;
  /** Whether initials are written without a full stop. */
  readonly dotless: boolean;
  /** Whether a badge stands before most titles. */
  readonly badged: boolean;
}

/** An item with its parts. */
export interface Item {
  readonly candidate: Candidate;
  readonly title: TitleCandidate;
  readonly authors: ItemAuthors | undefined;
}

/** Reads the items of one list, by `habits` if they are known, else learning them. Yields now and then. */
export function* readList(
  list: readonly Candidate[],
  lines: readonly JudgedLine[],
  works: Works,
  habits?: ListHabits,
): Generator<void, { readonly items: readonly Item[]; readonly habits: ListHabits }> {
  const candidates: TitleCandidate[][] = [];
  for (const {
    lines: [from, to],
    nodes: [first, ...others],
  } of list) {
    const isElement = others.length === 0 && first.nodeType === 1;
    candidates.push(titleCandidates(lines, from, to, isElement ? first : (first.parentNode ?? first)));
    if (candidates.length % 16 === 0) yield;
  }
  const standing = habits?.standing ?? standingOf(candidates);
  const parts: Parts[] = [];
  for (const [index, candidate] of list.entries()) {
    if (index % 16 === 15) yield;
    const own = candidates[index] ?? [];
    const known = works.size > 0 ? own.find(({ text }) => works.has(titleKey(text))) : undefined;
    const title = known ?? titleAmong(own, standing);
    if (!title) continue;
    const [from, to] = candidate.lines;
    parts.push({ candidate, title, before: authorsBefore(lines, title, from), after: authorsAfter(lines, title, to) });
  }
  const learned = habits ?? learn(parts, standing, lines);
  // Where most items name nobody, "Frozen Pebbles, 2024" is no person either.
  const isNameless = parts.length > 2 && parts.filter(({ before, after }) => before ?? after).length * 2 < parts.length;
  let earlier: readonly string[] = [];
  const items = parts.map(({ candidate, title, before, after }) => {
    const shaped =
      learned.shape === undefined ? undefined : authorsShaped(lines, title, ...candidate.lines, learned.shape);
    const found = shaped ?? (learned.leads ? (before ?? after) : (after ?? before));
    // "Holt M." in a list that writes "Ekdahl J, Holt M": the stop is not the initial's.
    const shown = learned.dotless ? found?.names.map(withoutStop) : found?.names;
    const names = shown && resolved(shown, earlier);
    earlier = names ?? [];
    const isOdd = isNameless && names?.length === 1 && found && lines[found.line]?.authors === false;
    return {
      candidate,
      title: learned.badged ? withoutBadge(title, lines[title.line]) : title,
      authors: isOdd ? undefined : found && names && { ...found, names },
    };
  });
  return { items, habits: learned };
}

function withoutStop(name: string): string {
  return name.endsWith('.') ? name.replace(/(?<=\p{Lu})\.$/u, '') : name;
}

/** Where an item stands. */
export interface Surroundings {
  readonly lined: LinedPage;
  readonly lines: readonly JudgedLine[];
  /** The year of its heading. */
  readonly year: number | undefined;
}

interface Parts {
  readonly candidate: Candidate;
  readonly title: TitleCandidate;
  readonly before: ItemAuthors | undefined;
  readonly after: ItemAuthors | undefined;
}

function learn(parts: readonly Parts[], standing: Standing, lines: readonly JudgedLine[]): ListHabits {
  const count = (of: (part: Parts) => ItemAuthors | undefined) =>
    parts.reduce((sum, part) => sum + (of(part)?.names.length ?? 0), 0);
  const names = parts.flatMap(({ before, after }) => (before ?? after)?.names ?? []);
  const shapes = new Map<string, number>();
  for (const { candidate, title } of parts) {
    const [from] = candidate.lines;
    const own = lines
      .slice(...candidate.lines)
      .filter((line, index) => line.authors && line.allNames && from + index !== title.line);
    for (const shape of new Set(own.map(lineShape))) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [best] = [...shapes].sort((a, b) => b[1] - a[1]);
  return {
    standing,
    shape: best && best[1] >= parts.length * 0.5 ? best[0] : undefined,
    leads: count(({ before }) => before) > count(({ after }) => after),
    dotless: names.filter((name) => name.includes('.')).length < names.length * 0.2,
    badged: isBadged(parts.map(({ title }) => badgeOf(title, lines[title.line]))),
  };
}

/** The year that has a line of its own, as in a column of years. */
function ownYear(lines: readonly JudgedLine[]): number | undefined {
  const [year, ...others] = lines.flatMap(({ text, bibtex }) =>
    text.length < 20 && !bibtex ? (yearAlone(text.trim()) ?? yearOfMonth(text.trim()) ?? []) : [],
  );
  return others.length === 0 ? year : undefined;
}

/** The item as a publication, what the page tells machines of it filled in; its addresses are relative to `base`. */
export function readItem(
  { candidate, title, authors }: Item,
  { lines, lined, year: section }: Surroundings,
  works: Works,
  page: Page,
  base: string,
): Reading {
  const [from, to] = candidate.lines;
  const work = works.size > 0 ? works.get(titleKey(title.text)) : undefined;
  const last = lines[to - 1];
  // In an entry that was never closed stands the heading of the next year.
  const isNext = last && last.heading > 0 && section !== undefined && yearAlone(last.text.trim()) !== undefined;
  const end = isNext && to - from > 1 ? to - 1 : to;
  const around = surroundings(lines, from, end, title);
  const shown = ownYear(lines.slice(from, end)) ?? listingYear(around, section);
  const year =
    work?.year !== undefined && (shown === undefined || yearsIn(around).includes(work.year)) ? work.year : shown;
  const venue = work?.venue ?? venueOf(lines, title, authors, to);
  const { ids, links } = linksOf(anchorsIn(lined, candidate.nodes, candidate.lines), title.node, base, around);
  const doi = ids.doi ?? work?.doi;
  const found = abstractOf(lines, from, to, title);
  const text = work?.abstract;
  const abstract = found?.abstract ?? (text === undefined ? undefined : { text, complete: true, source: 'generic' });
  const names = authors?.names ?? [];
  const publication: Publication = {
    title: title.text,
    authors: names.length > 0 ? names : (work?.authors ?? []),
    ...(authors?.cut && { authorsCut: true }),
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ids: { ...ids, ...(doi !== undefined && { doi }) },
    links,
    ...(abstract && { abstract }),
    from: { adapter: 'generic', page: page.url.href },
  };
  return { publication, title: title.node, ...(abstract && { abstract: found?.place ?? { cut: [], rest: [] } }) };
}
