/**
 * What a reader said of two papers: that they are one, or that they are not. A decision keeps what the listings said that
 * it was taken on, not a key worked out of it: so it is found again by whatever later versions compare, and can be shown
 * to the reader in words. Pure data.
 */
import { hash } from '../duplicates/records/fingerprint.ts';
import type { Publication } from '../publication/publication.ts';

/** As much of a listing as tells which paper it is; nothing of the page that it stood on. */
export type DecidedListing = Pick<
  Publication,
  'title' | 'authors' | 'year' | 'venue' | 'volume' | 'issue' | 'pages' | 'kind' | 'ids'
>;

/** What the reader says of two papers. */
export type Word = 'same' | 'different';

/** One decision. Both sides hold at least one listing; the order of the sides, and of listings in a side, means nothing. */
export interface Decision {
  /** The same for the same listings on both sides, whatever is said of them: what is said later takes its place. */
  readonly id: string;
  readonly says: Word;
  /** Every listing of `one` is (not) the paper of every listing of `other`. */
  readonly one: readonly DecidedListing[];
  readonly other: readonly DecidedListing[];
  /** Milliseconds since 1970. Of decisions that contradict each other the later one stands. */
  readonly at: number;
}

/** So many authors tell which paper a listing means. */
const AUTHORS = 3;
/** More listings of one paper than any page or entry has that a person decides about. */
export const MOST_IN_SIDE = 20;

/** What is kept of `publication`. */
export function decidedListing(publication: Publication | DecidedListing): DecidedListing {
  const { title, authors, year, venue, volume, issue, pages, kind, ids } = publication;
  return {
    title,
    authors: authors.slice(0, AUTHORS),
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(pages !== undefined && { pages }),
    ...(kind !== undefined && { kind }),
    ids,
  };
}

/** The decision that `says` of the listings of two papers, each listing once, at most `MOST_IN_SIDE` of each paper. */
export function decisionOf(
  says: Word,
  one: readonly (Publication | DecidedListing)[],
  other: readonly (Publication | DecidedListing)[],
  at: number,
): Decision {
  const [first, second] = [sideOf(one), sideOf(other)].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (first === undefined || second === undefined || first.listings.length * second.listings.length === 0)
    throw new TypeError('a decision needs a listing on both sides');
  return { id: digest(`${first.id} ${second.id}`), says, one: first.listings, other: second.listings, at };
}

/** Names what a listing says: equal for equal content. 64 bits. */
export function decidedId({ title, authors, year, venue, volume, issue, pages, kind, ids }: DecidedListing): string {
  const names = Object.entries(ids).filter(([, id]) => id !== undefined);
  names.sort(([a], [b]) => (a < b ? -1 : 1));
  return digest(JSON.stringify([title, authors.slice(0, AUTHORS), year, venue, volume, issue, pages, kind, names]));
}

function sideOf(listings: readonly (Publication | DecidedListing)[]): {
  readonly id: string;
  readonly listings: readonly DecidedListing[];
} {
  const byId = new Map(listings.map(decidedListing).map((listing) => [decidedId(listing), listing]));
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST_IN_SIDE);
  return { id: sorted.map(([id]) => id).join(), listings: sorted.map(([, listing]) => listing) };
}

function digest(text: string): string {
  return [hash(text), hash(text, 0x9e3779b9)].map((part) => part.toString(36).padStart(7, '0')).join('');
}
