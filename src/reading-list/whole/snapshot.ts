/** What a snapshot is: the whole list at one moment, in compressed parts that snapshots share. Pure data. */

/** A snapshot, without its contents. */
export interface Snapshot {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many papers it holds. */
  readonly papers: number;
}

/** A snapshot as it is stored. */
export interface SnapshotRecord extends Snapshot {
  /** Keys of its parts. */
  readonly parts: readonly string[];
}

/** Some entries, as gzip of one JSON entry a line. The key is the SHA-256 of the lines: equal parts are one. */
export interface SnapshotPart {
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One day, in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** So many are kept whenever they were taken: who takes one before every step of something does not lose the first. */
const NEWEST = 3;

/** How far back one snapshot is kept of every span: all in days. */
const KEPT: readonly { readonly span: number; readonly back: number }[] = [
  { span: 1, back: 7 },
  { span: 7, back: 35 },
  { span: 30, back: 365 },
];

/**
 * Those of `snapshots` that are to be forgotten at `now`: of the last week one is kept a day, of the last five weeks one a
 * week, of the last year one a month, always the last of its span; and the newest three, whatever their age.
 */
export function outdated(snapshots: readonly Snapshot[], now: number): readonly Snapshot[] {
  const newestFirst = snapshots.toSorted((a, b) => b.at - a.at || b.id - a.id);
  const kept = new Set(newestFirst.slice(0, NEWEST));
  for (const { span, back } of KEPT) {
    const seen = new Set<number>();
    for (const snapshot of newestFirst) {
      if (snapshot.at <= now - back * DAY) break;
      const number = Math.floor(snapshot.at / (span * DAY));
      if (!seen.has(number)) kept.add(snapshot);
      seen.add(number);
    }
  }
  return newestFirst.filter((snapshot) => !kept.has(snapshot));
}
