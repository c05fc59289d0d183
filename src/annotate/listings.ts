/** Reads the listings of a page, each once, in slices. */
import type { Preference } from '../duplicates/cluster.ts';
import type { ListingsRead } from './page-reader.ts';
import type { Listing } from './paper.ts';
import type { Setting } from './ports.ts';
import { isTranslated } from './translated.ts';

/** The listings of a page in its order, as far as they were read. */
export interface Listings {
  readonly all: readonly Listing[];
  /** Which of them are one paper and how these stand to the list, where reading them told. */
  readonly told: Pick<ListingsRead, 'folds' | 'marks'>;
  /** Reads listings that are not known yet; with `within`, only those that begin inside it. True where some were found. */
  readNew(within?: Element): Promise<boolean>;
  /** Forgets listings that are no longer in the page, and returns them. */
  dropGone(): Listing[];
}

/** Nothing is read before `readNew` is called. */
export function listingsOf({ reader }: Setting, prefer: () => Preference, signal: AbortSignal): Listings {
  let all: Listing[] = [];
  let told: Listings['told'] = {};
  const known = new WeakSet<Node>();
  return {
    get all() {
      return all;
    },
    get told() {
      return told;
    },
    async readNew(within) {
      const read = await reader.read({ within, isKnown: (node) => known.has(node), prefer: prefer(), signal });
      if (signal.aborted || read.listings.length === 0) return false;
      told = all.length === 0 ? read : {};
      const found = read.listings.map(({ nodes, reading }, place): Listing => {
        known.add(nodes[0]);
        return { index: all.length + place, nodes, reading, translated: isTranslated(reading.title) };
      });
      const last = all.at(-1);
      const first = found[0];
      all = [...all, ...found];
      if (last && first && follows(first, last)) all = inPageOrder(all);
      return true;
    },
    dropGone() {
      const gone = all.filter(({ nodes, reading }) => !nodes[0].isConnected || !reading.title.isConnected);
      if (gone.length === 0) return [];
      told = {};
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
