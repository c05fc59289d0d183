/** Has the background read the page: the page pays for a snapshot, neither for the reader's code nor for its work. */
import type { Page, Reading, Site } from '../../extract/adapter.ts';
import type { ListingFound } from '../../messages/protocol.ts';
import type { Background } from '../ports.ts';
import type { PageReader, ReadListing } from './page-reader.ts';
import { takeSnapshot } from './take-snapshot.ts';

/**
 * Reads `page` of `site` through the background, which is shown these attributes. Where it is gone, nothing is found.
 */
export function readingAway(
  page: Page,
  site: Pick<Site, 'id'>,
  background: Background,
  attributes?: readonly string[],
): PageReader {
  let owner: string | undefined;
  return {
    async read({ within, isKnown, prefer, signal }) {
      const taken = await takeSnapshot(page.document, signal, attributes);
      if (!taken) return { listings: [] };
      const { snapshot, nodes } = taken;
      const answer = await background.read({ address: page.url.href, site: site.id, snapshot, prefer });
      if (!answer.ok || signal.aborted) return { listings: [] };
      owner = answer.value.owner.name;
      const all = answer.value.listings.flatMap((found) => listingOf(found, nodes) ?? []);
      const listings = all.filter(({ nodes: [first] }) => !isKnown(first) && (!within || within.contains(first)));
      if (listings.length < answer.value.listings.length) return { listings };
      return { listings, judged: answer.value };
    },
    elsewhere: (other) => readingAway(other, site, background, attributes),
    owner: () => owner,
  };
}

/** The listing in the page; undefined where its nodes have left the page since. */
function listingOf(
  { nodes, title, publication, abstract }: ListingFound,
  all: readonly Node[],
): ReadListing | undefined {
  const here = (numbers: readonly number[]) => numbers.flatMap((number) => all[number] ?? []);
  const [first, ...rest] = here(nodes);
  const [titleNode] = here([title]);
  if (!first?.isConnected || !titleNode?.isConnected) return undefined;
  const reading: Reading = { publication, title: titleNode };
  if (abstract === undefined) return { nodes: [first, ...rest], reading };
  const element = abstract.element === undefined ? undefined : all[abstract.element];
  return {
    nodes: [first, ...rest],
    reading: {
      ...reading,
      abstract: {
        ...(element instanceof Element && { element }),
        cut: here(abstract.cut),
        rest: here(abstract.rest).filter((node) => node instanceof Element),
      },
    },
  };
}
