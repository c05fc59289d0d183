/** Reads all listings of a page with one adapter. */
import type { Page, Reading, Row, SiteAdapter } from './adapter.ts';

/** A listing with the nodes that it was read from. */
export interface ReadRow extends Reading {
  readonly row: Row;
}

/** Every listing of the page that has a title, in page order. Lazy: each is read when it is asked for. */
export function* readListings(page: Page, adapter: Pick<SiteAdapter, 'rows'>): Generator<ReadRow> {
  for (const row of adapter.rows(page)) {
    const reading = row.read();
    if (reading) yield { ...reading, row };
  }
}
