/** A whole page at once, as the command prints it: whose it is, its publications and which of them are duplicates. */
import type { Reason } from '../duplicates/cluster.ts';
import { clusters } from '../duplicates/clusters.ts';
import type { Publication } from '../publication/publication.ts';
import type { Page, SiteAdapter } from './adapter.ts';
import { readListings } from './read.ts';
import { adapterFor } from './registry.ts';

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
  /** Default: the adapter that claims the address. */
  readonly adapter?: SiteAdapter | undefined;
  /** How a reason is told. Default: its kind. */
  readonly tell?: (reason: Reason) => string;
}

/** Reads the page. Never throws for what a page holds. */
export function run(
  page: Page,
  { adapter = adapterFor(page.url), tell = ({ kind }) => kind }: RunOptions = {},
): Extraction {
  const url = page.url.href;
  if (!adapter)
    return { adapter: null, why: 'no reader claims this address', profile: { url }, publications: [], duplicates: [] };
  const publications = [...readListings(page, adapter)].map(({ publication }) => publication);
  return {
    adapter: adapter.id,
    why: whyOf(page.url, adapter, publications.length),
    profile: { ...adapter.owner(page), url },
    publications: publications.map(printed),
    duplicates: clusters(publications).map(({ kept, hidden }) => ({
      kept,
      hidden: hidden.map(({ index }) => index),
      reason: [...new Set(hidden.map(({ reason }) => tell(reason)))].join('; '),
    })),
  };
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
