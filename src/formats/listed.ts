/** Papers of a page as files hold them. Pure. */
import { listingOf } from '../reading-list/entry/listing.ts';
import type { PaperListings } from '../reading-list/reading-list.ts';
import { filedPaper } from './filed.ts';
import type { FiledPaper } from './filed-paper.ts';

/**
 * What the listings of one paper say together: word for word what a list that saved these listings, and nothing else of the
 * paper, would write. No list is asked: there are no status, tags or notes.
 */
export function listedPaper(listings: PaperListings): FiledPaper {
  // A save sees them all at once; when that was, is of no matter.
  const seen = listings.map((publication) => listingOf(publication, 0));
  // What the entry of a list has besides is its reader's, and is left out.
  const own = { id: '', chosen: {}, status: 'to-read', tags: [], starred: false, addedAt: 0, changedAt: 0 } as const;
  return { publication: filedPaper({ ...own, listings: seen }).publication, tags: [] };
}
