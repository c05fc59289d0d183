/**
 * Adds listings to entries and takes them out again. Pure. Adding does not depend on the order and may be repeated;
 * every listing stays whole, so that what was added can always be taken out again.
 */
import type { Entry, Listing } from '../entry/entry.ts';
import { canonical } from '../entry/listing.ts';

/** All the listings, each id once, sorted by id. Of two with one id the one seen first stays. */
export function unionOfListings(...lists: readonly (readonly Listing[])[]): Listing[] {
  const byId = new Map<string, Listing>();
  for (const listing of lists.flat()) {
    const other = byId.get(listing.id);
    if (other === undefined || comesBefore(listing, other)) byId.set(listing.id, listing);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The listings of `from` whose ids are not in `ids`. */
export function withoutListings(from: readonly Listing[], ids: readonly string[]): Listing[] {
  const out = new Set(ids);
  return from.filter(({ id }) => !out.has(id));
}

/** `entry` with `other` named in `field`, sorted, once; the entry itself where it stands there. */
export function linked(entry: Entry, field: 'likelySame' | 'notSame', other: string): Entry {
  const ids = entry[field] ?? [];
  return ids.includes(other) ? entry : { ...entry, [field]: [...ids, other].sort() };
}

function comesBefore(a: Listing, b: Listing): boolean {
  if (a.seenAt !== b.seenAt) return a.seenAt < b.seenAt;
  return canonical(a.publication) < canonical(b.publication);
}
