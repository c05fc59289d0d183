/** One name as it was found in a text. */

/** Places in a text where its mark-up changes, true where italics begin: a complete name ends there. */
export type Edges = ReadonlyMap<number, boolean>;

/** A name, and where the text goes on. */
export interface ScannedName {
  readonly name: string;
  readonly end: number;
  /** Its form leaves no doubt: it has initials. */
  readonly sure?: boolean;
  /** Closed by a full stop: nothing of the list can follow. */
  readonly closed?: boolean;
  /** A name only if others stand around it: a single word, or words of titles. */
  readonly doubtful?: boolean;
  readonly familyFirst?: boolean;
}
