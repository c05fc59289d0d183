/** Takes apart where a paper was printed, as lists say it in one breath: `SIGIR Forum 49 (1), 10-15`. Pure. */
import type { Publication } from './publication.ts';

/** A venue, and the place in it. */
export type Place = Pick<Publication, 'venue' | 'volume' | 'issue' | 'pages'>;

const YEAR = '(?:19|20)\\d\\d';
const RANGE = '[a-z]{0,3}\\d+ ?[-–—]{1,2} ?[a-z]{0,3}\\d+';
/** `1 July 2018` and `2021` are no pages. */
const PAGE = `(?!${YEAR}\\b)[a-z]{0,3}\\d+(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`;
const ANY = `(?:pp?\\.? ?)?(${RANGE}|${PAGE})`;
/** A year is no volume, but where an issue follows. */
const VOLUME = `(?!${YEAR})(\\d{1,4}[a-z]?)`;

/** Groups: volume, issue, pages. */
const WITHIN = [
  // Vol. 70, no. 9, pp. 708-721; vol 34 (6) pp 1056-1067; v. 1. p. 10-12
  `(?:vol(?:ume)?\\.?|v\\.) ?(\\d{1,4})(?:(?:[,;]? (?:no|nr|issue|number)\\.? ?| ?\\()(\\d+(?:[/–-]\\d+)?)\\)?)?(?:[,;:.]? ${ANY})?`,
  // 49 (1), 10-15; 49(2):170-4; 12(3)
  `(\\d{1,4}[a-z]?) ?\\((?!${YEAR}\\))([^()]{0,12}\\d[^()]{0,6}|suppl[^()]{0,8})\\)(?: ?[,:;] ?${ANY})?`,
  // 380, 2494 (2016); 7, 16, 2020
  `${VOLUME}(),? (?:pp?\\.? ?)?(${RANGE}|${PAGE})(?:, | ?\\()${YEAR}\\)?`,
  // 98 (2018) 030001
  `${VOLUME} ?\\(${YEAR}\\)()(?:[,:]? ?${ANY})?`,
  // 58: 259-278
  `${VOLUME}() ?: ?${ANY}`,
  // 120, 143001: a page by itself is told from other numbers by its length, or by its letter; LIPIcs 211, 23:1-23:16
  `${VOLUME}(), (?:pp?\\.? ?)?(${RANGE}|\\d+:\\d+[-–—]\\d+:\\d+|[a-z]{1,3}\\d+|(?!${YEAR}\\b)\\d{4,})`,
  // pp. 12-20
  `()()(?:pp?\\.|pages) ?(${RANGE}|${PAGE})`,
].map((form) => new RegExp(`(?<=[\\s,;.])${form}(?![\\d-])(?=$|[\\s.,;)\\]])`, 'iu'));
/** `Image and Video Retrieval, 24-32`, and `Cognitive Linguistics 31`: at the end alone. */
const LAST = [new RegExp(`(?<=, )()()(${RANGE})$`, 'iu'), /(?<=\p{L}\)? )(\d{1,3})()()$/u];
/** The surer a form, the sooner it is tried. */
const FORMS = [...WITHIN, ...LAST];

/** What stands between a name and its place: `Genome Res. 2004 Oct;`, `Small 2008,`. */
const DATE =
  /(?:(?<=[.,;] ?)(?:19|20)\d\d|(?<= )(?:19|20)\d\d(?=\.? \p{L}))(?:\.? \p{L}{3,9}\.?)?(?: \d{1,2})?[.,;]? ?$/u;
const BARE_YEAR = / (?:19|20)\d\d,? ?$/u;
/** `, 2010`, `(Oct. 2010).` */
const YEAR_BEHIND = /[,;(.] ?(?:\p{L}{3,9}\.? )?((?:19|20)\d\d)\)?\.?$/u;
/** What is numbered otherwise. */
const OTHERWISE =
  /rxiv|\bpatent|preprint|\b(?:technical|research|working|discussion) (?:reports?|papers?)\b|\breport$/iu;
/** A number alone behind these counts no volumes. */
const COUNTED =
  /\b(?:reports?|papers?|part|chapter|session|track|version|workshop|conference|symposium|no|number|day|level|phase)\.?$/iu;
/** Longer texts tell more than a place. */
const LONGEST = 300;

/** The place that a listing tells in one breath with its venue; undefined where it names no venue, or tells them apart. */
export function placeIn({ venue, volume, issue, pages, year }: Publication): Place | undefined {
  const isTold = venue === undefined || volume !== undefined || issue !== undefined || pages !== undefined;
  return isTold ? undefined : printedPlace(venue, year);
}

/**
 * The place that `shown` tells; where none is found in it, all of it is the venue, but for the `year` behind it if that is
 * known by itself.
 */
export function printedPlace(shown: string, year?: number): Place {
  if (shown.length > LONGEST || !/\d/u.test(shown)) return { venue: shown };
  const behind = year !== undefined && YEAR_BEHIND.exec(shown);
  const isYear = behind && Number(behind[1]) === year;
  const whole = { venue: (isYear && shown.slice(0, behind.index).trimEnd()) || shown };
  for (const form of FORMS) {
    const found = form.exec(shown);
    if (!found) continue;
    const [all, volume, issue, pages] = found;
    const before = shown.slice(0, found.index).replace(/[\s(]+$/u, '');
    const name = (volume ? before.replace(BARE_YEAR, '') : before).replace(DATE, '').replace(/[\s,;:]+$/u, '');
    // The last full stop is that of an abbreviation where there are others.
    const venue = /\..*[^.]\.$/u.test(name) ? name : name.replace(/\.+$/u, '');
    const isAlone = !issue && !pages && !/^v/iu.test(all);
    if (!/\p{L}{2}/u.test(venue) || OTHERWISE.test(venue)) return whole;
    if (isAlone && (COUNTED.test(venue) || !/\p{L}.* /u.test(venue))) return whole;
    return {
      venue,
      ...(volume && { volume }),
      ...(issue && { issue }),
      ...(pages && { pages: pages.replace(/ /gu, '') }),
    };
  }
  return whole;
}
