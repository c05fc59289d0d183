/** Twin works of one list: whoever keeps a list writes its works in one way, so that what differs is meant. Pure. */
import type { Places } from './place.ts';
import type { Prepared } from './prepared.ts';
import { isPresented, takesStance } from './stance.ts';
import type { Evidence } from './vetoes.ts';

/** Titles of so few words and letters are also those of columns: `Distinguished Folder Profiles`. */
const WORDS_OF_COLUMN = 4;
const LETTERS_OF_COLUMN = 32;

/**
 * Whether `a` and `b` stand in the list of one page and differ in what two sources would tell of one work in two ways, but
 * one source tells of two: another word in the title, a tutorial and its paper, a meeting each, the years of a column.
 * A preprint is listed beside what became of it, and the same page or volume outweighs the rest. Symmetric.
 */
export function areTwins(a: Prepared, b: Prepared, { title, places }: Evidence): boolean {
  const { page } = a.record.from;
  if (page === '' || page !== b.record.from.page || a.preprint !== b.preprint) return false;
  if (places.page === 'yes' || places.volume === 'yes') return false;
  // Two sources told of it, and the page shows both: each writes the venue in its own way.
  if (places.venue === 'yes' && a.venue.join(' ') !== b.venue.join(' ')) return false;
  if (title.kind === 'equal') return isPresented(a, b) || isOfColumn(a, places);
  return title.bothTell || places.venue === 'no' || isPresented(a, b) || takesStance(a, b);
}

/** Whether a title that both bear is one person's column in one journal, from one year to the next. */
function isOfColumn({ compact, ends }: Prepared, { venue, years }: Places): boolean {
  const isShort = ends.length <= WORDS_OF_COLUMN && compact.length < LETTERS_OF_COLUMN;
  return isShort && venue === 'yes' && (years ?? 0) > 0;
}
