/** The other fields of a listing, once its title is known: authors, year, venue, identifiers, links, abstract. */
import { arxivFrom, doiFrom, identifiersFromUrl } from '../../publication/identifiers.ts';
import type { Abstract, Identifiers, Links } from '../../publication/publication.ts';
import type { AbstractInPage } from '../adapter.ts';
import { collapse, textOf } from '../text.ts';
import type { TitleCandidate } from './item-titles.ts';
import { edgesIn, type JudgedLine } from './line-kinds.ts';
import { type NameRun, nameRunAt } from './names.ts';
import { ABSTRACT_LABEL, LINK_LABEL } from './vocabulary.ts';

/** Authors, and where the text goes on behind them. */
export interface ItemAuthors {
  readonly names: readonly string[];
  readonly cut: boolean;
  readonly line: number;
  readonly end: number;
}

/** The authors of the listing in `from` to `to`, looked for behind the title or before it. */
export function authorsAfter(lines: readonly JudgedLine[], title: TitleCandidate, to: number): ItemAuthors | undefined {
  const first = lines[title.line];
  if (first) {
    const lead =
      /^[\s.,:;”"’')\]–—|-]*(?:\[[^\]]*\]\s*|\((?:19|20)\d\d\)[\s.,]*)*(?:\(?(?:joint(?:ly)?\s+(?:work\s+)?with|with|by|avec|con|mit|par|authors?:)\s+)?/iu.exec(
        first.text.slice(title.to),
      )?.[0] ?? '';
    const run = nameRunAt(first.text, title.to + lead.length, edgesIn(first));
    if (run && (run.names.length > 1 || run.sure > 0 || run.cut || first.authors || /with|by/iu.test(lead))) {
      return continued(lines, title.line, to, run);
    }
  }
  let skipped = 0;
  for (let at = title.line + 1; at < to && skipped < 3; at += 1) {
    const line = lines[at];
    if (!line || line.labels) continue;
    if (line.bibtex || line.prose) break;
    const run = startRun(line);
    if (
      run &&
      (run.names.length > 1 || run.sure > 0 || run.cut || line.authors || line.allNames || LEAD.test(line.text))
    )
      return continued(lines, at, to, run);
    skipped += 1;
  }
  return undefined;
}

/** The authors that stand before the title. */
export function authorsBefore(
  lines: readonly JudgedLine[],
  title: TitleCandidate,
  from: number,
): ItemAuthors | undefined {
  const own = lines[title.line];
  if (own && title.from > 4) {
    const run = nameRunAt(own.text.slice(0, title.from), 0, edgesIn(own));
    if (run) return { names: run.names, cut: run.cut, line: title.line, end: run.end };
  }
  let at = title.line - 1;
  for (; at >= from; at -= 1) {
    const line = lines[at];
    if (!line || line.labels) continue;
    if (!line.run || line.run.start > 14 || !(line.authors || line.allNames)) {
      if (title.line - at > 2) break;
      continue;
    }
    let start = at;
    while (start > from && lines[start - 1]?.allNames && lines[start - 1]?.authors) start -= 1;
    const run = startRun(lines[start]);
    if (run) return continued(lines, start, title.line, run);
  }
  return undefined;
}

const LEAD = /^\s*\(?(?:joint(?:ly)?\s+(?:work\s+)?with|with|by|avec|con|mit|par|authors?\s*:|co-?authors?\s*:)\s+/iu;

/** The authors in the lines that are built as `shape`, as those of most listings of the list are. */
export function authorsShaped(
  lines: readonly JudgedLine[],
  title: TitleCandidate,
  from: number,
  to: number,
  shape: string,
): ItemAuthors | undefined {
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (!line || at === title.line || line.prose || line.bibtex || lineShape(line) !== shape) continue;
    const run = startRun(line);
    if (run) return continued(lines, at, at < title.line ? title.line : to, run);
  }
  return undefined;
}

/** The same for lines that play the same part: the block around them, and the element in which all of the line stands. */
export function lineShape(line: JudgedLine): string {
  const first = line.segments[0]?.element;
  const inner =
    first && first !== line.block && line.segments.every((segment) => first.contains(segment.node)) ? first : undefined;
  return [line.block, inner]
    .map((element) => (element ? `${element.nodeName}.${element.getAttribute('class') ?? ''}` : ''))
    .join('>');
}

function startRun(line: JudgedLine | undefined): NameRun | undefined {
  if (!line) return undefined;
  const lead = LEAD.exec(line.text)?.[0].length ?? 0;
  const run = nameRunAt(line.text, lead, edgesIn(line));
  // "Recommended citation: A. Person, ..."
  const label = run ? undefined : /^\s*[\p{L} ]{3,25}:\s+/u.exec(line.text)?.[0].length;
  return label === undefined ? run : nameRunAt(line.text, label, edgesIn(line));
}

/** Goes on over the lines that hold nothing but more names. */
function continued(lines: readonly JudgedLine[], first: number, to: number, run: NameRun): ItemAuthors {
  const names = [...run.names];
  let { cut, end } = run;
  let at = first;
  let alone = run.names.length === 1;
  for (;;) {
    const line = lines[at];
    const next = lines[at + 1];
    if (!line || !next || at + 1 >= to) break;
    const rest = line.text.slice(end).trim();
    const open = /[,;、&]$|\band$/u.test(line.text.trim()) || /^(?:and|&)\s/u.test(next.text.trim());
    const mark = /^[\s[(]*(?:…|\.{3}|et al|and \d+|\d+ more)/iu.test(next.text) && next.text.trim().length < 30;
    if (mark) {
      cut = true;
      at += 1;
      end = next.text.length;
      continue;
    }
    const more = nameRunAt(next.text, 0, edgesIn(next));
    if (
      !more ||
      !(next.allNames || open) ||
      !(
        open ||
        (alone && lineShape(next) === lineShape(line)) ||
        (next.allNames && next.authors && more.names.length > 1)
      )
    )
      break;
    if (rest.length > 3 && !open) break;
    names.push(...more.names);
    cut ||= more.cut;
    alone &&= more.names.length === 1;
    at += 1;
    end = more.end;
  }
  return { names, cut, line: at, end };
}

/** The text of a listing outside its title, abstract and BibTeX: where years and venues are looked for. */
export function surroundings(lines: readonly JudgedLine[], from: number, to: number, title: TitleCandidate): string {
  const parts: string[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.bibtex || line.prose) continue;
    parts.push(at === title.line ? `${line.text.slice(0, title.from)} ${line.text.slice(title.to)}` : line.text);
  }
  return parts.join('\n');
}

/** The venue: what follows the title and the authors, set off in italics or up to the end of its line. */
export function venueOf(
  lines: readonly JudgedLine[],
  title: TitleCandidate,
  authors: ItemAuthors | undefined,
  to: number,
): string | undefined {
  const behind = authors && (authors.line > title.line || (authors.line === title.line && authors.end > title.to));
  let at = behind ? authors.line : title.line;
  let start = behind ? authors.end : title.to;
  for (let looked = 0; at < to && looked < 4; at += 1, start = 0, looked += 1) {
    const line = lines[at];
    if (!line || line.prose || line.bibtex) break;
    if (line.labels) continue;
    const italic = line.segments.find(
      (segment) =>
        segment.start >= start &&
        segment.element.closest('i,em,cite') &&
        !LINK_LABEL.test(segment.text) &&
        /\p{L}{2}/u.test(segment.text),
    );
    const text = italic ? textOf(italic.element.closest('i,em,cite') ?? italic.node) : collapse(line.text.slice(start));
    const venue = text
      .replace(/[[(|]\s*(?:pdf|doi|arxiv|code|bibtex|link|slides|paper|html)\b.*$/iu, '')
      .replace(/^[\s.,;:()\]–—|*†]+|^(?:\(?(?:19|20)\d\d\)?[\s.,]+)/u, '')
      .replace(/^[\s.,;:]*(?:In:?|En|Dans)\s+/u, '')
      .replace(/[\s.,;:([|–—-]+$/u, '');
    if (/\p{L}{2}/u.test(venue) && venue.length < 300 && !LINK_LABEL.test(venue)) return venue;
  }
  return undefined;
}

/** Identifiers and links that a listing carries; the title's own link is the landing page. */
export function linksOf(
  nodes: readonly Node[],
  title: Node,
  base: string,
  text: string,
): { ids: Identifiers; links: Links } {
  const ids: { -readonly [Key in keyof Identifiers]: Identifiers[Key] } = {};
  const links: { -readonly [Key in keyof Links]: Links[Key] } = {};
  const around = title.nodeType === 1 ? (title as Element) : title.parentElement;
  const own = around?.closest('a[href]') ?? (title.nodeType === 1 ? around?.querySelector('a[href]') : null);
  let fallback: string | undefined;
  for (const anchor of anchorsIn(nodes)) {
    const address = httpAddress(anchor.getAttribute('href'), base);
    if (address === undefined) continue;
    const label = textOf(anchor).toLowerCase();
    const path = address.split(/[?#]/u)[0] ?? '';
    for (const [key, value] of Object.entries(identifiersFromUrl(address)))
      if (!(key in ids)) Object.assign(ids, { [key]: value });
    const pdf = /\.pdf$/iu.test(path) || /\/pdf\//iu.test(path) || /^\W*(?:pdf|full text pdf)\W*$/u.test(label);
    if (anchor === own) links.landing = address;
    if (pdf) links.pdf ??= address;
    else if (
      /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\/[^/]+\/[^/]+/u.test(address) ||
      /^\W*code\W*$/u.test(label)
    )
      links.code ??= address;
    else if (/doi\.org|\/abs\/|openreview\.net\/forum|aclanthology\.org|pubmed/u.test(address)) fallback ??= address;
  }
  if (ids.doi === undefined) {
    const doi = doiFrom(text);
    if (doi !== undefined) ids.doi = doi;
  }
  if (ids.arxiv === undefined && /arxiv/iu.test(text)) {
    const arxiv = arxivFrom(text.slice(text.toLowerCase().indexOf('arxiv')));
    if (arxiv !== undefined) ids.arxiv = arxiv;
  }
  if (fallback !== undefined) links.landing ??= fallback;
  return { ids, links };
}

function* anchorsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    if (node.nodeName === 'A') yield node as Element;
    yield* (node as Element).querySelectorAll('a[href]');
  }
}

function httpAddress(href: string | null, base: string): string | undefined {
  if (href === null || href.startsWith('#')) return undefined;
  try {
    const url = new URL(href, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The abstract of a listing: a paragraph called so, or one too long to be a description. */
export function abstractOf(
  lines: readonly JudgedLine[],
  from: number,
  to: number,
  title: TitleCandidate,
): { abstract: Abstract; place: AbstractInPage } | undefined {
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.bibtex || line.labels || at === title.line || line.authors) continue;
    const before = lines[at - 1];
    const called =
      ABSTRACT_LABEL.test(line.text) ||
      (at - 1 >= from && before !== undefined && before.text.length < 30 && ABSTRACT_LABEL.test(before.text.trim()));
    if (!line.prose && !(called && line.text.length > 150)) continue;
    if (line.text.length < 400 && !called) continue;
    let last = at;
    while (
      last + 1 < to &&
      lines[last + 1]?.block.parentElement === line.block.parentElement &&
      (lines[last + 1]?.text.length ?? 0) > 150 &&
      !lines[last + 1]?.bibtex
    )
      last += 1;
    const whole = collapse(
      lines
        .slice(at, last + 1)
        .map((part) => part.text)
        .join(' '),
    );
    const text = whole.replace(ABSTRACT_LABEL, '');
    const home = last > at ? line.block.parentElement : line.block;
    const exact = home && textOf(home) === text ? home : undefined;
    return {
      abstract: { text, complete: !/(?:…|\.\.\.)$/u.test(text), source: 'generic' },
      place: { ...(exact ? { element: exact } : {}), cut: [], rest: [] },
    };
  }
  return undefined;
}
