/** Reads the listings of a page, each once, and knows them again where the page renders them anew. */
import type { Preference } from '../../duplicates/reasons/cluster.ts';
import type { Setting } from '../ports.ts';
import type { Listing } from '../rows/paper.ts';
import { parentElementOf, parentOf } from '../unclobbered.ts';
import { commonAncestor } from './late-rows.ts';
import type { ListingsRead, ReadListing } from './page-reader.ts';
import { isTranslated } from './translated.ts';

/** Milliseconds for which listings that the page took away are known again: as long as a page may take to render. */
const RETURNING = 2000;

/** The listings of a page in its order, as far as they were read. */
export interface Listings {
  readonly all: readonly Listing[];
  /** What is thought of them, where reading them told. */
  readonly judged: ListingsRead['judged'];
  /** Whether the last reading found listings again that the page had taken away. */
  readonly returned: boolean;
  /**
   * Reads listings that are not known yet; with `within`, only those that begin inside it. With `touched`, only what is
   * `within` and, again, listings in which something was touched. True where something is new. `more` are listings that were read elsewhere.
   */
  readNew(within?: Element, touched?: Iterable<Element>, more?: readonly ReadListing[]): Promise<boolean>;
  /** Forgets listings that are no longer in the page, and returns them. */
  dropGone(): Listing[];
}

/** Nothing is read before `readNew` is called. */
export function listingsOf({ reader }: Setting, prefer: () => Preference, signal: AbortSignal): Listings {
  let all: readonly Listing[] = [];
  let judged: Listings['judged'];
  let returned = false;
  const known = new WeakMap<Node, Listing>();
  const lost = new Map<string, Listing[]>();

  function forget(gone: readonly Listing[]): void {
    if (gone.length === 0) return;
    judged = undefined;
    for (const listing of gone) {
      for (const node of listing.nodes) known.delete(node);
      const key = contentOf(listing);
      lost.set(key, [...(lost.get(key) ?? []), listing]);
    }
    setTimeout(() => lost.clear(), RETURNING);
    all = inPageOrder(all.filter((listing) => !gone.includes(listing)));
  }

  function listingAround(element: Element): Listing | undefined {
    for (let at: Node | undefined = element; at; at = parentOf(at)) {
      const found = known.get(at);
      if (found) return found;
    }
    return undefined;
  }

  return {
    get all() {
      return all;
    },
    get judged() {
      return judged;
    },
    get returned() {
      return returned;
    },
    async readNew(within, touched, more) {
      const suspects = new Set<Node>();
      let place = within;
      for (const element of touched ?? []) {
        const first = listingAround(element)?.nodes[0];
        const around = first instanceof Element ? first : first && parentElementOf(first);
        if (!first || !around) continue;
        suspects.add(first);
        place = place ? commonAncestor(place, around) : around;
      }
      returned = false;
      if (touched && place === undefined) return false;
      const isKnown = (node: Node) => known.has(node) && !suspects.has(node);
      const read: ListingsRead = more
        ? { listings: more }
        : await reader.read({ within: place, isKnown, prefer: prefer(), signal });
      if (signal.aborted) return false;
      // What stands in a row may open and close; only another paper in its place is news.
      const news = read.listings.filter(({ nodes: [first], reading }) => {
        const old = known.get(first);
        return !old || !old.reading.title.isConnected || nameOf(old) !== nameOf({ reading });
      });
      if (news.length === 0) return false;
      forget(news.flatMap(({ nodes: [first] }) => known.get(first) ?? []));
      judged = all.length === 0 ? read.judged : undefined;
      const found = news.map(({ nodes, reading }, at): Listing => {
        const fresh = { index: all.length + at, nodes, reading, translated: isTranslated(reading.title) };
        const again = lost.size > 0 ? lost.get(contentOf(fresh))?.shift() : undefined;
        returned ||= again !== undefined;
        const listing = again ? Object.assign(again, fresh) : fresh;
        for (const node of nodes) known.set(node, listing);
        return listing;
      });
      const last = all.at(-1);
      const [first] = found;
      all = [...all, ...found];
      if (last && first && follows(first, last)) all = inPageOrder(all);
      return true;
    },
    dropGone() {
      const gone = all.filter(({ nodes, reading }) => !nodes[0].isConnected || !reading.title.isConnected);
      forget(gone);
      return gone;
    },
  };
}

type Read = Pick<Listing, 'reading'>;

function contentOf({ reading: { publication } }: Read): string {
  return JSON.stringify({ ...publication, from: 0 });
}

function nameOf({ reading: { publication } }: Read): string {
  return JSON.stringify([publication.title, publication.authors]);
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
