/** Listings as the list keeps them, and the ids that tell them apart. Pure. */
import type { Publication } from '../../publication/publication.ts';
import type { Listing } from './entry.ts';

/** The listing that `publication` is, seen at `seenAt`. */
export function listingOf(publication: Publication, seenAt: number): Listing {
  return { id: listingId(publication), publication, seenAt };
}

/**
 * The same for the same content from the same reader of a site. Citation counts (they change by the day) and the page's
 * address (one listing stands on the French and the English page, and moves from page to page of a pager) are left out.
 * 106 bits: two listings of one library collide by chance with a probability below 1e-20, and then one of two listings
 * *of the same candidate paper* counts as known.
 */
export function listingId(publication: Publication): string {
  const { citations: _citations, from, ...content } = publication;
  const text = canonical({ ...content, adapter: from.adapter });
  return (
    hash53(text, 0x9e3779b9).toString(36).padStart(11, '0') + hash53(text, 0x85ebca6b).toString(36).padStart(11, '0')
  );
}

/** JSON with sorted keys: equal for equal content. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

/** cyrb53, a public domain string hash: https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js */
function hash53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
