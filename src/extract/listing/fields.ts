/** The small fields of a listing: date, venue, kind, identifiers, links. */
import { arxivFrom, doiFrom, identifiersFromUrl } from '../../publication/identifiers.ts';
import type { Identifiers, Links, Publication } from '../../publication/publication.ts';
import { VENUE } from './reads-like.ts';

/** What the details of a listing tell. */
export type Fields = Pick<Publication, 'year' | 'date' | 'venue' | 'kind' | 'ids' | 'links'>;

const MONTHS = /^(jan|f[eé][bv]|mar|a[pv]r|ma[iy]|ju(?:n|in)|ju(?:l|il)|ao|aug|sep|oct|nov|d[eé]c)/iu;

/** Reads `texts` (the details as shown) and `anchors`, that of the title first. */
export function fieldsOf(texts: readonly string[], anchors: readonly Element[], base: URL): Fields {
  const found: { -readonly [Key in keyof Fields]: Fields[Key] } = { ids: {}, links: {} };
  let ids: Identifiers = {};
  const links: { -readonly [Key in keyof Links]: Links[Key] } = {};
  for (const text of texts) {
    const venue = VENUE.exec(text);
    const date = dateIn(text);
    if (venue?.[1]) {
      found.venue = venue[1];
      if (/^pr/iu.test(venue[2] ?? '')) found.kind = 'preprint';
    } else if (date) {
      found.date = date;
      found.year = Number(date.slice(0, 4));
    }
    const doi = doiFrom(text);
    const arxiv = /arxiv/iu.test(text) ? arxivFrom(text) : undefined;
    ids = { ...(doi && { doi }), ...(arxiv && { arxiv }), ...ids };
  }
  for (const anchor of anchors) {
    const url = addressOf(anchor, base);
    if (!url) continue;
    ids = { ...identifiersFromUrl(url), ...ids };
    if (/\.pdf$|\/pdf\//iu.test(new URL(url).pathname)) links.pdf ??= url;
    else links.landing ??= url;
  }
  if (!found.date) delete found.date;
  return { ...found, ids, links };
}

/** The absolute http(s) address that a link leads to; undefined for scripts and for places on the same page. */
function addressOf(anchor: Element, base: URL): string | undefined {
  const href = anchor.getAttribute('href')?.trim();
  if (!href || href.startsWith('#') || !URL.canParse(href, base.href)) return undefined;
  const url = new URL(href, base);
  return /^https?:$/u.test(url.protocol) ? url.href : undefined;
}

/** ISO 8601, as precise as told. */
function dateIn(text: string): string | undefined {
  const iso = /^(\d{4})(?:[-/](\d\d?))?(?:[-/](\d\d?))?$/u.exec(text);
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : [/\b\d{4}$/u.exec(text)?.[0], monthIn(text), /^(?:\p{L}+\.?\s+)?(\d\d?)(?:er)?[,\s]/iu.exec(text)?.[1]];
  const year = Number(parts[0]);
  if (!(year >= 1500 && year <= 2100)) return undefined;
  const [month, day] = [Number(parts[1] ?? 0), Number(parts[2] ?? 0)];
  if (month < 1 || month > 12) return String(parts[0]);
  return [parts[0], month, ...(day > 0 && day < 32 ? [day] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function monthIn(text: string): string | undefined {
  const word = text
    .split(/[\s,]+/u)
    .find((part) => MONTHS.test(part))
    ?.toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  if (!word) return undefined;
  const index = [
    'jan',
    'f',
    'mar',
    'a[pv]',
    'ma[iy]',
    'j(?:un|uin)',
    'juil?l?',
    'ao|aug',
    'sep',
    'oct',
    'nov',
    'dec',
  ].findIndex((month) => new RegExp(`^(?:${month})`, 'u').test(word));
  return index < 0 ? undefined : String(index + 1);
}
