/** Decides what a save does with each paper. Pure: reads what is held, puts new entries on top of it. */
import { type ReadersWord, readersWord } from '../../decisions/readers-word.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Held } from '../database/held.ts';
import type { Entry, Listing } from '../entry/entry.ts';
import { entryId } from '../entry/entry-id.ts';
import { listingOf } from '../entry/listing.ts';
import { groupsApart, keysLeading, type Match, matches, publicationsOf } from '../entry/match.ts';
import { shownTitle } from '../entry/shown.ts';
import type { PaperListings, Saved } from '../reading-list.ts';
import { changeTime, type Merging } from './journal.ts';
import { linked, unionOfListings } from './merge.ts';

/** When it happens, and what makes ids unlike others. */
export interface Occasion {
  readonly now: number;
  random(): string;
}

/** What a save does; the changes stand in `held`. */
export interface SavePlan {
  readonly papers: readonly Saved[];
  readonly mergings: readonly Merging[];
}

/** A save that is planned paper by paper. */
export interface SavePlanner {
  readonly mergings: readonly Merging[];
  add(paper: PaperListings): Saved;
}

/** Plans a save. A paper that comes twice is one; listings that the reader keeps apart become papers of their own. */
export function planSave(
  papers: readonly PaperListings[],
  held: Held,
  occasion: Occasion,
  word: ReadersWord = readersWord([]),
): SavePlan {
  const { add, mergings } = savePlanner(held, occasion, word);
  return { papers: papers.map(add), mergings };
}

/** The same, for papers that come one after another. */
export function savePlanner(held: Held, occasion: Occasion, word: ReadersWord): SavePlanner {
  const mergings: Merging[] = [];
  let added = 0;
  /** `passed`: entries from which these listings are kept apart. */
  const savedAs = (paper: readonly Listing[], passed: readonly string[] = []): Saved => {
    const leading = held.candidates(keysLeading(publicationsOf(paper), word));
    const found = matches(
      paper,
      leading.filter(({ id }) => !passed.includes(id)),
      word,
    );
    const holders = found.filter(({ standing }) => standing === 'holds-kept' || standing === 'holds');
    const known = new Set(holders.flatMap(({ entry }) => entry.listings.map(({ id }) => id)));
    const target = found[0]?.standing === 'likely' ? undefined : found[0]?.entry;
    const inTarget = publicationsOf(target?.listings ?? []);
    const isApart = ({ publication }: Listing) => word.between([publication], inTarget) === 'different';
    const unknown = paper.filter(({ id }) => !known.has(id));
    const apart = unknown.filter(isApart);
    const fresh = unknown.filter((listing) => !apart.includes(listing));
    if (target && apart.length > 0) {
      const elsewhere = savedAs(apart, [...passed, target.id]);
      // What is said of all of them together need not hold for any of them.
      if (apart.length === paper.length) return elsewhere;
    }
    if (target && fresh.length === 0) return { entry: target.id, outcome: 'known' };
    if (target) {
      mergings.push({ entry: target.id, listings: fresh.map(({ id }) => id) });
      const listings = unionOfListings(target.listings, fresh);
      flag({ ...target, listings, changedAt: changeTime(occasion.now, target) }, found, held, occasion.now);
      return { entry: target.id, outcome: 'merged', into: shownTitle(target).value };
    }
    const id = entryId(occasion.now, added, occasion.random());
    added += 1;
    flag(newEntry(id, fresh, occasion.now), found, held, occasion.now);
    return { entry: id, outcome: 'added' };
  };
  return {
    mergings,
    add(publications) {
      const [first = [], ...others] = groupsApart(listingsOf(publications, occasion.now), word);
      const report = savedAs(first);
      for (const other of others) savedAs(other);
      return report;
    },
  };
}

/** The listings of a paper, each once, in the page's order. */
export function listingsOf(publications: readonly Publication[], now: number): Listing[] {
  const byId = new Map<string, Listing>();
  for (const publication of publications) {
    const listing = listingOf(publication, now);
    if (!byId.has(listing.id)) byId.set(listing.id, listing);
  }
  return [...byId.values()];
}

/** An entry as it is when it is first saved. */
export function newEntry(id: string, listings: readonly Listing[], now: number): Entry {
  return {
    id,
    listings: unionOfListings(listings),
    chosen: {},
    status: 'to-read',
    tags: [],
    starred: false,
    addedAt: now,
    changedAt: now,
  };
}

/** Puts `entry`, and links it with the others that may be the same, unless the reader said that they are not. */
function flag(entry: Entry, found: readonly Match[], held: Held, now: number): void {
  let flagged = entry;
  for (const { entry: other } of found) {
    if (other.id === entry.id || isApart(entry, other)) continue;
    flagged = linked(flagged, 'likelySame', other.id);
    const linkedOther = linked(other, 'likelySame', entry.id);
    if (linkedOther !== other) held.put({ ...linkedOther, changedAt: changeTime(now, other) });
  }
  held.put(flagged);
}

function isApart(a: Entry, b: Entry): boolean {
  return a.notSame?.includes(b.id) === true || b.notSame?.includes(a.id) === true;
}
