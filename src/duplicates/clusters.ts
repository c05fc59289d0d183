/** The one door to judging duplicates, for page, list and imports. */
import type { Publication } from '../publication/publication.ts';
import type { Cluster, Preference, Reason } from './cluster.ts';

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

/** Judges one pair. Symmetric. */
export function judge(a: Publication, b: Publication): Verdict {
  const same = a.title === b.title;
  return same
    ? { answer: 'same', reason: { kind: 'sameTitle', strength: 'strong', details: [] }, vetoes: [] }
    : { answer: 'different', vetoes: [] };
}

/**
 * The clusters of two or more listings of one work, in order of their first member. A listing is in one cluster at most;
 * the grouping does not depend on the order of `records`.
 */
export function clusters(records: readonly Publication[], _options: ClusterOptions = {}): Cluster[] {
  const groups = Map.groupBy(records.keys(), (index) => records[index]?.title ?? '');
  return [...groups.values()].flatMap(([kept, ...hidden]) =>
    kept === undefined || hidden.length === 0
      ? []
      : [
          {
            kept,
            hidden: hidden.map((index) => ({
              index,
              to: kept,
              reason: { kind: 'sameTitle', strength: 'strong', details: [] } as const,
            })),
          },
        ],
  );
}
