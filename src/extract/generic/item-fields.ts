/** The other fields of a listing, once its title and authors are known: venue, identifiers, links. */
import { arxivFrom, doiFrom, identifiersOf } from '../../publication/identifiers.ts';
import type { Identifiers, Links } from '../../publication/publication.ts';
import { collapse, textOf } from '../text.ts';
import { isPlainLetterAt } from './characters.ts';
import type { ItemAuthors } from './item-authors.ts';
import type { JudgedLine } from './judged-lines.ts';
import type { LinedPage } from './lines.ts';
import type { PageElement } from './page-element.ts';
import type { TitleCandidate } from './titles.ts';
import { LINK_LABEL } from './vocabulary.ts';

/** The text of a listing outside its title, abstract and BibTeX: where years and identifiers are looked for. */
export function surroundings(lines: readonly JudgedLine[], from: number, to: number, title: TitleCandidate): string {
  const parts: string[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line && !line.bibtex && !line.prose)
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
  const isBehind =
    authors &&
    (authors.line > title.line || (authors.line === title.line && authors.end > title.to)) &&
    !isBeforeAuthors(lines[authors.line], authors.line === title.line ? title.to : 0);
  let [at, start] = isBehind ? [authors.line, authors.end] : [title.line, title.to];
  for (const last = Math.min(to, at + 4); at < last; at += 1, start = 0) {
    const line = lines[at];
    if (!line || line.prose || line.bibtex) break;
    if (line.labels) continue;
    const italic = line.segments.find(
      (segment) =>
        segment.italic && segment.start >= start && /\p{L}{2}/u.test(segment.text) && !LINK_LABEL.test(segment.text),
    )?.italic;
    const venue = unframed(italic ? textOf(italic) : collapse(line.text.slice(start)));
    if (/\p{L}{2}/u.test(venue) && venue.length < 300 && !LINK_LABEL.test(venue)) return venue;
  }
  return undefined;
}

/** "River Letters, 4(2), 2017 (with Ada Holt)": whether something stands between `from` and co-authors in brackets. */
function isBeforeAuthors(line: JudgedLine | undefined, from: number): boolean {
  return line?.joint === true && /[\p{L}\d][^\s(]? ?\([^()]*$/u.test(line.text.slice(from, line.run?.start));
}

/** The venue without labels of links, bracketed co-authors, the marks around it and words that lead to it. Most are plain. */
function unframed(text: string): string {
  let venue = /[[(|]/u.test(text)
    ? text.replace(/[[(|]\s*(?:pdf|doi|arxiv|code|bibtex|link|slides|paper|html|(?:joint )?with)\b.*$/iu, '')
    : text;
  // A closing quotation mark belongs to the title before.
  if (!isPlainLetterAt(venue, 0))
    venue = venue.replace(
      /^(?:[\s.,;:()\]–—|*†”»」』）】，、。；：]|["'’?!](?=[\s.,;:)]))+|^(?:\(?(?:19|20)\d\d\)?[\s.,]+)/u,
      '',
    );
  if (venue.startsWith('《')) venue = venue.replace(NAMED, '$1$2');
  if (/^[\s.,;:AIEDaip]/u.test(venue)) venue = venue.replace(LEADS, '');
  return isPlainLetterAt(venue, venue.length - 1) ? venue : venue.replace(/[\s.,;:([|–—（，、；：-]+$/u, '');
}

/** "《河流学报》（自然科学版）, 2024": what the marks of a name hold, and its edition; numbers behind it are its volume and pages. */
const NAMED = /^《([^《》]{2,80})》(（[^（）]{1,12}版）)?(?:[^\d]*(?:(?:19|20)\d\d)?[^\d]*$)?/u;

/** "In River Letters", "in the Proceedings of ...", "Accepted for publication in River Letters"; "in preparation" is no venue, and whole. */
const LEADS =
  /^[\s.,;:]*(?:(?:[Aa]ccepted|[Pp]ublished) (?:for (?:publication|presentation) )?(?:to|in|at|by)\s+(?:the\s+)?(?=\p{Lu}|\d)|(?:In:?(?!\s+(?:prep(?:aration|\.)?|press|review|revision|submission)\b)|En|Dans|in:?(?=\s+(?:the\s+)?\p{Lu}))\s+(?:the\s+(?=Proc))?)/u;

/** Identifiers and links that a listing carries, in its links or in `text`; the title's own link is the landing page. */
export function linksOf(
  anchors: readonly Element[],
  title: Node,
  base: string,
  text: string,
): { readonly ids: Identifiers; readonly links: Links } {
  let ids: Identifiers = {};
  const links: { -readonly [Key in keyof Links]: Links[Key] } = {};
  const around = title.nodeType === 1 ? (title as Element) : title.parentElement;
  const own = anchors.findLast((anchor) => anchor.contains(around)) ?? anchors.find((anchor) => title.contains(anchor));
  let known: string | undefined;
  for (const anchor of anchors) {
    const url = httpUrl(anchor.getAttribute('href'), base);
    if (!url) continue;
    const address = url.href;
    ids = { ...identifiersOf(url), ...ids };
    let said: string | undefined;
    const label = () => {
      said ??= labelOf(anchor).toLowerCase();
      return said;
    };
    if (anchor === own) links.landing = address;
    if (/\.pdf(?:$|[?#])|\/pdf\//iu.test(address) || /^\W*(?:full text )?pdf\W*$/u.test(label())) links.pdf ??= address;
    else if (
      /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.\w+\/[^/]+\/[^/]+/u.test(address) ||
      /^\W*code\W*$/u.test(label())
    )
      links.code ??= address;
    else if (/doi\.org|\/abs\/|openreview\.net\/forum|aclanthology\.org|pubmed/u.test(address)) known ??= address;
  }
  const doi = ids.doi ?? doiFrom(text);
  const arxiv = ids.arxiv ?? arxivFrom(/arxiv[^]*/iu.exec(text)?.[0] ?? '');
  if (known !== undefined) links.landing ??= known;
  return { ids: { ...ids, ...(doi !== undefined && { doi }), ...(arxiv !== undefined && { arxiv }) }, links };
}

/** What a link is called: mostly one text. */
function labelOf(anchor: Element): string {
  const { firstChild } = anchor;
  return firstChild?.nodeType === 3 && !firstChild.nextSibling ? collapse(firstChild.nodeValue ?? '') : textOf(anchor);
}

/** The links inside `nodes`, whose lines `from` to `to` are. */
export function anchorsIn(
  { anchors }: LinedPage,
  nodes: readonly Node[],
  [from, to]: readonly [number, number],
): Element[] {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Element[] = [];
  for (
    let [line, anchor] = anchors[low] ?? [];
    anchor && line !== undefined && line <= to;
    [line, anchor] = anchors[low] ?? []
  ) {
    if (isWithin(anchor, nodes)) found.push(anchor.node);
    low += 1;
  }
  return found;
}

function isWithin(anchor: PageElement, nodes: readonly Node[]): boolean {
  for (let at: PageElement | undefined = anchor; at; at = at.outer) if (nodes.includes(at.node)) return true;
  return false;
}

/** The absolute address, if it is one of http(s) and leads off the page. */
function httpUrl(href: string | null, base: string): URL | undefined {
  const url = href && !href.startsWith('#') && URL.parse(href, base);
  return url && /^https?:$/u.test(url.protocol) ? url : undefined;
}
