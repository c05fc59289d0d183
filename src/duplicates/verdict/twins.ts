/** Twin works of one list: whoever keeps a list writes its works in one way, so that what differs is meant. Pure. */

import type { Places } from '../evidence/place.ts';
import type { Evidence } from '../evidence/vetoes.ts';
import type { Prepared } from '../records/prepared.ts';
import { isNamed, lacksSubtitle } from '../titles/main-title.ts';
import { areOfTwoOccasions } from '../titles/occasion.ts';
import { isPresented, takesStance } from '../titles/stance.ts';

/** Titles of so few words and letters are also those of columns: `Distinguished Folder Profiles`. */
const WORDS_OF_COLUMN = 4;
const LETTERS_OF_COLUMN = 32;

/**
 * Whether `a` and `b` stand in the list of one page and differ in what two sources would tell of one work in two ways, but
 * one source tells of two: another word in the title, a tutorial and its paper, a talk and its article, a book and its
 * introduction, a meeting each, more in the title of the next year, the years of a column. A preprint is listed beside
 * what became of it; the same page outweighs all of this, and the same volume what titles and venues tell. Symmetric.
 */
export function areTwins(a: Prepared, b: Prepared, { title, authors, places }: Evidence): boolean {
  const { page } = a.record.from;
  if (!page || page !== b.record.from.page || a.preprint !== b.preprint || places.page === 'yes') return false;
  const isEqual = title.kind === 'equal';
  const isElsewhere = places.venue === 'no' || (places.years ?? 0) > 0;
  if (isPresented(a, b) || areOfTwoOccasions(a, b, isElsewhere) || isBookAndPart(a, b)) return true;
  // Elsewhere by more people: the article that grew out of a meeting's paper.
  const hasGrown = !authors.whole;
  if (isEqual) return isOfColumn(a, b, places) || (places.venue === 'no' && (a.short || hasGrown));
  if (places.volume === 'yes') return false;
  if (isToldByTwoSources(a, b, places)) return false;
  return (
    title.bothTell ||
    (takesStance(a, b) && !lacksSubtitle(a, b)) ||
    isLedTo(a, b) ||
    // A year later more is told, by other people or at the next meeting: `FoldBench`, `FoldBench-XL`.
    (title.kind === 'contained' && (places.years ?? 0) > 0 && (hasGrown || areOfMeetings(a, b))) ||
    (places.venue === 'no' && !a.preprint && !(title.share > 0.95 && places.years === 0))
  );
}

/** Whether a title that both bear is one person's column in one journal, from one issue or year to the next. */
function isOfColumn(a: Prepared, b: Prepared, { venue, volume, issue, years }: Places): boolean {
  if (a.ends.length > WORDS_OF_COLUMN || a.compact.length >= LETTERS_OF_COLUMN || venue !== 'yes') return false;
  return volume === 'yes' ? issue === 'no' || a.record.volume !== b.record.volume : (years ?? 0) > 0;
}

function areOfMeetings(a: Prepared, b: Prepared): boolean {
  return a.venueKind === 'meeting' && b.venueKind === 'meeting';
}

/** What stands in a book beside all else: `Folds. Einleitung`. */
const PART_OF_BOOK =
  /^(?:einleitung|vorwort|nachwort|introduction|foreword|preface|afterword|avantpropos|introduccion|prologo|introducao|prefacio|introduzione|premessa)$/u;

/** Whether one is the book and the other what opens or closes it. */
function isBookAndPart(a: Prepared, b: Prepared): boolean {
  const [short, long] = a.compact.length < b.compact.length ? [a.compact, b.compact] : [b.compact, a.compact];
  return long.startsWith(short) && PART_OF_BOOK.test(long.slice(short.length));
}

/** Whether one title leads to the other: `Teacher's Manual to Folds`, `Introduction. Folds`; a name in front leads to nothing. */
function isLedTo(a: Prepared, b: Prepared): boolean {
  const [short, long] = a.compact.length < b.compact.length ? [a, b] : [b, a];
  return short.compact !== long.compact && long.compact.endsWith(short.compact) && !isNamed(long);
}

/** Each source writes the venue in its own way; numbers in it are those of the work. */
function isToldByTwoSources(a: Prepared, b: Prepared, { venue }: Places): boolean {
  return venue === 'yes' && nameOf(a) !== nameOf(b);
}

function nameOf({ venue }: Prepared): string {
  return venue.filter((word) => /^\D{2,}$/u.test(word)).join(' ');
}
