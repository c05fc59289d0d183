/** Reads pages for their content scripts, from snapshots. */
import type { Page, Reading } from '../extract/adapter.ts';
import { genericReader } from '../extract/generic/reader.ts';
import { readListings } from '../extract/read.ts';
import { type RuleReader, readerOf } from '../extract/rules/rule-reader.ts';
import type { SiteRule } from '../extract/rules/site-rule.ts';
import { mila } from '../extract/sites/mila.ts';
import { documentFrom } from '../extract/snapshot/snapshot-document.ts';
import type { ListingFound, PageReading, PageToRead } from '../messages/protocol.ts';
import { fail, ok, type Result } from '../result.ts';
import { judgedPage, type ListKnowledge } from './judged-page.ts';

/**
 * The sites that are read here, and any page by its structure, for which the snapshot must have been taken with
 * `STRUCTURE`. The other sites are read in their pages, by selectors: that takes less than a snapshot.
 */
const readers = [mila];

/** What is known besides what the page says; whatever cannot be read may be missing. */
export interface Knowledge extends ListKnowledge {
  /** The reader's own rule for an address: it stands above the generic reader. */
  readonly ruleOf?: (url: URL) => Promise<SiteRule | undefined>;
}

/** What stands on the page. `refused`: no profile of a site that is read here, or no snapshot. */
export async function readPage(
  { address, site, snapshot, prefer }: PageToRead,
  known: Knowledge = {},
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
  const found = (by: RuleReader) =>
    [...readListings(page, by)].map(({ row, ...reading }) => listingFound(row.nodes, reading, numberOf));
  const rule = adapter === genericReader ? await known.ruleOf?.(url) : undefined;
  const ruled = rule ? found(readerOf(rule.columns)) : [];
  // A rule that finds nothing has been overtaken by its page.
  const isRuled = rule !== undefined && ruled.length > 0;
  const listings = isRuled ? ruled : found(adapter);
  const publications = listings.map(({ publication }) => publication);
  return ok({
    owner: adapter.owner(page),
    ...(isRuled && { rule: rule.name }),
    listings,
    ...(await judgedPage({ publications, prefer }, known)),
  });
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
