/**
 * Reads the publication list of any researcher's page. It knows no site: it divides the page into runs of lines that
 * look like references, and reads each by what stands in the same place in every item.
 */
import type { Publication } from '../../publication/publication.ts';
import type { Owner, Page, Reading, Row } from '../adapter.ts';
import { collapse, textOf } from '../text.ts';
import { type Candidate, divide } from './candidate-lists.ts';
import {
  abstractOf,
  authorsAfter,
  authorsBefore,
  authorsShaped,
  type ItemAuthors,
  lineShape,
  linksOf,
  surroundings,
  venueOf,
} from './item-fields.ts';
import { chooseTitles, type TitleCandidate, titleCandidates } from './item-titles.ts';
import { type JudgedLine, judge } from './line-kinds.ts';
import { linesOf } from './lines.ts';
import { markedRows } from './metadata.ts';
import { isName } from './names.ts';
import { accept, sections } from './negatives.ts';
import { listingYear } from './years.ts';

interface Item {
  readonly candidate: Candidate;
  readonly title: TitleCandidate;
  readonly authors: ItemAuthors | undefined;
  readonly section: { readonly year?: number };
}

interface Analysis {
  readonly items: readonly Item[];
  readonly lines: readonly JudgedLine[];
  readonly why: string;
}

/** The listings of a page, in page order, and why they were taken or not. */
export function readGeneric(page: Page): { readonly rows: readonly Row[]; readonly why: string } {
  const marked = markedRows(page);
  if (marked.length > 1)
    return { rows: marked, why: `${marked.length} works are marked up for machines on this page.` };
  const { items, lines, why } = analyse(page);
  return { rows: items.map((item) => rowOf(item, lines, page)), why };
}

function analyse(page: Page): Analysis {
  const root = page.document.body ?? page.document.documentElement;
  if (!root) return { items: [], lines: [], why: 'The page is empty.' };
  const lined = linesOf(root);
  const lines = judge(lined.lines);
  const candidates = divide(lined, lines);
  const context = sections(lined, lines, candidates);
  const verdict = accept(candidates, lines, context, page);
  const lists = new Map<string, Candidate[]>();
  for (const candidate of verdict.accepted) {
    const key = candidate.nodes[0].nodeName;
    const known = lists.get(key);
    if (known) known.push(candidate);
    else lists.set(key, [candidate]);
  }
  const items: Item[] = [];
  for (const list of lists.values()) {
    const titles = chooseTitles(
      list.map(({ lines: [from, to], nodes }) =>
        titleCandidates(lines, from, to, nodes.length === 1 ? nodes[0] : (nodes[0].parentNode ?? nodes[0])),
      ),
    );
    const both = list.map(({ lines: [from, to] }, index) => {
      const title = titles[index];
      return title && { before: authorsBefore(lines, title, from), after: authorsAfter(lines, title, to) };
    });
    const shape = authorShape(list, titles, lines);
    const names = (side: 'before' | 'after'): number =>
      both.reduce((sum, pair) => sum + (pair?.[side]?.names.length ?? 0), 0);
    // "Holt M." in a list that writes "Ekdahl J, Holt M": the stop is not the initial's.
    const every = both.flatMap((pair) => (pair?.before ?? pair?.after)?.names ?? []);
    const dotless = every.filter((name) => name.includes('.')).length < every.length * 0.2;
    const lead = names('before') > names('after');
    list.forEach((candidate, index) => {
      const title = titles[index];
      const pair = both[index];
      if (!title || !pair) return;
      const [from, to] = candidate.lines;
      const shaped = shape === undefined ? undefined : authorsShaped(lines, title, from, to, shape);
      const found = shaped ?? (lead ? (pair.before ?? pair.after) : (pair.after ?? pair.before));
      const authors =
        found && dotless ? { ...found, names: found.names.map((name) => name.replace(/(?<=\p{Lu})\.$/u, '')) } : found;
      const year = context[candidate.lines[0]]?.year;
      items.push({ candidate, title, authors, section: year === undefined ? {} : { year } });
    });
  }
  items.sort((a, b) => a.candidate.lines[0] - b.candidate.lines[0]);
  return { items, lines, why: verdict.why };
}

/** How the lines of authors are built, where most listings agree. */
function authorShape(
  list: readonly Candidate[],
  titles: readonly (TitleCandidate | undefined)[],
  lines: readonly JudgedLine[],
): string | undefined {
  const counts = new Map<string, number>();
  list.forEach(({ lines: [from, to] }, index) => {
    const shapes = new Set<string>();
    for (let at = from; at < to; at += 1) {
      const line = lines[at];
      if (line?.authors && line.allNames && at !== titles[index]?.line) shapes.add(lineShape(line));
    }
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  });
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= list.length * 0.5 ? best[0] : undefined;
}

function rowOf(item: Item, lines: readonly JudgedLine[], page: Page): Row {
  return { nodes: item.candidate.nodes, read: () => reading(item, lines, page) };
}

function reading(
  { candidate, title, authors, section }: Item,
  lines: readonly JudgedLine[],
  page: Page,
): Reading | undefined {
  const [from, to] = candidate.lines;
  const around = surroundings(lines, from, to, title);
  const year = listingYear(around, section.year);
  const venue = venueOf(lines, title, authors, to);
  const { ids, links } = linksOf(candidate.nodes, title.node, page.url.href, around);
  const found = abstractOf(lines, from, to, title);
  const publication: Publication = {
    title: title.text,
    authors: authors?.names ?? [],
    ...(authors?.cut ? { authorsCut: true } : {}),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
    ids,
    links,
    ...(found ? { abstract: found.abstract } : {}),
    from: { adapter: 'generic', page: page.url.href },
  };
  return { publication, title: title.node, ...(found ? { abstract: found.place } : {}) };
}

/** Whose page it is: the name in its first heading, its title or its metadata. */
export function ownerOf({ document }: Page): Owner {
  const texts = [
    ...[...document.querySelectorAll('h1')].slice(0, 3).map((heading) => textOf(heading)),
    document.querySelector('meta[name="author"]')?.getAttribute('content') ?? '',
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '',
    document.title ?? '',
  ];
  for (const text of texts) {
    for (const part of collapse(text).split(/\s*[|–—:•·,(]\s*|\s-\s|[’']s\s/u)) {
      const plain = part.replace(/^(?:Prof(?:essor)?|Dr|Home ?page of|Publications (?:of|by))\.?\s+/giu, '');
      if (isName(plain)) return { name: plain };
    }
  }
  return {};
}

/** The generic reader, with the interface of an adapter where it can have it. */
export const genericReader = {
  id: 'generic',
  name: 'Generic reader',
  rows: (page: Page, within?: Element): Iterable<Row> => {
    const { rows } = readGeneric(page);
    return within ? rows.filter((row) => within.contains(row.nodes[0])) : rows;
  },
  owner: ownerOf,
  why: (page: Page): string => readGeneric(page).why,
} as const;
