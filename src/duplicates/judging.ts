/** Judges a list of records step by step, so that long lists can be judged without holding up whoever else runs. Pure. */
import type { Publication } from '../publication/publication.ts';
import { candidates, pairKey } from './candidates/candidates.ts';
import { numberOf, placeOf } from './candidates/packed-pairs.ts';
import { grouped, type Link } from './grouping.ts';
import { keptOf } from './preference.ts';
import type { Cluster, HiddenListing, Preference, Reason } from './reasons/cluster.ts';
import { Known, type Prepared, prepared } from './records/prepared.ts';
import { distrustCopied } from './verdict/trust.ts';
import { isVetoed, likeness, sameness } from './verdict/verdict.ts';
import { isExplainedBy } from './verdict/witness.ts';

/** Decisions of the reader, as pairs of places in the list; they stand above all evidence. */
export interface ReaderDecisions {
  readonly same?: readonly (readonly [number, number])[];
  readonly different?: readonly (readonly [number, number])[];
}

/** What a caller may set. */
export interface ClusterOptions extends ReaderDecisions {
  /** Default: `published`. */
  readonly prefer?: Preference;
}

/** Two listings of different clusters that a person may find to be one work. `score`: 0 to 1. */
export interface LikelyPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly reason: Reason;
}

/** What was found of a list. */
export interface Judged {
  /** In order of their first member. */
  readonly clusters: Cluster[];
  /** The likeliest first. */
  readonly likely: LikelyPair[];
}

/** A link with what decides when it is followed: the weightiest first, then by the content of both records. */
interface WeighedLink extends Link {
  readonly weight: number;
  readonly orderA: number;
  readonly orderB: number;
}

/** Records that are made ready, and pairs that are weighed, between two rests. */
const RECORDS_AT_ONCE = 16;
const PAIRS_AT_ONCE = 16;

/**
 * Judges `records`; rests at each `yield`, some milliseconds apart. `withLikely`: pairs that are likely only are wanted
 * too; else they are passed over early, and none are told.
 */
export function* judging(
  records: readonly Publication[],
  options: ClusterOptions,
  withLikely: boolean,
): Generator<void, Judged> {
  const known = new Known();
  const all: Prepared[] = [];
  for (const record of records) {
    all.push(prepared(record, known));
    if (all.length % RECORDS_AT_ONCE === 0) yield;
  }
  distrustCopied(all);
  yield;
  const at = (place: number): Prepared => all[place] ?? NOTHING;
  const different = new Set(options.different?.map(([a, b]) => pairKey(a, b)));
  const reasons = new Map<number, Reason>();
  const links: WeighedLink[] = [];
  const saidSame = new Set<string>();
  const contents = (a: number, b: number) => [at(a).order, at(b).order].sort((x, y) => x - y).join(' ');
  const likely: LikelyPair[] = [];
  for (const [a, b] of options.same ?? []) {
    const pair = pairKey(a, b);
    if (a === b || different.has(pair) || reasons.has(pair)) continue;
    reasons.set(pair, { kind: 'readerSaid', strength: 'certain', details: [] });
    saidSame.add(contents(a, b));
    links.push({ a, b, forced: true, alone: false, weight: 3, orderA: at(a).order, orderB: at(b).order });
  }
  let last = -1;
  let weighed = 0;
  for (const pair of yield* candidates(all, withLikely)) {
    if (pair === last) continue;
    last = pair;
    weighed += 1;
    if (weighed % PAIRS_AT_ONCE === 0) yield;
    const a = numberOf(pair);
    const b = placeOf(pair);
    const one = at(a);
    const other = at(b);
    const found = withLikely ? likeness(one, other) : sameness(one, other);
    if (found === undefined || different.has(pair) || reasons.has(pair)) continue;
    const { reason, score, alone } = found;
    // What is joined only where both stand alone is likely where they do not.
    if (withLikely && (alone || reason.strength === 'likely')) likely.push({ a, b, score, reason });
    if (reason.strength === 'likely') continue;
    reasons.set(pair, reason);
    const weight = reason.strength === 'certain' ? 1 + score : alone ? score - 1 : score;
    // The lesser content first, so that the order in which links are followed hangs on content alone.
    const isInOrder = one.order <= other.order;
    links.push({
      a: isInOrder ? a : b,
      b: isInOrder ? b : a,
      forced: false,
      alone,
      weight,
      orderA: Math.min(one.order, other.order),
      orderB: Math.max(one.order, other.order),
    });
  }
  links.sort((x, y) => y.weight - x.weight || x.orderA - y.orderA || x.orderB - y.orderB);
  yield;
  const groups = yield* grouped(links, {
    contentOf: (place) => at(place).order,
    // What was joined by itself is not vetoed.
    allowed: (a, b) =>
      reasons.has(pairKey(a, b)) || !isVetoed(at(a), at(b)) || (saidSame.size > 0 && saidSame.has(contents(a, b))),
    explained: (a, b, third) => isExplainedBy(at(a), at(b), at(third)),
    different: options.different ?? [],
  });
  const found = [...new Set(groups.values())].map((group): Cluster => {
    const members = group.toSorted((a, b) => a - b);
    const kept = keptOf(members, all, options.prefer ?? 'published');
    const hidden = members
      .filter((member) => member !== kept)
      .map((index) => hiddenListing(index, kept, members, reasons));
    return { kept, hidden };
  });
  const first = ({ kept, hidden }: Cluster) => Math.min(kept, hidden[0]?.index ?? kept);
  return {
    clusters: found.sort((x, y) => first(x) - first(y)),
    likely: likely
      .filter(({ a, b }) => groups.get(a) === undefined || groups.get(a) !== groups.get(b))
      .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b),
  };
}

const NOTHING = prepared({ title: '', authors: [], ids: {}, links: {}, from: { adapter: '', page: '' } });

/** Ties a hidden listing to the kept one where they were judged, else to the first member that it was judged with. */
function hiddenListing(
  index: number,
  kept: number,
  members: readonly number[],
  reasons: ReadonlyMap<number, Reason>,
): HiddenListing {
  for (const to of [kept, ...members]) {
    const reason = to === index ? undefined : reasons.get(pairKey(index, to));
    if (reason) return { index, to, reason };
  }
  return { index, to: kept, reason: { kind: 'sameTitle', strength: 'strong', details: [] } };
}
