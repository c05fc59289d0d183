/** The one door to judging duplicates, for page, list and imports. */
import type { Publication } from '../publication/publication.ts';
import { candidates, inOrder } from './candidates.ts';
import type { Cluster, HiddenListing, Preference, Reason } from './cluster.ts';
import { grouped, type Link } from './grouping.ts';
import { keptOf } from './preference.ts';
import { type Prepared, prepared } from './prepared.ts';
import { sharesIdentifier } from './shared-identifier.ts';
import { APART, titleLikeness } from './title-likeness.ts';
import { weighed } from './verdict.ts';

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

/** What is thought of two listings. */
export interface Verdict {
  /** `same`: may be hidden or merged; `likely`: for a person to judge; `different`: neither. */
  readonly answer: 'same' | 'likely' | 'different';
  /** The decisive evidence for `same` and `likely`. */
  readonly reason?: Reason;
  /** What forbids the two to be one, whatever else agrees (`partNumbers`, `erratum`, …). */
  readonly vetoes: readonly string[];
}

/** Two listings of different clusters that a person may find to be one work. `score`: 0 to 1. */
export interface LikelyPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly reason: Reason;
}

/** Judges one pair. Symmetric. */
export function judge(a: Publication, b: Publication): Verdict {
  const { answer, reason, vetoes } = weighed(prepared(a), prepared(b));
  return reason ? { answer, reason, vetoes } : { answer, vetoes };
}

/**
 * The clusters of two or more listings of one work, in order of their first member. A listing is in one cluster at most;
 * the grouping does not depend on the order of `records`.
 */
export function clusters(records: readonly Publication[], options: ClusterOptions = {}): Cluster[] {
  return judged(records, options).clusters;
}

/** The clusters, and the pairs between them that a person should look at, the likeliest first. */
export function judged(
  records: readonly Publication[],
  options: ClusterOptions = {},
): { readonly clusters: Cluster[]; readonly likely: LikelyPair[] } {
  const all = records.map(prepared);
  const at = (place: number): Prepared =>
    all[place] ?? prepared({ title: '', authors: [], ids: {}, links: {}, from: { adapter: '', page: '' } });
  const key = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const different = new Set(options.different?.map(([a, b]) => key(a, b)));
  const same = new Map(options.same?.map(([a, b]) => [key(a, b), [a, b] as const]));
  const reasons = new Map<string, Reason>();
  const links: (Link & { readonly weight: number })[] = [];
  const saidSame = new Set<string>();
  const likely: LikelyPair[] = [];
  for (const [pair, [a, b]] of same) {
    if (a === b || different.has(pair)) continue;
    reasons.set(pair, { kind: 'readerSaid', strength: 'certain', details: [] });
    saidSame.add(key(at(a).order, at(b).order));
    links.push({ a, b, forced: true, weight: 3 });
  }
  candidates(all, (a, b) => {
    const title = titleLikeness(at(a), at(b));
    // Most candidates end here; the rest of the evidence could make them likely at best where an identifier is shared.
    if (title === APART && !sharesIdentifier(at(a), at(b))) return;
    const { answer, reason, score } = weighed(at(a), at(b), title);
    if (reason === undefined || different.has(key(a, b)) || reasons.has(key(a, b))) return;
    if (answer === 'same') {
      reasons.set(key(a, b), reason);
      // The lesser content first, so that the order in which links are followed hangs on content alone.
      const [one, other] = inOrder(at(a), at(b)) <= 0 ? [a, b] : [b, a];
      links.push({ a: one, b: other, forced: false, weight: reason.strength === 'certain' ? 1 + score : score });
    } else likely.push({ a, b, score, reason });
  });
  links.sort((x, y) => y.weight - x.weight || inOrder(at(x.a), at(y.a)) || inOrder(at(x.b), at(y.b)));
  const groups = grouped(links, {
    contentOf: (place) => at(place).order,
    allowed: (a, b) => saidSame.has(key(at(a).order, at(b).order)) || weighed(at(a), at(b)).vetoes.length === 0,
    different: options.different ?? [],
  });
  const found = [...new Set(groups.values())].map((group): Cluster => {
    const members = group.toSorted((a, b) => a - b);
    const kept = keptOf(members, all, options.prefer ?? 'published');
    const hidden = members
      .filter((member) => member !== kept)
      .map((index) => hiddenListing(index, kept, members, reasons, key));
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

/** Ties a hidden listing to the kept one where they were judged, else to the first member that it was judged with. */
function hiddenListing(
  index: number,
  kept: number,
  members: readonly number[],
  reasons: ReadonlyMap<string, Reason>,
  key: (a: number, b: number) => string,
): HiddenListing {
  for (const to of [kept, ...members]) {
    const reason = to === index ? undefined : reasons.get(key(index, to));
    if (reason) return { index, to, reason };
  }
  return { index, to: kept, reason: { kind: 'sameTitle', strength: 'strong', details: [] } };
}
