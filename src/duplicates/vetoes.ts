/** What forbids two listings to be one work, whatever else agrees. Pure. */
import { type AuthorLikeness, mayBeChangedOver } from './author-likeness.ts';
import type { Places } from './place.ts';
import type { Prepared } from './prepared.ts';
import type { IdentifierKind } from './shared-identifier.ts';
import type { TitleLikeness } from './title-likeness.ts';

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
  if (evidence.title.numbersDiffer) return true;
  const differ = conferenceAndJournal(a, b, evidence) || doisDiffer(a, b, evidence) || nobodyInBoth(a, b, evidence);
  return differ && !areVersions(evidence);
}

type Holds = (a: Prepared, b: Prepared, evidence: Evidence) => boolean;

/** An identifier in common, or a preprint on one side: these lift vetoes, since they are versions of one work. */
function areVersions({ identifier, preprint }: Evidence): boolean {
  return identifier !== undefined || preprint;
}

function unlessVersions(holds: Holds): Holds {
  return (a, b, evidence) => !areVersions(evidence) && holds(a, b, evidence);
}

const VETOES: readonly (readonly [name: string, holds: Holds])[] = [
  ['notice', noticesDiffer],
  ['partNumbers', (_a, _b, { title }) => title.numbersDiffer],
  ['authors', unlessVersions(nobodyInBoth)],
  ['differentDoi', unlessVersions(doisDiffer)],
  ['pages', unlessVersions(pagesDiffer)],
  ['volume', unlessVersions(volumesDiffer)],
  ['serialTitle', unlessVersions(serialTitle)],
  ['conferenceAndJournal', unlessVersions(conferenceAndJournal)],
];

function noticesDiffer(a: Prepared, b: Prepared): boolean {
  return a.notice !== b.notice;
}

/** One registrant does not give two DOIs to one final version. */
function doisDiffer(a: Prepared, b: Prepared, evidence: Evidence): boolean {
  const { places } = evidence;
  return (
    places.doi === 'no' &&
    registrant(a) === registrant(b) &&
    !(onOnePage(places) && places.volume === 'yes' && evidence.title.kind === 'equal' && evidence.authors.share > 0.5)
  );
}

function pagesDiffer(_a: Prepared, _b: Prepared, { places }: Evidence): boolean {
  return places.page === 'no';
}

function volumesDiffer(_a: Prepared, _b: Prepared, { places }: Evidence): boolean {
  return places.volume === 'no' && places.page !== 'yes';
}

function serialTitle(a: Prepared, b: Prepared, { places }: Evidence): boolean {
  return (a.generic || b.generic) && (places.issue === 'no' || (places.years ?? 0) > 0);
}

function conferenceAndJournal(a: Prepared, b: Prepared, { places }: Evidence): boolean {
  return !onOnePage(places) && places.volume !== 'yes' && kindsDiffer(a, b, places);
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
function writesNamesOut({ people }: Prepared): boolean {
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
    (places.years ?? 0) > 0 &&
    a.venue.length > 0 &&
    b.venue.length > 0 &&
    ('journal' === (one ?? other) || places.venue === 'no')
  );
}

function registrant({ doi }: Prepared): string | undefined {
  return doi?.split('/')[0];
}
