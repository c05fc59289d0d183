/** Copies of invented reading lists, for measuring with many papers. */
import { backupParts } from '../../src/formats/backup.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { entryId } from '../../src/reading-list/entry/entry-id.ts';
import { listingOf } from '../../src/reading-list/entry/listing.ts';
import { madeUp } from './heavy-page.ts';

/** A copy file that holds `papers` entries. */
export async function backupOf(papers: number): Promise<string> {
  const origin = { exportedAt: Date.UTC(2026, 0, 1), app: '0.1.0' };
  const parts: string[] = [];
  for await (const part of backupParts([Array.from({ length: papers }, (_, place) => entry(place))], origin))
    parts.push(part);
  return parts.join('');
}

function entry(place: number): Entry {
  const at = Date.UTC(2025, 0, 1) + place * 60_000;
  const { title, authors, abstract } = madeUp(place);
  const publication = {
    title: `${title} (${place})`,
    authors,
    year: 1990 + (place % 36),
    venue: 'Journal of Coastal Computing',
    ids: {},
    links: {},
    abstract: { text: abstract, complete: true, source: 'mila' },
    from: { adapter: 'mila', page: 'https://mila.quebec/en/directory/bench' },
  };
  return {
    id: entryId(at, 0, 'benchmrk'),
    listings: [listingOf(publication, at)],
    chosen: {},
    status: 'to-read',
    tags: [],
    starred: false,
    addedAt: at,
    changedAt: at,
  };
}
