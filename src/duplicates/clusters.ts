/** The one door to judging duplicates, for page, list and imports. */
import type { Publication } from '../publication/publication.ts';
import { type ClusterOptions, type Judged, judging } from './judging.ts';
import type { Cluster, Reason } from './reasons/cluster.ts';
import { prepared } from './records/prepared.ts';
import { weighed } from './verdict/verdict.ts';

export type { ClusterOptions, LikelyPair, ReaderDecisions } from './judging.ts';

/** What is thought of two listings. */
export interface Verdict {
  /** `same`: may be hidden or merged; `likely`: for a person to judge; `different`: neither. */
  readonly answer: 'same' | 'likely' | 'different';
  /** The decisive evidence for `same` and `likely`. */
  readonly reason?: Reason;
  /** What forbids the two to be one, whatever else agrees (`partNumbers`, `erratum`, …). */
  readonly vetoes: readonly string[];
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
  return atOnce(judging(records, options, false)).clusters;
}

/** The clusters, and the pairs between them that a person should look at, the likeliest first. */
export function judged(records: readonly Publication[], options: ClusterOptions = {}): Judged {
  return atOnce(judging(records, options, true));
}

/**
 * `clusters`, with rests: whoever asks takes the steps one after another, a few milliseconds each, and may let others run
 * between them. The last step returns the clusters.
 */
export function* clustersInSteps(
  records: readonly Publication[],
  options: ClusterOptions = {},
): Generator<void, Cluster[]> {
  return (yield* judging(records, options, false)).clusters;
}

/** `judged`, with rests as `clustersInSteps` has them. */
export function judgedInSteps(records: readonly Publication[], options: ClusterOptions = {}): Generator<void, Judged> {
  return judging(records, options, true);
}

function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
