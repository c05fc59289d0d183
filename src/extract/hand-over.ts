/** When a site was redesigned: its adapter hands its pages over to the generic reader. */
import type { Page, SiteAdapter } from './adapter.ts';
import type { GenericReader } from './generic/reader.ts';

/** Rows with a title after which an adapter is trusted. */
const ENOUGH = 5;

/**
 * Whether the adapter no longer knows the page that it claims: it finds no row, or most of its rows have no title. Reads
 * no more rows than it takes to tell. The page may also be an empty profile: then the generic reader finds nothing.
 */
export function isOvertaken(page: Page, adapter: SiteAdapter): boolean {
  let rows = 0;
  let titled = 0;
  for (const row of adapter.rows(page)) {
    rows += 1;
    if (row.read()) titled += 1;
    if (titled >= ENOUGH && titled * 2 >= rows) return false;
  }
  return titled * 2 < rows || titled === 0;
}

/** The adapter with the generic reader's eyes: it claims the same pages, and what it reads is marked as read by that. */
export function standIn(adapter: SiteAdapter, { id, rows, owner }: GenericReader): SiteAdapter {
  return {
    ...adapter,
    id,
    rows,
    owner: (page) => ({ ...owner(page), ...adapter.owner(page) }),
  };
}
