/** Makes one entry of several, and gives them back. Pure. */

import { changeTime } from '../changes/journal.ts';
import { unionOfListings } from '../changes/merge.ts';
import type { Entry, Part } from './entry.ts';
import { canonical } from './listing.ts';

/** What a reader says of a paper, and a merge carries over. */
const OWN = ['chosen', 'status', 'tags', 'note', 'starred'] as const;

/**
 * All in one, under the id of the first. Listings and tags are united; the reader's corrections and the status of the
 * first stand, those of the others fill what it leaves open; every note is kept, one under the other.
 */
export function joined(entries: readonly [Entry, ...Entry[]], at: number): Entry {
  const [first] = entries;
  const notes = [...new Set(entries.flatMap(({ note }) => note ?? []))];
  const ids = new Set(entries.map(({ id }) => id));
  const links = (field: 'likelySame' | 'notSame') =>
    [...new Set(entries.flatMap((entry) => entry[field] ?? []))].filter((id) => !ids.has(id)).sort();
  const [likelySame, notSame] = [links('likelySame'), links('notSame')];
  return {
    id: first.id,
    listings: unionOfListings(...entries.map(({ listings }) => listings)),
    chosen: Object.assign({}, ...entries.map(({ chosen }) => chosen).reverse()),
    status: first.status,
    tags: [...new Set(entries.flatMap(({ tags }) => tags))].sort(),
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
    starred: entries.some(({ starred }) => starred),
    addedAt: Math.min(...entries.map(({ addedAt }) => addedAt)),
    changedAt: Math.max(at, ...entries.map((entry) => changeTime(at, entry))),
    ...(likelySame.length > 0 && { likelySame }),
    ...(notSame.length > 0 && { notSame }),
    parts: entries.map(partOf),
  };
}

/**
 * The entries that `entry` was made of, each whole and named as not the same as the others. What was added or changed
 * since the merge stays with the first. Undefined where it was not merged.
 */
export function unjoined(entry: Entry, at: number): [Entry, ...Entry[]] | undefined {
  const parts = (entry.parts ?? []).map((part) => wholeOf(part, entry));
  // A part whose listings were all split off is an entry of its own already.
  const [first, ...others] = parts.filter(({ listings }) => listings.length > 0);
  if (first === undefined || first.id !== entry.id || others.length === 0) return undefined;
  const given = new Set([first, ...others].flatMap(({ listings }) => listings.map(({ id }) => id)));
  const since = entry.listings.filter(({ id }) => !given.has(id));
  const merged = joined([first, ...others], at);
  const { note: _note, ...bare } = first;
  const rest: Entry = {
    ...(entry.note === undefined && merged.note !== undefined ? bare : first),
    listings: unionOfListings(first.listings, since),
    ...Object.fromEntries(
      OWN.filter((field) => entry[field] !== undefined && canonical(entry[field]) !== canonical(merged[field])).map(
        (field) => [field, entry[field]],
      ),
    ),
  };
  const all: [Entry, ...Entry[]] = [rest, ...others];
  return [apart(rest, all, entry, at), ...others.map((other) => apart(other, all, entry, at))];
}

function partOf({ listings, ...rest }: Entry): Part {
  return { ...rest, listings: listings.map(({ id }) => id) };
}

function wholeOf({ listings, ...rest }: Part, { listings: all }: Entry): Entry {
  return { ...rest, listings: all.filter(({ id }) => listings.includes(id)) };
}

function apart(one: Entry, all: readonly Entry[], merged: Entry, at: number): Entry {
  const others = all.flatMap(({ id }) => (id === one.id ? [] : id));
  const notSame = [...new Set([...(one.notSame ?? []), ...others])].sort();
  const { likelySame: old = [], ...rest } = one;
  const likelySame = old.filter((id) => !notSame.includes(id));
  return {
    ...rest,
    ...(likelySame.length > 0 && { likelySame }),
    notSame,
    changedAt: Math.max(changeTime(at, merged), changeTime(at, one)),
  };
}
