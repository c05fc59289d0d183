/** When a site was redesigned: its adapter hands its pages over to the generic reader. */
import type { Page, SiteAdapter } from './adapter.ts';
import type { GenericReader } from './generic/reader.ts';

/** Rows with a title after which an adapter is trusted. */
const ENOUGH = 3;
/** Adapters take more for rows than are listings: this share of them may have no title. */
const UNTITLED = 0.9;

/**
 * Whether the adapter no longer knows the page that it claims: it finds no row, or hardly any of its rows has a title. Reads
 * no more rows than it takes to tell. The page may also be an empty profile: then the generic reader finds nothing.
 */
export function isOvertaken(page: Page, adapter: SiteAdapter): boolean {
  let rows = 0;
  let titled = 0;
  for (const row of adapter.rows(page)) {
    rows += 1;
    if (row.read()) titled += 1;
    if (titled >= ENOUGH && titled >= rows * (1 - UNTITLED)) return false;
  }
  return titled === 0 || titled < rows * (1 - UNTITLED);
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
