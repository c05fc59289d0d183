/** What forbids two listings to be one work, whatever else agrees. Pure. */
import type { AuthorLikeness } from './author-likeness.ts';
import type { Places } from './place.ts';
import type { Prepared } from './prepared.ts';
import type { TitleLikeness } from './title-likeness.ts';

/** Everything that is weighed of a pair. */
export interface Evidence {
  readonly title: TitleLikeness;
  readonly authors: AuthorLikeness;
  readonly places: Places;
  /** One is a preprint, or both are. */
  readonly preprint: boolean;
  /** An identifier that both carry. */
  readonly identifier: 'doi' | 'arxiv' | 'pmid' | 'other' | undefined;
}

/** The names of all vetoes that hold between `a` and `b`. */
export function vetoesOf(
  a: Prepared,
  b: Prepared,
  { title, authors, places, preprint, identifier }: Evidence,
): string[] {
  const vetoes: string[] = [];
  if (a.notice !== b.notice) vetoes.push('notice');
  const samePlace = places.page === 'yes' && places.volume !== 'no' && authors.share > 0;
  if (title.numbersDiffer && !(samePlace && title.share > 0.9)) vetoes.push('partNumbers');
  if (identifier !== undefined || preprint) return vetoes;
  if (authors.of > 0 && authors.both === 0 && !(samePlace && places.volume === 'yes' && title.kind === 'equal')) {
    vetoes.push('authors');
  }
  if (places.doi === 'no' && registrant(a) === registrant(b)) vetoes.push('differentDoi');
  if (places.page === 'no' && places.volume !== undefined) vetoes.push('pages');
  if (places.volume === 'no' && places.page !== 'yes') vetoes.push('volume');
  if ((a.generic || b.generic) && (places.issue === 'no' || (places.years ?? 0) > 0)) vetoes.push('serialTitle');
  if (
    a.venueKind !== undefined &&
    b.venueKind !== undefined &&
    a.venueKind !== b.venueKind &&
    places.venue !== 'yes' &&
    !samePlace
  ) {
    vetoes.push('conferenceAndJournal');
  }
  return vetoes;
}

function registrant({ doi }: Prepared): string | undefined {
  return doi?.split('/')[0];
}
