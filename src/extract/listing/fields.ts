/** The small fields of a listing: date, venue, kind, identifiers, links. */
import { arxivFrom, doiFrom } from '../../publication/identifiers.ts';
import type { Identifiers, Links, Publication } from '../../publication/publication.ts';
import { dateIn } from '../dates.ts';
import { linksOf } from '../links.ts';
import { textOf } from '../text.ts';
import { isDated } from './places.ts';
import { DATE, kindOf, VENUE, withoutButtons } from './reads-like.ts';
import type { Unit } from './unit.ts';
import { venueAndDate, withoutIdentifier } from './venue-line.ts';

/** What the details of a listing tell. */
export type Fields = Pick<Publication, 'year' | 'date' | 'venue' | 'kind' | 'ids' | 'links'>;

/** Words of venues: what stands by itself beside a title is one only where it says so. */
const VENUE_WORD =
  /\b(?:arxiv|biorxiv|journal|proceedings|transactions|conference|symposium|workshop|annals|letters|revue|actes|conf[ée]rence|colloque|NeurIPS|ICML|ICLR|CVPR|ICCV|ECCV|AAAI|IJCAI|ACL|EMNLP|AISTATS|TMLR|JMLR)\b/iu;
/** The year behind a venue. */
const YEAR_AFTER = /[\s,;·•|(–—-]*\b((?:19|20)\d\d)\)?\.?$/u;
const PREPRINT = /^(?:preprint|pr[ée]-?publication)s?$/iu;

/** Reads `details`, `anchors` (that of the title first) and the year that stands over the listing. */
export function fieldsOf(
  details: readonly Unit[],
  anchors: readonly Element[],
  base: URL,
  above: string | undefined,
): Fields {
  const { ids, links } = linksIn(anchors, base);
  let { doi, arxiv } = ids;
  const found: { year?: number; date?: string; venue?: string; kind?: 'preprint' } = {};
  for (const [at, unit] of details.entries()) {
    const text = withoutButtons(unit.text);
    doi ??= doiFrom(text);
    if (/arxiv/iu.test(text)) arxiv ??= arxivFrom(text);
    for (const part of text.split(/\s*[·•|]\s*/u)) {
      const [, venue, kind] = VENUE.exec(part) ?? [];
      if (venue) found.venue = venue;
      if (kind?.startsWith('pr') || PREPRINT.test(part)) found.kind = 'preprint';
      const date = DATE.test(part) ? dateIn(part.replace(/[()]|\.$/gu, '')) : undefined;
      if (date !== undefined) Object.assign(found, dated(date));
    }
    const behind = unit.kind === 'detail' ? /[,(]\s?((?:19|20)\d\d)\)?\.?$/u.exec(text)?.[1] : undefined;
    if (behind !== undefined) found.year ??= Number(behind);
    const told = venueAndDate(text);
    if (told?.date !== undefined) Object.assign(found, dated(told.date));
    if (told?.venue !== undefined) found.venue ??= told.venue;
    else if (!told && found.venue === undefined && isVenue(unit, details[at + 1])) {
      const line = withoutIdentifier(text);
      const year = YEAR_AFTER.exec(line)?.[1];
      if (year !== undefined) found.year ??= Number(year);
      found.venue = line.replace(year === undefined ? /[,;.]$/u : YEAR_AFTER, '');
    }
  }
  if (found.year === undefined && above !== undefined) found.year = Number(above);
  return { ...found, ids: { ...ids, ...(doi !== undefined && { doi }), ...(arxiv !== undefined && { arxiv }) }, links };
}

function dated(date: string): { readonly year: number; readonly date?: string } {
  return { year: Number(date.slice(0, 4)), ...(date.length > 4 && { date }) };
}

/** What says so, or stands with its year. */
function isVenue(unit: Unit, next: Unit | undefined): boolean {
  const { kind, field, text, element } = unit;
  if (field !== undefined) return field === 'venue';
  if (!/\p{L}{2}/u.test(text) || text.length > 200 || kind === 'prose') return false;
  if (kind === 'venue') return true;
  if (kind === 'detail') return /^arxiv$/iu.test(text) && element.closest('a,button') === null;
  return element.closest('em,i,cite') !== null || VENUE_WORD.test(text) || isDated(unit, next);
}

/** What a link is called that leads to something beside the paper. */
const ASIDE =
  /\b(?:code|github|source|data(?:set)?|slides?|poster|video|talk|demo|bib\p{L}*|cit\p{L}*|share|partager|project|website)\b/iu;

/** The title's link is the landing page; else the first that is called after the paper or an identifier. */
function linksIn(anchors: readonly Element[], base: URL): { readonly ids: Identifiers; readonly links: Links } {
  const [title] = anchors;
  const isPdf = (anchor: Element) => /^\P{L}*pdf\b/iu.test(textOf(anchor));
  const isPaper = (anchor: Element) => {
    const text = textOf(anchor);
    return anchor === title || (kindOf(text) === 'detail' && !ASIDE.test(text));
  };
  const { ids, links } = linksOf(
    anchors.filter((anchor) => isPaper(anchor) && !isPdf(anchor)),
    base,
  );
  const pdf = links.pdf ?? linksOf(anchors.filter(isPdf), base).links.landing ?? linksOf(anchors, base).links.pdf;
  return { ids, links: { ...links, ...(pdf !== undefined && { pdf }) } };
}
