/** What the reader said of two listings: the same paper, or not. Pure. */
import type { ReaderDecisions } from '../duplicates/clusters.ts';
import type { Publication } from '../publication/publication.ts';
import { listingKey } from './identity-keys.ts';

/** What a reader can say. */
export type DecisionVerdict = 'same' | 'different';

/** One decision. */
export interface Decision {
  /** Both keys, sorted, with a line feed between them. */
  readonly id: string;
  /** `listingKey` of both listings, sorted. */
  readonly keys: readonly [string, string];
  readonly verdict: DecisionVerdict;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The id of the decision on two listings; undefined where they cannot be told apart. */
export function decisionId(a: Publication, b: Publication): string | undefined {
  const [first, second] = sortedKeys(a, b);
  return first === second ? undefined : `${first}\n${second}`;
}

/** A decision on two listings. */
export function decisionOn(a: Publication, b: Publication, verdict: DecisionVerdict, at: number): Decision | undefined {
  const id = decisionId(a, b);
  return id === undefined ? undefined : { id, keys: sortedKeys(a, b), verdict, at };
}

/** `decisions` as pairs of places in `publications`. */
export function decisionPairs(
  publications: readonly Publication[],
  decisions: Iterable<Decision>,
): Required<ReaderDecisions> {
  const places = Map.groupBy(publications.keys(), (place) => keyAt(publications, place));
  const pairs = { same: [] as (readonly [number, number])[], different: [] as (readonly [number, number])[] };
  for (const { keys, verdict } of decisions) {
    for (const a of places.get(keys[0]) ?? []) for (const b of places.get(keys[1]) ?? []) pairs[verdict].push([a, b]);
  }
  return pairs;
}

function keyAt(publications: readonly Publication[], place: number): string {
  const publication = publications[place];
  return publication ? listingKey(publication) : '';
}

function sortedKeys(a: Publication, b: Publication): readonly [string, string] {
  const [first, second] = [listingKey(a), listingKey(b)];
  return first <= second ? [first, second] : [second, first];
}
