/** Reads listings whose fields stand in places that selectors can name: what most adapters are made of. */
import { arxivFrom, doiFrom } from '../publication/identifiers.ts';
import type { Place } from '../publication/printed-place.ts';
import type { Publication } from '../publication/publication.ts';
import type { Owner, Page, Reading, Row, SiteAdapter } from './adapter.ts';
import { dateIn } from './dates.ts';
import { baseOf, linksOf } from './links.ts';
import { withoutMarks } from './listing/name-marks.ts';
import { textOf, textWithout } from './text.ts';

/** Where the fields of a listing stand. All are selectors of what is inside the listing (its tail counts as inside). */
export interface Columns {
  /** One element a listing; anything without a title inside is no listing. */
  readonly row: string;
  /** The siblings right after `row` that belong to the listing too: the `dd` after its `dt`. */
  readonly tail?: string;
  /** Headings between the rows that name the year. */
  readonly heading?: string;
  readonly title: string;
  /** Whether the site ends every title, and every line of names, with a full stop. */
  readonly stopped?: boolean;
  /** What stands inside a field and is no part of it: "Title:". */
  readonly labels?: string;
  /** One element an author; of nested ones the outer counts. */
  readonly authors?: string;
  /** One element that names all authors, or what reads their line where none does; and what parts them, if not `,` and `;`. */
  readonly names?: string | ((row: Element) => string);
  readonly parted?: ';' | '&';
  readonly venue?: string;
  /** Where in the venue it stands, if that is told apart from it. */
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  /** Where the date or year stands, the more precise place first. */
  readonly date?: string;
  /** Text that may name identifiers. */
  readonly ids?: string;
  /** Links beside that of the title; the first that is no PDF counts where the title has none. */
  readonly links?: string;
  /** The whole abstract, however the site hides it. */
  readonly abstract?: string;
  /** Toggles and short copies of the abstract: hidden while it is open. */
  readonly cut?: string;
  /** What the site hides of the abstract: shown while it is open. */
  readonly folded?: string;
  /** What else the listing tells. */
  readonly more?: (row: Element) => Partial<Publication>;
  /** The name of the person whose page it is, anywhere in the page. */
  readonly owner?: string;
  readonly affiliation?: string;
}

/** The mark that names are left out, behind the last or by itself: "[...]", "+ 12 more" (in any language), "et al. (…)". */
const CUT = /(?:^|\s)(?:\[?(?:…|\.{3})\]?|et al\b.*|\+ ?\d.*|(?:and )?\d+ (?:more|others?|authors?)\b.*)$/iu;
/** What "CONTRIBUTORS:" leaves behind, and the number that tells namesakes apart ("Wei Wang 0042"). */
const AROUND = /^:\s*|\s\d{4}$/gu;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/u;
const LONGEST_TITLE = 1000;
/** Longer texts tell more than one date, or more than a date. */
const LONGEST_DATE = 25;

/** The reading half of an adapter. `id` is that of the adapter. */
export function reads(id: string, columns: Columns): Pick<SiteAdapter, 'rows' | 'owner'> {
  return {
    rows: (page, within) => rowsIn(page, within, id, columns),
    owner: ({ document }) => ownerIn(document, columns),
  };
}

function ownerIn(document: Document, columns: Columns): Owner {
  const text = (selector: string | undefined) => {
    const element = selector && document.querySelector(selector);
    return element ? textOf(element) : '';
  };
  const [name, affiliation] = [text(columns.owner), text(columns.affiliation)];
  return { ...(name && { name }), ...(affiliation && { affiliation }) };
}

function* rowsIn(page: Page, within: Element | undefined, id: string, columns: Columns): Generator<Row> {
  const { row, heading, tail } = columns;
  const belongs = (next: Element | null): next is Element => Boolean(tail && next?.matches(tail));
  const both = heading ? `${heading},${row}` : row;
  const found = [...(within ?? page.document).querySelectorAll(both)];
  if (within?.matches(row)) found.unshift(within);
  // Asked for once, and only where something is read: a page without a `base` is searched to its end for it.
  let base: URL | undefined;
  let above: Element | undefined;
  for (const element of found) {
    if (heading && !element.matches(row)) {
      above = element;
      continue;
    }
    const parts: [Element, ...Element[]] = [element];
    for (let next = element.nextElementSibling; belongs(next); next = next.nextElementSibling) parts.push(next);
    const year = above;
    yield { nodes: parts, read: () => reading(parts, year, { page, base: (base ??= baseOf(page)) }, id, columns) };
  }
}

function reading(
  parts: readonly [Element, ...Element[]],
  heading: Element | undefined,
  { page, base }: { readonly page: Page; readonly base: URL },
  id: string,
  columns: Columns,
): Reading | undefined {
  // Most listings are one element, and most fields stand in one: asking for one makes no list.
  const [only, further] = parts;
  const all = (selector: string | undefined): Element[] =>
    selector
      ? further === undefined
        ? [...only.querySelectorAll(selector)]
        : parts.flatMap((part, index) => [
            ...(index > 0 && part.matches(selector) ? [part] : []),
            ...part.querySelectorAll(selector),
          ])
      : [];
  const one = (selector: string | undefined) =>
    selector && further === undefined ? only.querySelector(selector) : all(selector)[0];
  const title = one(columns.title);
  const labels = new Set<Node>(all(columns.labels));
  const ended = (words: string) => (columns.stopped ? words.replace(/(?<!\.)\.$/u, '') : words);
  const text = title ? ended(textWithout(labels, title)) : '';
  if (!title || text === '' || text.length > LONGEST_TITLE) return undefined;

  const textIn = (selector: string | undefined) => {
    const first = one(selector);
    return first ? textWithout(labels, first) : '';
  };
  const dates = [...all(columns.date), ...(heading ? [heading] : [])].map((element) => textWithout(labels, element));
  const year = firstOf(dates, (date) => YEAR.exec(date)?.[0]);
  const told = all(columns.ids).map((element) => textOf(element));
  const doi = firstOf(told, doiFrom);
  const arxiv = firstOf(told, (words) => (/arxiv/iu.test(words) ? arxivFrom(words) : undefined));
  const place: { -readonly [Field in keyof Place]: Place[Field] } = {};
  for (const field of ['venue', 'volume', 'issue', 'pages'] as const) {
    const words = textIn(columns[field]).replace(/,$/u, '');
    if (words !== '') place[field] = words;
  }
  const link = title.nodeName === 'A' ? title : (title.querySelector('a[href]') ?? title.closest('a[href]'));
  const date = firstOf(
    dates.filter((text) => text.length < LONGEST_DATE),
    dateIn,
  );
  const { ids, links } = linksOf([...(link ? [link] : []), ...all(columns.links)], base);
  const abstract = one(columns.abstract);
  const cut = all(columns.cut);
  const more = columns.more?.(parts[0]);
  const whole = abstract ? textWithout(new Set([...labels, ...cut]), abstract) : '';
  return {
    publication: {
      title: text,
      ...authorsOf(
        columns.names === undefined
          ? all(columns.authors)
              .filter((element, index, list) => !list[index - 1]?.contains(element))
              .map((element) => textWithout(labels, element))
          : ended(typeof columns.names === 'string' ? textIn(columns.names) : columns.names(parts[0])).split(
              columns.parted ?? /[,;]/u,
            ),
      ),
      ...place,
      ...(whole !== '' && { abstract: { text: whole, complete: !/(?:…|\.{3})$/u.test(whole), source: id } }),
      ...(date !== undefined && { date }),
      links,
      ...(year !== undefined && { year: Number(year) }),
      ...more,
      ids: { ...(doi !== undefined && { doi }), ...(arxiv !== undefined && { arxiv }), ...ids, ...more?.ids },
      from: { adapter: id, page: page.url.href },
    },
    title: smallest(title, labels),
    ...(abstract && whole !== '' && { abstract: { element: abstract, cut, rest: all(columns.folded) } }),
  };
}

function authorsOf(texts: readonly string[]): Pick<Publication, 'authors' | 'authorsCut'> {
  const authors: string[] = [];
  let cut = false;
  for (const text of texts) {
    const kept = text.replace(CUT, '');
    cut ||= kept !== text;
    const name = withoutMarks(kept).replace(AROUND, '');
    if (name !== '') authors.push(name);
  }
  return { authors, ...(cut && { authorsCut: true }) };
}

function firstOf(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  return texts.map(find).find((found) => found !== undefined);
}

/** The smallest node that holds all text of `element` but that of `labels`. */
function smallest(element: Element, labels: ReadonlySet<Node>): Node {
  for (let at: Node = element; ; ) {
    const { firstChild } = at;
    if (firstChild?.nodeType === 3 && firstChild.nextSibling === null) return at;
    const inner = [...at.childNodes].filter((node) => textOf(node) !== '');
    const own = inner.filter((node) => !labels.has(node));
    const [only] = own;
    if (!only || own.length > 1) return at;
    if (only.nodeType === 3) return inner.length > 1 ? only : at;
    at = only;
  }
}
