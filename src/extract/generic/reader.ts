/**
 * Reads the publication list of any researcher's page. It knows no site: it divides the page into runs of lines that
 * look like references, and reads each by what stands in the same place in every item.
 */
import type { Owner, Page, Row } from '../adapter.ts';
import { baseOf } from '../links.ts';
import { type Analysis, analyse, analyseLate, type PlacedItem } from './analysis.ts';
import { linesOf } from './lines/lines.ts';
import type { Works } from './lines/structured-works.ts';
import { searched } from './lines/telling.ts';
import { readItem } from './lists/list-reading.ts';
import { markedRows } from './lists/marked-rows.ts';
import type { Why } from './lists/why.ts';
import { ownerOf } from './owner.ts';

/** A page, read: rows in page order, and why they were taken or not. */
interface Known {
  readonly rows: readonly Row[];
  readonly why: Why;
  readonly analysis?: Analysis;
}

/** What was read last of each document. */
const known = new WeakMap<Document, Known>();

/** The listings of a page, in page order, and why they were taken or not. */
export function readGeneric(page: Page): Pick<Known, 'rows' | 'why'> {
  const reading = whole(page);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** The generic reader, with the interface of an adapter where it can have it. */
export interface GenericReader {
  readonly id: 'generic';
  /**
   * The listings, in page order. Looking over a page takes time: meanwhile rows that read as nothing come, so that the
   * caller can pause. With `within`, an element that came after the page was read, no more than that is looked at.
   */
  rows(page: Page, within?: Element): Iterable<Row>;
  owner(page: Page): Owner;
  /** Why the page was read as it was, the last time that it was read whole. */
  why(page: Page): Why;
}

/** Reads any page. */
export const genericReader: GenericReader = {
  id: 'generic',
  rows: rowsIn,
  owner: ownerOf,
  why: (page) => (known.get(page.document) ?? readGeneric(page)).why,
};

function* rowsIn(page: Page, within?: Element): Generator<Row> {
  const before = within && known.get(page.document);
  const pause: Row = { nodes: [page.document], read: () => undefined };
  const reading =
    within && before?.analysis && before.rows.length > 0 ? late(page, within, before, before.analysis) : whole(page);
  for (;;) {
    const step = reading.next();
    if (step.done) {
      for (const row of step.value.rows) if (!within || within.contains(row.nodes[0])) yield row;
      return;
    }
    yield pause;
  }
}

function* whole(page: Page): Generator<void, Known> {
  const root = page.document.body ?? page.document.documentElement;
  const lined = root ? yield* linesOf(root) : undefined;
  const searchedPage = searched(page, lined?.root.node, lined?.telling ?? []);
  const marked = markedRows(searchedPage);
  let read: Known;
  if (marked.length > 0) read = { rows: marked, why: { kind: 'marked', value: marked.length } };
  else {
    const analysis = yield* analyse(searchedPage, lined);
    read = { rows: rowsOf(analysis.items, analysis.learned.works, page), why: analysis.why, analysis };
  }
  known.set(page.document, read);
  return read;
}

function* late(
  page: Page,
  within: Element,
  { rows }: Known,
  { items, learned }: Analysis,
): Generator<void, { readonly rows: readonly Row[] }> {
  const known = rows.filter(({ nodes: [first] }) => within.contains(first));
  // What was read with the page is given as it was.
  if (known.some(({ nodes }) => nodes[0] === within)) return { rows: known };
  const above = items.findLast(({ candidate: { nodes } }) => (nodes[0].compareDocumentPosition(within) & 4) !== 0);
  return { rows: rowsOf(yield* analyseLate(within, learned, above?.year), learned.works, page) };
}

function rowsOf(items: readonly PlacedItem[], works: Works, page: Page): Row[] {
  const base = baseOf(page).href;
  return items.map((item) => ({
    nodes: item.candidate.nodes,
    read: () => readItem(item, item, works, page, base),
  }));
}
