/**
 * Which decisions stand where some contradict others: they are followed from the latest to the earliest, and one that
 * would join what a later one keeps apart, or part what later ones join, is set aside. Pure.
 */
import type { Decision, Word } from './decision.ts';
import { decidedId } from './decision.ts';
import { copiedIdentifiers, likeness, type Recognisable, recognisable } from './recognition.ts';

/** What holds between the listings that were decided about. */
export interface Standing {
  readonly listings: ReadonlyMap<string, Recognisable>;
  /** Names the paper that the reader made of a listing: equal for listings that are one. */
  paperOf(listing: string): string;
  /** The papers that this paper is not. */
  apartFrom(paper: string): ReadonlySet<string>;
  /** What was said of two listings that say the very same. */
  ofItself(listing: string): Word | undefined;
  /** Decisions that later ones contradict, by id: wholly, or for some of their listings. */
  readonly setAside: ReadonlyMap<string, 'whole' | 'part'>;
}

/** Works out what stands. Does not depend on the order of `decisions`. */
export function standing(decisions: readonly Decision[]): Standing {
  const decided = new Map(
    decisions.flatMap(({ one, other }) => [...one, ...other].map((listing) => [decidedId(listing), listing])),
  );
  const ids = [...decided].sort(([a], [b]) => (a < b ? -1 : 1));
  const listings = new Map(ids.map(([id, listing]) => [id, recognisable(listing)]));
  const relatives = relativesOf(listings);
  const papers = papersOfListings();
  const itself = new Map<string, Word>();
  const setAside = new Map<string, 'whole' | 'part'>();

  const agrees = (says: Word, a: string, b: string): boolean => {
    if (a !== b) return says === 'same' ? papers.join(a, b) : papers.part(a, b);
    if (!itself.has(a)) itself.set(a, says);
    return itself.get(a) === says;
  };
  const latestFirst = decisions.toSorted((x, y) => y.at - x.at || (x.id < y.id ? -1 : 1));
  for (const { id, says, one, other } of latestFirst) {
    const [ones, others] = [one.map(decidedId), other.map(decidedId)];
    const pairs = ones.flatMap((a) => others.map((b) => [a, b] as const));
    const contradicted = pairs.filter(([a, b]) => !agrees(says, a, b)).length;
    if (contradicted > 0) setAside.set(id, contradicted === pairs.length ? 'whole' : 'part');
    // The same listings as other sites spell them: the decision holds for them too, where nothing speaks against it.
    const [moreOnes, moreOthers] = asElsewhere(ones, others, relatives);
    for (const a of [...ones, ...moreOnes]) {
      for (const b of [...others, ...moreOthers]) if (a !== b) agrees(says, a, b);
    }
  }
  return {
    listings,
    paperOf: papers.of,
    apartFrom: papers.apartFrom,
    ofItself: (listing) => itself.get(listing),
    setAside,
  };
}

/** A key that so many decided listings share says nothing: a recurring title. */
const COMMON = 100;

/** For each listing, the others that may be the same by what they say, and how surely. */
function relativesOf(listings: ReadonlyMap<string, Recognisable>): Map<string, Map<string, number>> {
  const copied = copiedIdentifiers([...listings.values()]);
  const byKey = new Map<string, string[]>();
  const relatives = new Map<string, Map<string, number>>();
  for (const [id, listing] of listings) {
    const mine = new Map<string, number>();
    for (const key of listing.keys) {
      const known = byKey.get(key);
      if (known === undefined) {
        byKey.set(key, [id]);
        continue;
      }
      for (const other of known) {
        const there = mine.has(other) ? undefined : listings.get(other);
        if (there) mine.set(other, likeness(listing, there, copied));
      }
      if (known.length < COMMON) known.push(id);
    }
    relatives.set(id, mine);
    for (const [other, score] of mine) relatives.get(other)?.set(id, score);
  }
  return relatives;
}

/** Listings that are like one side of a decision, and less like the other. */
function asElsewhere(
  ones: readonly string[],
  others: readonly string[],
  relatives: ReadonlyMap<string, ReadonlyMap<string, number>>,
): readonly [string[], string[]] {
  const [likeOne, likeOther] = [closest(ones), closest(others)];
  const more = (mine: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>) =>
    [...mine]
      .filter(([id, score]) => score > (theirs.get(id) ?? 0))
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([id]) => id);
  return [more(likeOne, likeOther), more(likeOther, likeOne)];

  function closest(side: readonly string[]): Map<string, number> {
    const best = new Map<string, number>();
    for (const id of side) {
      for (const [relative, score] of relatives.get(id) ?? []) {
        const decided = ones.includes(relative) || others.includes(relative);
        if (!decided && score > (best.get(relative) ?? 0)) best.set(relative, score);
      }
    }
    return best;
  }
}

/** Sets of listings that are one paper, and which of them must not meet. */
interface Papers {
  of(listing: string): string;
  apartFrom(paper: string): ReadonlySet<string>;
  /** False where they are to be kept apart. */
  join(a: string, b: string): boolean;
  /** False where they are one. */
  part(a: string, b: string): boolean;
}

const NONE: ReadonlySet<string> = new Set();

function papersOfListings(): Papers {
  const above = new Map<string, string>();
  const apart = new Map<string, Set<string>>();
  const of = (listing: string): string => {
    let root = listing;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    // The way is shortened, so that long chains cost once.
    for (let at = listing; at !== root; ) {
      const next = above.get(at) ?? root;
      above.set(at, root);
      at = next;
    }
    return root;
  };
  const setOf = (paper: string): Set<string> => {
    const known = apart.get(paper) ?? new Set();
    apart.set(paper, known);
    return known;
  };
  return {
    of,
    apartFrom: (paper) => apart.get(paper) ?? NONE,
    join(a, b) {
      const [x, y] = [of(a), of(b)];
      if (x === y) return true;
      const [small, large] = setOf(x).size < setOf(y).size ? [x, y] : [y, x];
      if (setOf(small).has(large)) return false;
      for (const other of setOf(small)) {
        setOf(other).delete(small);
        setOf(other).add(large);
        setOf(large).add(other);
      }
      apart.delete(small);
      above.set(small, large);
      return true;
    },
    part(a, b) {
      const [x, y] = [of(a), of(b)];
      if (x === y) return false;
      setOf(x).add(y);
      setOf(y).add(x);
      return true;
    },
  };
}
