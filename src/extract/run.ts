/** A whole page at once, as the command prints it: whose it is, its publications and which of them are duplicates. */

import { clusters } from '../duplicates/clusters.ts';
import type { Reason } from '../duplicates/reasons/cluster.ts';
import type { Publication } from '../publication/publication.ts';
import type { Owner, Page, SiteAdapter } from './adapter.ts';
import { genericReader, readGeneric } from './generic/reader.ts';
import { isOvertaken, standIn } from './hand-over.ts';
import { readListings } from './read.ts';
import { adapterOf } from './registry.ts';

/** One publication as printed. Absent where the page does not tell, but `authors` is always there. */
export interface PrintedPublication {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly url?: string;
  readonly pdf?: string;
  readonly abstract?: string;
}

/** What was read from a page. */
export interface Extraction {
  /** The adapter's id; null where the page is no profile. */
  readonly adapter: string | null;
  /** Why it is thought to be a profile or not. */
  readonly why: string;
  readonly profile: { readonly name?: string; readonly url: string; readonly affiliation?: string };
  /** In page order. */
  readonly publications: readonly PrintedPublication[];
  /** Places in `publications`. */
  readonly duplicates: readonly {
    readonly kept: number;
    readonly hidden: readonly number[];
    readonly reason: string;
  }[];
}

/** What a caller may set. */
export interface RunOptions {
  /** Default: the adapter that claims the page. */
  readonly adapter?: SiteAdapter | undefined;
  /** How a reason is told. Default: its kind. */
  readonly tell?: (reason: Reason) => string;
  /** The words of a message, by its key. Default: the key. */
  readonly words?: (key: string, ...values: readonly string[]) => string;
}

/** Reads the page. Never throws for what a page holds. */
export function run(
  page: Page,
  { adapter = adapterOf(page), tell = ({ kind }) => kind, words = (key) => key }: RunOptions = {},
): Extraction {
  const url = page.url.href;
  const read = adapter ? [...readListings(page, adapter)].map(({ publication }) => publication) : [];
  if (adapter && read.length > 0 && !isOvertaken(page, adapter))
    return extraction(adapter.id, whyOf(page.url, adapter, read.length), adapter.owner(page), read);
  // No adapter claims the address, or the site was redesigned: the list is sought by structure.
  const { rows, why } = readGeneric(page);
  const found = rows.flatMap((row) => row.read()?.publication ?? []);
  const reason = words(`generic.${why.kind}`, String(why.value ?? ''));
  if (found.length > read.length * 2) {
    const cause = adapter ? words('generic.handedOver', adapter.name) : words('generic.unclaimed');
    return extraction(genericReader.id, `${cause} ${reason}`, ownerIn(page, adapter), found);
  }
  if (adapter) return extraction(adapter.id, whyOf(page.url, adapter, read.length), adapter.owner(page), read);
  return { adapter: null, why: reason, profile: { url }, publications: [], duplicates: [] };

  function extraction(id: string, reason: string, owner: Owner, publications: readonly Publication[]): Extraction {
    return {
      adapter: id,
      why: reason,
      profile: { ...owner, url },
      publications: publications.map(printed),
      duplicates: clusters(publications).map(({ kept, hidden }) => ({
        kept,
        hidden: hidden.map(({ index }) => index),
        reason: [...new Set(hidden.map(({ reason }) => tell(reason)))].join('; '),
      })),
    };
  }
}

function ownerIn(page: Page, adapter: SiteAdapter | undefined): Owner {
  return adapter ? standIn(adapter, genericReader).owner(page) : genericReader.owner(page);
}

function whyOf(url: URL, adapter: SiteAdapter, count: number): string {
  const claim =
    adapter.profile(url) === undefined ? `read as ${adapter.name}` : `the address is a profile of ${adapter.name}`;
  return `${claim}; ${count === 0 ? 'no publications are listed on it' : `${count} listings found`}`;
}

function printed({ title, authors, year, venue, ids, links, abstract }: Publication): PrintedPublication {
  return {
    title,
    authors,
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(ids.doi !== undefined && { doi: ids.doi }),
    ...(ids.arxiv !== undefined && { arxiv: ids.arxiv }),
    ...(links.landing !== undefined && { url: links.landing }),
    ...(links.pdf !== undefined && { pdf: links.pdf }),
    ...(abstract !== undefined && { abstract: abstract.text }),
  };
}
