/**
 * Which entries of the list may be one paper: those that the engine would join if they came in together, and the pairs
 * that it leaves to a person. What the reader said already is left out. Pure; takes seconds for a large list, so pages
 * run it in a worker.
 */
import type { Decision } from '../../decisions/decision.ts';
import { readersWord } from '../../decisions/readers-word.ts';
import { judge, judged } from '../../duplicates/clusters.ts';
import { type ReasonWords, reasonWords } from '../../duplicates/reasons/reason-words.ts';
import type { Publication } from '../../publication/publication.ts';

/** As much of an entry as is judged. */
export interface JudgedEntry {
  readonly id: string;
  readonly publications: readonly Publication[];
  /** Entries that the reader said are other papers. */
  readonly notSame: readonly string[];
}

/** Two entries that may be one paper. */
export interface EntryPair {
  readonly a: string;
  readonly b: string;
  /** 0 to 1; 1 where the engine would join them by itself. */
  readonly score: number;
  readonly reason: ReasonWords;
}

/** What was found. */
export interface LikelyEntries {
  /** The likeliest first. */
  readonly pairs: readonly EntryPair[];
  /** Entries that carry one DOI under titles that agree, two or more each. */
  readonly sameDoi: readonly (readonly [string, string, ...string[]])[];
}

/** More pairs than anyone looks at in one sitting. */
const MOST_PAIRS = 2000;
/** Listings of an entry that are compared with those of another to find the reason. */
const COMPARED = 4;

/** Judges all entries against each other. */
export function likelyEntries(entries: readonly JudgedEntry[], decisions: readonly Decision[]): LikelyEntries {
  const publications = entries.flatMap((entry) => entry.publications);
  const owners = entries.flatMap((entry) => entry.publications.map(() => entry));
  const said = readersWord(decisions).pairs(publications);
  const ownerOf = (place: number) => owners[place]?.id ?? '';
  const isApart = apartBy(
    entries,
    said.different.map(([a, b]) => [ownerOf(a), ownerOf(b)]),
  );
  const within = publications.flatMap((_, place) =>
    place > 0 && owners[place] === owners[place - 1] ? [[place - 1, place] as const] : [],
  );
  const { clusters, likely } = judged(publications, {
    same: [...within, ...said.same],
    different: said.different.filter(([a, b]) => owners[a] !== owners[b]),
  });

  const pairs = new Map<string, EntryPair>();
  const found = (a: string, b: string, score: number, reason: ReasonWords) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a !== b && !isApart(a, b) && (pairs.get(key)?.score ?? -1) < score) pairs.set(key, { a, b, score, reason });
  };
  const sameDoi: [string, string, ...string[]][] = [];
  const taken = new Set<string>();
  for (const { kept, hidden } of clusters) {
    const members = [...new Set([kept, ...hidden.map(({ index }) => index)].flatMap((place) => owners[place] ?? []))];
    const [first, ...others] = members.toSorted((x, y) => (x.id < y.id ? -1 : 1));
    if (first === undefined || others.length === 0) continue;
    for (const other of others) found(first.id, other.id, 1, whyOne(first, other));
    sameDoi.push(...groupsByDoi(members, isApart, taken));
  }
  for (const { a, b, score, reason } of likely) found(ownerOf(a), ownerOf(b), score, reasonWords(reason));
  return {
    pairs: [...pairs.values()].sort((x, y) => y.score - x.score || (x.a < y.a ? 1 : -1)).slice(0, MOST_PAIRS),
    sameDoi,
  };
}

/** The surest evidence that any two of their listings give. */
function whyOne(a: JudgedEntry, b: JudgedEntry): ReasonWords {
  const verdicts = a.publications
    .slice(0, COMPARED)
    .flatMap((one) => b.publications.slice(0, COMPARED).map((other) => judge(one, other)));
  const reasons = verdicts.flatMap(({ answer, reason }) => (answer === 'same' && reason ? [reason] : []));
  const best = reasons.find(({ strength }) => strength === 'certain') ?? reasons[0];
  return reasonWords(best ?? { kind: 'readerSaid', strength: 'certain', details: [] });
}

/** The members that share a DOI; none that is in `taken`, to which they are added. */
function groupsByDoi(
  members: readonly JudgedEntry[],
  isApart: (a: string, b: string) => boolean,
  taken: Set<string>,
): [string, string, ...string[]][] {
  const byDoi = new Map<string, Set<string>>();
  for (const { id, publications } of members) {
    for (const { ids } of publications) {
      if (ids.doi === undefined) continue;
      const known = byDoi.get(ids.doi) ?? new Set();
      if (![...known].some((other) => isApart(id, other))) byDoi.set(ids.doi, known.add(id));
    }
  }
  return [...byDoi.values()].flatMap((ids): [string, string, ...string[]][] => {
    const [first, second, ...rest] = [...ids].filter((id) => !taken.has(id)).sort();
    if (first === undefined || second === undefined) return [];
    for (const id of [first, second, ...rest]) taken.add(id);
    return [[first, second, ...rest]];
  });
}

/** Whether the reader keeps two entries apart, by what was said of entries or of listings. */
function apartBy(
  entries: readonly JudgedEntry[],
  said: readonly (readonly [string, string])[],
): (a: string, b: string) => boolean {
  const apart = new Set<string>();
  for (const [a, b] of said) apart.add(`${a} ${b}`).add(`${b} ${a}`);
  for (const { id, notSame } of entries) for (const other of notSame) apart.add(`${id} ${other}`).add(`${other} ${id}`);
  return (a, b) => apart.has(`${a} ${b}`);
}
