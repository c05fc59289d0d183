/** What forbids two listings to be one work, whatever else agrees. Pure. */

import type { Prepared } from '../records/prepared.ts';
import { bothOpen } from '../titles/main-title.ts';
import type { TitleLikeness } from '../titles/title-likeness.ts';
import { areMisread } from '../titles/title-numbers.ts';
import { type AuthorLikeness, mayBeChangedOver } from './author-likeness.ts';
import type { Places } from './place.ts';
import type { IdentifierKind } from './shared-identifier.ts';

/** Everything that is weighed of a pair. */
export interface Evidence {
  readonly title: TitleLikeness;
  readonly authors: AuthorLikeness;
  readonly places: Places;
  /** One is a preprint, or both are. */
  readonly preprint: boolean;
  /** An identifier that both carry. */
  readonly identifier: IdentifierKind | undefined;
}

/** The names of all vetoes that hold between `a` and `b`. */
export function vetoesOf(a: Prepared, b: Prepared, evidence: Evidence): string[] {
  return VETOES.filter(([, holds]) => holds(a, b, evidence)).map(([name]) => name);
}

/** Whether a veto holds between `a` and `b` that neither titles, venues nor authors are compared for. */
export function anyPlaceVeto(a: Prepared, b: Prepared, evidence: Evidence): boolean {
  if (noticesDiffer(a, b)) return true;
  const differ = pagesDiffer(a, b, evidence) || volumesDiffer(a, b, evidence) || serialTitle(a, b, evidence);
  return differ && !areVersions(evidence);
}

/** Whether any other veto holds between `a` and `b`. Comparing authors takes longest, so it comes last. */
export function anyOtherVeto(a: Prepared, b: Prepared, evidence: Evidence): boolean {
  if (numbersDiffer(a, b, evidence)) return true;
  const differ = conferenceAndJournal(a, b, evidence) || doisDiffer(a, b, evidence) || nobodyInBoth(a, b, evidence);
  return differ && !areVersions(evidence);
}

type Holds = (a: Prepared, b: Prepared, evidence: Evidence) => boolean;

/**
 * An identifier in common, or a preprint on one side: these lift vetoes, since they are versions of one work. A DOI with
 * another volume, page and venue was taken from the article for the abstract of the same title.
 */
function areVersions({ identifier, preprint, places }: Evidence): boolean {
  if (identifier === 'doi') return places.volume !== 'no' || places.page !== 'no' || places.venue !== 'no';
  return identifier !== undefined || preprint;
}

function unlessVersions(holds: Holds): Holds {
  return (a, b, evidence) => !areVersions(evidence) && holds(a, b, evidence);
}

const VETOES: readonly (readonly [name: string, holds: Holds])[] = [
  ['notice', noticesDiffer],
  ['partNumbers', numbersDiffer],
  ['authors', unlessVersions(nobodyInBoth)],
  ['differentDoi', unlessVersions(doisDiffer)],
  ['pages', unlessVersions(pagesDiffer)],
  ['volume', unlessVersions(volumesDiffer)],
  ['serialTitle', unlessVersions(serialTitle)],
  ['conferenceAndJournal', unlessVersions(conferenceAndJournal)],
];

/** A review of a book is a notice by one of its names, and by another none. */
function noticesDiffer(a: Prepared, b: Prepared): boolean {
  return a.notice !== b.notice && !(reviews(a) && reviews(b) && bothOpen(a, b) === 'one');
}

function reviews({ notice = 'review' }: Prepared): boolean {
  return notice === 'review' || notice === 'bookre';
}

/** Other numbers tell no works apart where they are misread ones, and the same people fill the same pages. */
function numbersDiffer(a: Prepared, b: Prepared, evidence: Evidence): boolean {
  if (!evidence.title.numbersDiffer) return false;
  if (!fillOnePlace(a, b, evidence.places)) return true;
  const { authors } = evidence;
  return !(authors.whole && authors.both > 1 && areMisread(a, b));
}

const MOST_PAGES = 60;

/** Whether both stand on the same pages, more than one, of a venue that is the same as far as is told. */
export function fillOnePlace(a: Prepared, b: Prepared, places: Places): boolean {
  const [first, last] = a.pages;
  const length = last === undefined ? 0 : Number(last) - Number(first);
  return onOnePage(places) && length > 0 && length < MOST_PAGES && last === b.pages[1] && places.venue === 'yes';
}

/** One registrant does not give two DOIs to one final version, but by a slip: then nothing else tells the two apart. */
function doisDiffer(a: Prepared, b: Prepared, evidence: Evidence): boolean {
  if (evidence.places.doi !== 'no' || registrant(a) !== registrant(b)) return false;
  const { title, authors, places } = evidence;
  if (title.kind !== 'equal' || places.volume !== 'yes') return true;
  const inOneIssue =
    places.issue === 'yes' && places.venue === 'yes' && authors.whole && authors.both > 1 && !a.generic;
  return !inOneIssue && !(onOnePage(places) && authors.share > 0.5);
}

function pagesDiffer(_a: Prepared, _b: Prepared, { places }: Evidence): boolean {
  return places.page === 'no';
}

function volumesDiffer(a: Prepared, b: Prepared, { places }: Evidence): boolean {
  return places.volume === 'no' && places.page !== 'yes' && !isOfSupplement(a, b) && !isOfSupplement(b, a);
}

/** Whether the volume of `a` is the number of a supplement that `b` names: tables tear `16(SUPPL. 1)` to volume 1. */
function isOfSupplement(a: Prepared, b: Prepared): boolean {
  const { issue = '' } = b.record;
  return /^\W*s(?:upp)?/iu.test(issue) && a.issue.length === 0 && a.volume.some((number) => b.issue.includes(number));
}

function serialTitle(a: Prepared, b: Prepared, { places }: Evidence): boolean {
  return (a.generic || b.generic) && (places.issue === 'no' || (places.years ?? 0) > 0);
}

function conferenceAndJournal(a: Prepared, b: Prepared, evidence: Evidence): boolean {
  const { places } = evidence;
  if (onOnePage(places) || places.volume === 'yes' || !kindsDiffer(a, b, places)) return false;
  return !(isInSupplement(a) || isInSupplement(b)) || !isSupplement(evidence);
}

/** `Annals of Folds.Conference: 12th Meeting on Folds`: databases name the meeting whose abstracts the journal printed. */
function isInSupplement({ record }: Prepared): boolean {
  return /\S\.\s*conference:/iu.test(record.venue ?? '');
}

/** Whether nothing but the name of the meeting tells the two apart. */
function isSupplement({ title, authors, places }: Evidence): boolean {
  return title.kind === 'equal' && authors.whole && places.venue === 'yes' && places.years === 0;
}

/** Both give the same first page, and no other volume. */
function onOnePage({ page, volume }: Places): boolean {
  return page === 'yes' && volume !== 'no';
}

/** Both name people, and nothing explains that nobody is in both. */
function nobodyInBoth(a: Prepared, b: Prepared, { title, authors, places }: Evidence): boolean {
  return (
    authors.of > 0 &&
    authors.both === 0 &&
    !(onOnePage(places) && places.volume === 'yes' && title.kind === 'equal') &&
    !misread(a, b, title) &&
    ((writesNamesOut(a) && writesNamesOut(b)) ||
      !(sameVenueAndTitle(a, b, title, places) || pickedNames(a, b, title, places)))
  );
}

/**
 * A long title is not given twice in one venue and year: names that differ are then misread ones (`SAPBG Viswanath`).
 */
export function sameVenueAndTitle(a: Prepared, b: Prepared, title: TitleLikeness, { venue, years }: Places): boolean {
  const placed = a.volume.length > 0 && b.volume.length > 0;
  return (
    title.kind === 'equal' && a.compact.length >= 36 && !a.generic && venue === 'yes' && (years ?? 0) === 0 && !placed
  );
}

/** Whether people are named, all with their given names: such names are not misread. */
export function writesNamesOut({ people }: Prepared): boolean {
  return people.every(({ parts }) => parts.includes(' ') && !/\bcorporate\b/u.test(parts));
}

/**
 * Whether two listings say so little that a long title stands against names that differ: citations pick some of the
 * authors, and not always the same.
 */
function pickedNames(a: Prepared, b: Prepared, title: TitleLikeness, { venue, years, doi }: Places): boolean {
  return (
    !a.generic &&
    !b.generic &&
    title.share >= 0.85 &&
    !title.numbersDiffer &&
    Math.min(a.compact.length, b.compact.length) >= 24 &&
    venue !== 'no' &&
    (years ?? 0) < 2 &&
    doi === undefined &&
    a.isBare &&
    b.isBare
  );
}

/** A long title with authors whose names may only be changed over. */
export function misread(a: Prepared, b: Prepared, title: TitleLikeness): boolean {
  const alike = title.kind === 'equal' || (title.kind === 'near' && title.share >= 0.9 && a.isBare && b.isBare);
  return (
    alike && Math.min(a.compact.length, b.compact.length) >= 30 && !a.generic && !b.generic && mayBeChangedOver(a, b)
  );
}

/** A meeting's paper against a journal's; names that tell nothing count where the years differ too. */
function kindsDiffer(a: Prepared, b: Prepared, places: Places): boolean {
  const one = a.venueKind;
  const other = b.venueKind;
  if (one === other) return false;
  if (one !== undefined && other !== undefined) return true;
  return (
    !isOneName(a.venue, b.venue) &&
    (places.years ?? 0) > 0 &&
    a.venue.length > 0 &&
    b.venue.length > 0 &&
    ('journal' === (one ?? other) || places.venue === 'no')
  );
}

/** Whether the names are one, word for word, but for what is cut off: `Remote Sens. Environ.`; the volume then tells the kind of both. */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length && a.every((word, at) => word.startsWith(b[at] ?? '-') || (b[at] ?? '').startsWith(word))
  );
}

function registrant({ doi }: Prepared): string | undefined {
  return doi?.split('/')[0];
}
