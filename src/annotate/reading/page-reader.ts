/** Reads the listings of a page: in the page itself, by an adapter. (`reading-away.ts` has the background read.) */

import type { Preference } from '../../duplicates/reasons/cluster.ts';
import type { Page, Reading, SiteAdapter } from '../../extract/adapter.ts';
import type { JudgedPage } from '../../messages/protocol.ts';
import { inSlices } from '../slices.ts';

/** A listing as it was read. */
export interface ReadListing {
  readonly nodes: readonly [Node, ...Node[]];
  readonly reading: Reading;
}

/** What is to be read. */
export interface ReadingWish {
  /** Only listings that begin inside it. */
  readonly within?: Element | undefined;
  /** Whether a listing that begins with `node` was read before: it need not be read again. */
  isKnown(node: Node): boolean;
  readonly prefer: Preference;
  readonly signal: AbortSignal;
}

/** The listings that were asked for. */
export interface ListingsRead {
  /** In page order. */
  readonly listings: readonly ReadListing[];
  /** What is thought of them, where the reader found out on the way. */
  readonly judged?: JudgedPage;
}

/** A way to read one page. */
export interface PageReader {
  /** Never rejects; nothing is found where `signal` aborted. */
  read(wish: ReadingWish): Promise<ListingsRead>;
  /** The same for another page of the site, which need not be shown. */
  elsewhere(page: Page): PageReader;
  /** Whose page it is, as far as known. */
  owner(): string | undefined;
}

/** Reads `page` where it stands, in slices. */
export function readingHere(page: Page, adapter: SiteAdapter): PageReader {
  return {
    async read({ within, isKnown, signal }) {
      const listings: ReadListing[] = [];
      const isDone = await inSlices(adapter.rows(page, within), signal, (row) => {
        const reading = isKnown(row.nodes[0]) ? undefined : row.read();
        if (reading) listings.push({ nodes: row.nodes, reading });
      });
      return { listings: isDone ? listings : [] };
    },
    elsewhere: (other) => readingHere(other, adapter),
    owner: () => adapter.owner(page).name,
  };
}
