/** The one door to judging duplicates, for page, list and imports. */
import type { Publication } from '../publication/publication.ts';
import { candidates, inOrder, pairKey } from './candidates.ts';
import type { Cluster, HiddenListing, Preference, Reason } from './cluster.ts';
import { grouped, type Link } from './grouping.ts';
import { keptOf } from './preference.ts';
import { Known, type Prepared, prepared } from './prepared.ts';
import { sharesIdentifier } from './shared-identifier.ts';
import { titleLikeness } from './title-likeness.ts';
import { distrustCopied } from './trust.ts';
import { isVetoed, sameness, weighed } from './verdict.ts';

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
  return judgedFor(records, options, false).clusters;
}

/** The clusters, and the pairs between them that a person should look at, the likeliest first. */
export function judged(records: readonly Publication[], options: ClusterOptions = {}): Judged {
  return judgedFor(records, options, true);
}

interface Judged {
  readonly clusters: Cluster[];
  readonly likely: LikelyPair[];
}

/** `withLikely`: pairs that are likely only are wanted too; else they are passed over early. */
function judgedFor(records: readonly Publication[], options: ClusterOptions, withLikely: boolean): Judged {
  const known = new Known();
  const all = records.map((record) => prepared(record, known));
  distrustCopied(all);
  const at = (place: number): Prepared => all[place] ?? NOTHING;
  const different = new Set(options.different?.map(([a, b]) => pairKey(a, b)));
  const reasons = new Map<number, Reason>();
  const links: (Link & { readonly weight: number })[] = [];
  const saidSame = new Set<string>();
  const contents = (a: number, b: number) => [at(a).order, at(b).order].sort((x, y) => x - y).join(' ');
  const likely: LikelyPair[] = [];
  for (const [a, b] of options.same ?? []) {
    const pair = pairKey(a, b);
    if (a === b || different.has(pair) || reasons.has(pair)) continue;
    reasons.set(pair, { kind: 'readerSaid', strength: 'certain', details: [] });
    saidSame.add(contents(a, b));
    links.push({ a, b, forced: true, alone: false, weight: 3 });
  }
  candidates(all, (a, b) => {
    const [one, other] = [at(a), at(b)];
    const least = sharesIdentifier(one, other) ? 0 : withLikely ? LEAST_LIKELY : LEAST_SAME;
    const title = titleLikeness(one, other, least);
    // Most candidates end here.
    if (title.share < least && title.kind === 'apart') return;
    const found = withLikely ? weighed(one, other, title) : sameness(one, other, title);
    if (found?.reason === undefined) return;
    const { reason, score, alone } = found;
    const pair = pairKey(a, b);
    if (different.has(pair) || reasons.has(pair)) return;
    // What is joined only where both stand alone is likely where they do not.
    if (withLikely && (alone || reason.strength === 'likely')) likely.push({ a, b, score, reason });
    if (reason.strength === 'likely') return;
    reasons.set(pair, reason);
    const weight = reason.strength === 'certain' ? 1 + score : alone ? score - 1 : score;
    // The lesser content first, so that the order in which links are followed hangs on content alone.
    const link = { forced: false, alone, weight };
    links.push(inOrder(one, other) <= 0 ? { a, b, ...link } : { a: b, b: a, ...link });
  });
  links.sort((x, y) => y.weight - x.weight || inOrder(at(x.a), at(y.a)) || inOrder(at(x.b), at(y.b)));
  const groups = grouped(links, {
    contentOf: (place) => at(place).order,
    allowed: (a, b) => !isVetoed(at(a), at(b)) || (saidSame.size > 0 && saidSame.has(contents(a, b))),
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

/** Titles that say less than this in common are not even likely, whoever wrote them. */
const LEAST_LIKELY = 0.4;
/** Titles apart that say less than this in common are one work by no rule but an identifier's. */
const LEAST_SAME = 0.5;
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
