/** Reads pages for their content scripts, from snapshots. */
import type { ReaderDecisions } from '../duplicates/clusters.ts';
import type { Page, Reading } from '../extract/adapter.ts';
import { genericReader } from '../extract/generic/reader.ts';
import { readListings } from '../extract/read.ts';
import { mila } from '../extract/sites/mila.ts';
import { documentFrom } from '../extract/snapshot/snapshot-document.ts';
import type { ListingFound, PageReading, PageToRead } from '../messages/protocol.ts';
import type { Publication } from '../publication/publication.ts';
import { fail, ok, type Result } from '../result.ts';
import { foldsOf } from './folds.ts';

/**
 * The sites that are read here, and any page by its structure, for which the snapshot must have been taken with
 * `STRUCTURE`. The other sites are read in their pages, by selectors: that takes less than a snapshot.
 */
const readers = [mila];

/** What the reader said of publications; nothing where that cannot be read. */
export type SaidOf = (publications: readonly Publication[]) => Promise<ReaderDecisions>;

/** What stands on the page. `refused`: no profile of a site that is read here, or no snapshot. */
export async function readPage(
  { address, site, snapshot, prefer }: PageToRead,
  saidOf: SaidOf = async () => ({}),
): Promise<Result<PageReading, 'refused'>> {
  const url = new URL(address);
  const adapter =
    site === genericReader.id
      ? genericReader
      : readers.find(({ id, profile }) => id === site && profile(url) !== undefined);
  const readable = documentFrom(snapshot);
  if (adapter === undefined || !readable.ok) return fail('refused');
  const { document, numberOf } = readable.value;
  const page: Page = { document, url };
  const listings = [...readListings(page, adapter)].map(({ row, ...reading }) =>
    listingFound(row.nodes, reading, numberOf),
  );
  const publications = listings.map(({ publication }) => publication);
  const folds = foldsOf({ publications, prefer }, await saidOf(publications));
  return ok({ owner: adapter.owner(page), listings, folds });
}

function listingFound(
  nodes: readonly Node[],
  { publication, title, abstract }: Reading,
  numberOf: (node: Node) => number,
): ListingFound {
  return {
    nodes: nodes.map(numberOf),
    title: numberOf(title),
    publication,
    ...(abstract && {
      abstract: {
        ...(abstract.element && { element: numberOf(abstract.element) }),
        cut: abstract.cut.map(numberOf),
        rest: abstract.rest.map(numberOf),
      },
    }),
  };
}
