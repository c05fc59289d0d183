/** Reads the listings of a page, each once, in slices. */
import type { Row } from '../extract/adapter.ts';
import type { Listing } from './paper.ts';
import type { Setting } from './ports.ts';
import { inSlices } from './slices.ts';
import { isTranslated } from './translated.ts';

/** The listings of a page in its order, as far as they were read. */
export interface Listings {
  readonly all: readonly Listing[];
  /** Reads listings that are not known yet; with `within`, only those that begin inside it. True where some were found. */
  readNew(within?: Element): Promise<boolean>;
  /** Forgets listings that are no longer in the page, and returns them. */
  dropGone(): Listing[];
}

/** Nothing is read before `readNew` is called. */
export function listingsOf({ page, adapter }: Setting, signal: AbortSignal): Listings {
  let all: Listing[] = [];
  const known = new WeakSet<Node>();
  return {
    get all() {
      return all;
    },
    async readNew(within) {
      const found: Listing[] = [];
      await inSlices(adapter.rows(page, within), signal, (row: Row) => {
        if (known.has(row.nodes[0])) return;
        const reading = row.read();
        if (reading === undefined) return;
        known.add(row.nodes[0]);
        found.push({
          index: all.length + found.length,
          nodes: row.nodes,
          reading,
          translated: isTranslated(reading.title),
        });
      });
      if (signal.aborted || found.length === 0) return false;
      const last = all.at(-1);
      const first = found[0];
      all = [...all, ...found];
      if (last && first && follows(first, last)) all = inPageOrder(all);
      return true;
    },
    dropGone() {
      const gone = all.filter(({ nodes, reading }) => !nodes[0].isConnected || !reading.title.isConnected);
      if (gone.length === 0) return [];
      for (const { nodes } of gone) known.delete(nodes[0]);
      all = inPageOrder(all.filter((listing) => !gone.includes(listing)));
      return gone;
    },
  };
}

/** Whether `b` stands after `a`. */
function follows(a: Listing, b: Listing): boolean {
  return (a.nodes[0].compareDocumentPosition(b.nodes[0]) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function inPageOrder(listings: readonly Listing[]): Listing[] {
  const sorted = listings.toSorted((a, b) => (follows(a, b) ? -1 : 1));
  for (const [index, listing] of sorted.entries()) listing.index = index;
  return sorted;
}
