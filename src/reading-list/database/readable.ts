/** Whether what lies in the database is an entry. Pure. */
import type { Entry } from '../entry/entry.ts';

/**
 * Whether the code can work with `row`. What this code wrote always is; a row that is not was spoilt on the disk. It is left
 * where it is, and passed over.
 */
export function isReadable(row: unknown): row is Entry {
  if (!isObject(row)) return false;
  const { id, listings, chosen, status, tags, addedAt, changedAt } = row;
  return (
    typeof id === 'string' &&
    isObject(chosen) &&
    (status === 'to-read' || status === 'reading' || status === 'read') &&
    isTexts(tags) &&
    Number.isFinite(addedAt) &&
    Number.isFinite(changedAt) &&
    Array.isArray(listings) &&
    listings.length > 0 &&
    listings.every((listing: unknown) => isObject(listing) && isListing(listing))
  );
}

function isListing({ id, publication, seenAt }: Fields): boolean {
  if (typeof id !== 'string' || !Number.isFinite(seenAt) || !isObject(publication)) return false;
  const { title, authors, ids, links, from } = publication;
  return (
    typeof title === 'string' &&
    isTexts(authors) &&
    isObject(ids) &&
    isObject(links) &&
    isObject(from) &&
    typeof from['adapter'] === 'string'
  );
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
