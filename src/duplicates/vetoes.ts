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
export function vetoesOf(
  a: Prepared,
  b: Prepared,
  { title, authors, places, preprint, identifier }: Evidence,
): string[] {
  const vetoes: string[] = [];
  if (a.notice !== b.notice) vetoes.push('notice');
  const samePlace = places.page === 'yes' && places.volume !== 'no';
  const samePages = samePlace && places.volume === 'yes' && title.kind === 'equal';
  if (title.numbersDiffer && !(samePlace && authors.share > 0 && title.share > 0.9)) vetoes.push('partNumbers');
  if (identifier !== undefined || preprint) return vetoes;
  if (
    authors.of > 0 &&
    authors.both === 0 &&
    !samePages &&
    !sameVenueAndTitle(a, b, title, places) &&
    !misread(a, b, title) &&
    !pickedNames(a, b, title, places)
  )
    vetoes.push('authors');
  if (places.doi === 'no' && registrant(a) === registrant(b) && !(samePages && authors.share > 0.5)) {
    vetoes.push('differentDoi');
  }
  if (places.page === 'no') vetoes.push('pages');
  if (places.volume === 'no' && places.page !== 'yes') vetoes.push('volume');
  if ((a.generic || b.generic) && (places.issue === 'no' || (places.years ?? 0) > 0)) vetoes.push('serialTitle');
  if (!samePlace && places.volume !== 'yes' && kindsDiffer(a, b, places)) vetoes.push('conferenceAndJournal');
  return vetoes;
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

/**
 * Whether two listings say so little that a long title stands against names that differ: citations pick some of the
 * authors, and not always the same.
 */
function pickedNames(a: Prepared, b: Prepared, title: TitleLikeness, { venue, years, doi }: Places): boolean {
  return (
    !a.generic &&
    !b.generic &&
    title.share >= 0.9 &&
    !title.numbersDiffer &&
    Math.min(a.compact.length, b.compact.length) >= 36 &&
    venue !== 'no' &&
    (years ?? 0) < 2 &&
    doi === undefined &&
    a.isBare &&
    b.isBare
  );
}

/** A long title with authors whose names may only be changed over. */
export function misread(a: Prepared, b: Prepared, title: TitleLikeness): boolean {
  return title.kind === 'equal' && a.compact.length >= 30 && !a.generic && mayBeChangedOver(a, b);
}

/** A meeting's paper against a journal's; names that tell nothing count where the years differ too. */
function kindsDiffer(a: Prepared, b: Prepared, { venue, years }: Places): boolean {
  if (a.venueKind === b.venueKind) return false;
  if (a.venueKind !== undefined && b.venueKind !== undefined) return true;
  return (
    a.venue.length > 0 &&
    b.venue.length > 0 &&
    (years ?? 0) > 0 &&
    (venue === 'no' || 'journal' === (a.venueKind ?? b.venueKind))
  );
}

function registrant({ doi }: Prepared): string | undefined {
  return doi?.split('/')[0];
}
