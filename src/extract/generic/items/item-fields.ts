/** What else a listing tells, once its title and authors are known: the text around them, identifiers, links. */
import { arxivFrom, doiFrom, identifiersOf } from '../../../publication/identifiers.ts';
import type { Identifiers, Links } from '../../../publication/publication.ts';
import { collapse, textOf } from '../../text.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import type { LinedPage } from '../lines/lines.ts';
import type { PageElement } from '../lines/page-element.ts';
import type { TitleCandidate } from '../titles/titles.ts';

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
    let said: string | undefined;
    const label = () => {
      said ??= labelOf(anchor).toLowerCase();
      return said;
    };
    const found = identifiersOf(url);
    // "In <a>Rivers of the World</a>": the book that a chapter stands in.
    const isOfBook = found.doi !== undefined && BOOK.test(found.doi) && anchor !== own && label().length > 16;
    if (!isOfBook) ids = { ...found, ...ids };
    if (anchor === own) links.landing = address;
    if (BESIDE.test(label()) && anchor !== own) continue;
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

/** An ISBN, and no chapter behind it. */
const BOOK = /\/(?:\d\.)?97[89]-?(?:\d-?){9}\d$/u;

/** What is called so comes with a paper, and is none, whatever kind of file it is. */
const BESIDE =
  /^\W*(?:(?:my|our|talk|the) )?(?:slides?|posters?|talk|presentation|supp(?:l\p{L}*)?|appendix|errat(?:a|um)|corrigendum|bib(?:tex)?|folien|diapos(?:itives)?)\b/iu;

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
  const aim = url && isRedirect(url) ? URL.parse(url.searchParams.get('q') ?? url.searchParams.get('url') ?? '') : url;
  return aim && /^https?:$/u.test(aim.protocol) ? aim : undefined;
}

/** Google Sites lead away by "https://www.google.com/url?q=https%3A%2F%2Frivers.example.org". */
function isRedirect({ hostname, pathname }: URL): boolean {
  return pathname === '/url' && /^www\.google\.[a-z.]+$/u.test(hostname);
}
