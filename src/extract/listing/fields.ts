/** The small fields of a listing: date, venue, kind, identifiers, links. */
import { arxivFrom, doiFrom } from '../../publication/identifiers.ts';
import type { Publication } from '../../publication/publication.ts';
import { DATE, VENUE } from './reads-like.ts';

/** What the details of a listing tell. */
export type Fields = Pick<Publication, 'year' | 'date' | 'venue' | 'kind' | 'ids' | 'links'>;

/** Reads `texts` (the details as shown) and `anchors`, that of the title first. */
export function fieldsOf(texts: readonly string[], anchors: readonly Element[], base: URL): Fields {
  const found: { year?: number; date?: string; venue?: string; kind?: 'preprint' } = {};
  const ids: { doi?: string; arxiv?: string } = {};
  const addresses = anchors.flatMap((anchor) => addressOf(anchor, base) ?? []);
  for (const text of [...addresses, ...texts]) {
    const doi = doiFrom(text);
    const arxiv = /arxiv/iu.test(text) ? arxivFrom(text) : undefined;
    if (doi && !ids.doi) ids.doi = doi;
    if (arxiv && !ids.arxiv) ids.arxiv = arxiv;
  }
  const isPdf = (address: string) => /\.pdf$|\/pdf\//iu.test(address);
  const [landing, pdf] = [addresses.find((address) => !isPdf(address)), addresses.find(isPdf)];
  for (const text of texts.flatMap((line) => line.split(/\s*[·•|]\s*/u))) {
    const [, venue, kind] = VENUE.exec(text) ?? [];
    const [date, year] = (DATE.test(text) && /^(\d{4})(?:-\d\d){0,2}$|\d{4}$/u.exec(text)) || [];
    if (venue) found.venue = venue;
    if (kind?.startsWith('pr')) found.kind = 'preprint';
    if (date) found.year = Number(date.slice(0, 4));
    if (date && year) found.date = date;
  }
  return { ...found, ids, links: { ...(landing && { landing }), ...(pdf && { pdf }) } };
}

/** The absolute http(s) address that a link leads to; undefined for scripts and for places on the same page. */
function addressOf(anchor: Element, base: URL): string | undefined {
  const href = anchor.getAttribute('href')?.trim();
  if (!href || href.startsWith('#') || !URL.canParse(href, base.href)) return undefined;
  const url = new URL(href, base);
  return /^https?:$/u.test(url.protocol) ? url.href : undefined;
}
