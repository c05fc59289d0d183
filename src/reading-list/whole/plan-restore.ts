/** Decides what each entry of a copy becomes. Pure. */
import { type ReadersWord, readersWord } from '../../decisions/readers-word.ts';
import { changeTime } from '../changes/journal.ts';
import { unionOfListings } from '../changes/merge.ts';
import type { Held } from '../database/held.ts';
import type { Entry, Listing } from '../entry/entry.ts';
import { canonical } from '../entry/listing.ts';
import { groupsApart, keysLeading, matches, publicationsOf } from '../entry/match.ts';
import type { RestoreNumbers } from '../reading-list.ts';

/** A restore that is planned entry by entry; the changes stand in what it holds. */
export interface RestorePlanner {
  numbers(): RestoreNumbers;
  add(entry: Entry): void;
}

/**
 * Plans a restore; the changes stand in `held`. Where the reader keeps listings of one entry of the copy apart, they
 * become papers of their own again.
 */
export function planRestore(
  entries: readonly Entry[],
  held: Held,
  word: ReadersWord = readersWord([]),
): RestoreNumbers {
  const { add, numbers } = restorePlanner(held, word);
  for (const entry of entries) add(entry);
  return numbers();
}

/** The same, for entries that come one after another. */
export function restorePlanner(held: Held, word: ReadersWord): RestorePlanner {
  let added = 0;
  let merged = 0;
  let known = 0;
  const put = (entry: Entry) => {
    const target = held.entry(entry.id) ?? sameWork(entry, held, word);
    if (target === undefined) {
      held.put(entry);
      added += 1;
      return;
    }
    const inTarget = publicationsOf(target.listings);
    const ids = new Set(target.listings.map(({ id }) => id));
    const apart = entry.listings.filter(
      ({ id, publication }) => !ids.has(id) && word.between([publication], inTarget) === 'different',
    );
    const together = mergedEntry(target, { ...entry, listings: entry.listings.filter((one) => !apart.includes(one)) });
    if (canonical(together) === canonical(target)) {
      known += 1;
    } else {
      // Another time of change than before: an undo of what was done earlier must not take this for its own.
      held.put({ ...together, changedAt: Math.max(together.changedAt, changeTime(0, target)) });
      merged += 1;
    }
    if (apart.length > 0) put(entryOfItsOwn(entry, apart));
  };
  return {
    numbers: () => ({ added, merged, known }),
    add(entry) {
      const [first = [], ...others] = groupsApart(entry.listings, word);
      put(others.length === 0 ? entry : { ...entry, listings: first });
      for (const other of others) put(entryOfItsOwn(entry, other));
    },
  };
}

/** An entry for listings that were in `entry`. The same listings get the same id, whenever it is restored. */
function entryOfItsOwn({ id, status, tags, addedAt, changedAt }: Entry, listings: readonly Listing[]): Entry {
  const own = `${id.slice(0, 40)}${listings[0]?.id.slice(0, 12) ?? ''}`;
  return { id: own, listings, chosen: {}, status, tags, starred: false, addedAt, changedAt };
}

/**
 * Both entries in one, under the id of the first. Listings, tags and links are united. Of what the reader set, the word
 * said later stands; a note that would be lost is put under the other. Merging the same again changes nothing.
 */
export function mergedEntry(inList: Entry, copy: Entry): Entry {
  const [newer, older] = copy.changedAt > inList.changedAt ? [copy, inList] : [inList, copy];
  const note = bothNotes(newer.note, older.note);
  const likelySame = without(united(inList.likelySame, copy.likelySame), inList.id);
  const notSame = without(united(inList.notSame, copy.notSame), inList.id);
  const parts = inList.id === copy.id ? (newer.parts ?? older.parts) : inList.parts;
  return {
    id: inList.id,
    listings: unionOfListings(inList.listings, copy.listings),
    chosen: { ...older.chosen, ...newer.chosen },
    status: newer.status,
    tags: united(inList.tags, copy.tags),
    ...(note !== undefined && { note }),
    starred: inList.starred || copy.starred,
    addedAt: Math.min(inList.addedAt, copy.addedAt),
    changedAt: newer.changedAt,
    ...(likelySame.length > 0 && { likelySame }),
    ...(notSame.length > 0 && { notSame }),
    ...(parts && { parts }),
  };
}

/** The entry of the list that is certainly the same work, unless the reader said that it is not. */
function sameWork(entry: Entry, held: Held, word: ReadersWord): Entry | undefined {
  const candidates = held.candidates(keysLeading(publicationsOf(entry.listings), word));
  const allowed = candidates.filter(
    (other) => !entry.notSame?.includes(other.id) && !other.notSame?.includes(entry.id),
  );
  const best = matches(entry.listings, allowed, word)[0];
  return best?.standing === 'likely' ? undefined : best?.entry;
}

/** The two under one another; one where it holds the other. */
export function bothNotes(newer: string | undefined, older: string | undefined): string | undefined {
  if (newer === undefined || older === undefined) return newer ?? older;
  if (newer.includes(older)) return newer;
  return older.includes(newer) ? older : `${newer}\n\n${older}`;
}

function united(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])].sort();
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}
