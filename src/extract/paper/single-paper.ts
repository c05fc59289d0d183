/** The paper that a page is about: an abstract page of arXiv or PubMed, where a DOI leads, any page with such metadata. Pure. */
import { identifiersFromUrl } from '../../publication/identifiers.ts';
import type { Publication } from '../../publication/publication.ts';
import { isPreprint, venueName } from '../../publication/venue.ts';
import { collapse } from '../text.ts';
import { paperByTags } from './citation-tags.ts';
import type { Collected } from './collected.ts';
import { paperByData } from './json-ld.ts';
import type { PaperFields } from './paper-fields.ts';
import { paperByXplore } from './xplore-data.ts';

/** The id that stands for the reader of single papers where a listing names its adapter. */
export const SINGLE_PAPER = 'paper-page';

/**
 * The one paper, or undefined where the page describes none, or several. `citation_*` tags speak first, JSON-LD adds what
 * they leave out. `page` may be anything that claims to be `Collected`; sizes are bounded by whoever validates the result.
 */
export function singlePaper(page: Collected): Publication | undefined {
  const url = URL.parse(page.url);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  url.hash = '';
  const tags = paperByTags(page.metas);
  const data = paperByData(page.data) ?? paperByXplore(page.data);
  const one = tags ?? data;
  if (!one) return undefined;
  // Two descriptions of one page belong together only if they name one work.
  const other = tags && data && sameTitle(tags, data) ? data : undefined;
  const pick = <Key extends keyof PaperFields>(key: Key): PaperFields[Key] | undefined => one[key] || other?.[key];

  const ids = { ...other?.ids, ...identifiersFromUrl(url.href), ...one.ids };
  // What is made for papers speaks first, then what the page shows: some write "ValcourtInès" into Dublin Core.
  const isTold = !tags || page.metas.some(([name]) => /^citation_authors?$/u.test(name));
  const [authors = []] = [isTold ? one.authors : [], page.people ?? [], one.authors, other?.authors ?? []].filter(
    (people) => people.length > 0,
  );
  // A work without people or a number of its own is an article of a newspaper, a project, a product.
  if (authors.length === 0 && Object.keys(ids).length === 0) return undefined;
  const file = pick('pdf');
  const pdf = file === undefined ? null : URL.parse(file, url.href);
  const abstract = unheaded(page.abstract ?? '') || unheaded(pick('abstract') ?? '');
  const date = pick('date');
  const [kind, venue] = [pick('kind'), pick('venue')];
  const isEarly = isPreprint({ ...told('kind', kind), ids }, venue === undefined ? undefined : venueName(venue));
  return {
    title: plain(one.title),
    authors,
    ...(date && { date, year: Number(date.slice(0, 4)) }),
    ...told('venue', venue),
    ...told('volume', pick('volume')),
    ...told('issue', pick('issue')),
    ...told('pages', pick('pages')),
    ...told('kind', isEarly ? 'preprint' : kind),
    ids,
    links: { landing: url.href, ...(pdf && /^https?:$/u.test(pdf.protocol) && { pdf: pdf.href }) },
    ...(abstract && { abstract: { text: abstract, complete: !/(?:…|\.\.\.)$/u.test(abstract), source: SINGLE_PAPER } }),
    from: { adapter: SINGLE_PAPER, page: url.href },
  };
}

function told<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  // The one computed key is `key`; TypeScript widens it to any string.
  return (value ? { [key]: value } : {}) as { readonly [K in Key]?: Value };
}

function sameTitle(a: PaperFields, b: PaperFields): boolean {
  const bare = (title: string) =>
    plain(title)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return bare(a.title) === bare(b.title);
}

const TAG = (names: string) =>
  new RegExp(`</?(?:jats:)?(?:${names})(?:\\s+[\\w:-]+=(?:"[^"]*"|'[^']*'))*\\s*/?>`, 'giu');
const HEADING =
  /^(?:(?:abstract|summary|résumé|resumen|resumo|riassunto|zusammenfassung)(?:\s*[:.—-]\s*|\s+(?=[\p{Lu}\d]))|(?:摘要|要旨|초록)[\s:：]*)/iu;
const BLOCKS = TAG('p|div|br|li|ul|ol|sec|title|h[1-6]');
const INLINE = TAG('i|b|em|strong|sub|sup|span|a|italic|bold');

/** Metadata holds tags as text: `<p>`, `<i>`, `<jats:p>`. */
function plain(text: string): string {
  return collapse(text.replace(BLOCKS, ' ').replace(INLINE, ''));
}

/** An abstract without the heading that says what it is. */
function unheaded(text: string): string {
  return plain(text).replace(HEADING, '');
}
