/** The reader's decisions as they apply to a list of publications, from whatever site it comes. Pure. */
import type { ReaderDecisions } from '../duplicates/clusters.ts';
import type { Publication } from '../publication/publication.ts';
import type { DecidedListing, Decision, Word } from './decision.ts';
import { copiedIdentifiers, likeness, recognisable } from './recognition.ts';
import { standing } from './standing.ts';

/** All decisions, ready to be applied. */
export interface ReadersWord {
  /**
   * What they say of `publications`, by place, without contradiction: joining by `same` alone never brings two together
   * that `different` names. For the engine that judges duplicates.
   */
  pairs(publications: readonly Publication[]): Required<ReaderDecisions>;
  /** What they say of two papers, each with all its listings. One `different` outweighs all else. */
  between(one: readonly Publication[], other: readonly Publication[]): Word | undefined;
  /** Listings that the reader made one paper with some of `publications`, and perhaps `publications` as they were then. */
  partners(publications: readonly Publication[]): DecidedListing[];
  /** Decisions that later ones contradict, by id: wholly, or for some of their listings. */
  readonly setAside: ReadonlyMap<string, 'whole' | 'part'>;
}

/** A publication that was decided about. */
interface Recognised {
  readonly place: number;
  /** The decided listings that it is most like, equally. */
  readonly as: readonly string[];
  readonly score: number;
}

const NOTHING: ReadersWord = {
  pairs: () => ({ same: [], different: [] }),
  between: () => undefined,
  partners: () => [],
  setAside: new Map(),
};

/** Works out what the reader says. Does not depend on the order of `decisions`. */
export function readersWord(decisions: readonly Decision[]): ReadersWord {
  if (decisions.length === 0) return NOTHING;
  const { listings, paperOf, apartFrom, ofItself, setAside } = standing(decisions);
  const byKey = new Map<string, string[]>();
  for (const [id, { keys }] of listings) {
    for (const key of keys) {
      const known = byKey.get(key);
      if (known) known.push(id);
      else byKey.set(key, [id]);
    }
  }

  function recognised(publications: readonly Publication[]): Recognised[] {
    const all = publications.map(recognisable);
    const copied = copiedIdentifiers(all);
    return all.flatMap((listing, place) => {
      let score = 0;
      let as: string[] = [];
      for (const id of new Set(listing.keys.flatMap((key) => byKey.get(key) ?? []))) {
        const known = listings.get(id);
        const found = known ? likeness(listing, known, copied) : 0;
        if (found > score) [score, as] = [found, [id]];
        else if (found > 0 && found === score) as.push(id);
      }
      return score > 0 ? { place, as, score } : [];
    });
  }

  function pairs(publications: readonly Publication[]): Required<ReaderDecisions> {
    const different: [number, number][] = [];
    const same: [number, number][] = [];
    // Those that may be either of two papers are kept out of both; among themselves they count as apart.
    const { certain, torn } = sorted(recognised(publications));
    const places = (paper: string) => [...(certain.get(paper)?.values() ?? [])].flat().map(({ place }) => place);
    for (const paper of certain.keys()) {
      for (const other of apartFrom(paper)) if (paper < other) different.push(...product(places(paper), places(other)));
    }
    for (const alike of torn.values()) different.push(...everyPair(alike.map(({ place }) => place)));
    for (const byListing of certain.values()) {
      const joined: number[] = [];
      for (const [listing, found] of byListing) {
        const own = ofItself(listing);
        if (own === 'different') different.push(...everyPair(found.map(({ place }) => place)));
        // Of several that are like one decided listing, those that are most like it are meant.
        const best = Math.max(...found.map(({ score }) => score));
        const meant = found.filter(({ score }) => score === best).map(({ place }) => place);
        if (byListing.size > 1) joined.push(...(own === 'different' ? meant.slice(0, 1) : meant));
        else if (own === 'same') joined.push(...meant);
      }
      const [first = 0, ...rest] = joined.sort((a, b) => a - b);
      same.push(...product([first], rest));
    }
    return { same: inOrder(same), different: inOrder(different) };
  }

  /** By paper and decided listing; and apart, by the papers in question, those that may be either of two. */
  function sorted(all: readonly Recognised[]): {
    readonly certain: ReadonlyMap<string, ReadonlyMap<string, readonly Recognised[]>>;
    readonly torn: ReadonlyMap<string, readonly Recognised[]>;
  } {
    const certain = new Map<string, Map<string, Recognised[]>>();
    const torn = new Map<string, Recognised[]>();
    for (const one of all) {
      const papers = [...new Set(one.as.map(paperOf))].sort();
      const [paper = ''] = papers;
      if (papers.length === 1) {
        const byListing = certain.get(paper) ?? new Map<string, Recognised[]>();
        const listing = one.as.toSorted()[0] ?? '';
        byListing.set(listing, [...(byListing.get(listing) ?? []), one]);
        certain.set(paper, byListing);
      } else if (papers.some((a) => papers.some((b) => apartFrom(a).has(b)))) {
        const key = papers.join(' ');
        torn.set(key, [...(torn.get(key) ?? []), one]);
      }
    }
    return { certain, torn };
  }

  return {
    pairs,
    between(one, other) {
      const { same, different } = pairs([...one, ...other]);
      const crosses = ([a, b]: readonly [number, number]) => a < one.length !== b < one.length;
      if (different.some(crosses)) return 'different';
      // Links of one paper all lead to its first listing.
      const reach = (from: number) => new Set(same.filter(([a]) => a === from).flat());
      const joins = same.some(([a]) =>
        [...reach(a)].some((x) => x < one.length && [...reach(a)].some((y) => y >= one.length)),
      );
      return joins ? 'same' : undefined;
    },
    partners(publications) {
      const papers = new Set(recognised(publications).flatMap(({ as }) => as.map(paperOf)));
      return [...listings].filter(([id]) => papers.has(paperOf(id))).map(([, { prepared }]) => prepared.record);
    },
    setAside,
  };
}

function product(one: readonly number[], other: readonly number[]): [number, number][] {
  return one.flatMap((a) => other.map((b): [number, number] => [a, b]));
}

/** Each pair once, the lesser place first, in ascending order. */
function inOrder(pairs: readonly (readonly [number, number])[]): [number, number][] {
  const found = new Map(
    pairs.map(([a, b]): [string, [number, number]] => (a < b ? [`${a} ${b}`, [a, b]] : [`${b} ${a}`, [b, a]])),
  );
  return [...found.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function everyPair(places: readonly number[]): [number, number][] {
  return places.flatMap((a, at) => places.slice(at + 1).map((b): [number, number] => [a, b]));
}
