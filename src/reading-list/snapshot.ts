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

/** Some entries, as gzip of one JSON entry a line. The key is made of their ids and times of change. */
export interface SnapshotPart {
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
