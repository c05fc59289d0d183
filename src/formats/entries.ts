/** Papers of a file as entries of a list that was empty before. Pure. */
import type { Entry } from '../reading-list/entry/entry.ts';
import { entryId } from '../reading-list/entry/entry-id.ts';
import { listingOf } from '../reading-list/entry/listing.ts';
import type { FiledPaper } from './filed-paper.ts';

/**
 * An entry for each paper, in the file's order; a list that shows the newest first shows the first in front. `random`:
 * eight letters and digits or more, so that entries of two files never share an id.
 */
export function entriesOf(papers: readonly FiledPaper[], now: number, random: string): Entry[] {
  return papers.map(({ publication, tags, note, status = 'to-read', starred = false, addedAt = now }, index) => ({
    id: entryId(now, index, random),
    listings: [listingOf(publication, addedAt)],
    chosen: {},
    status,
    tags: [...tags].sort(),
    ...(note !== undefined && { note }),
    starred,
    addedAt,
    changedAt: addedAt,
  }));
}
