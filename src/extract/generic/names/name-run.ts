/** What a run of names is; `names.ts` reads it, the files beside it say where one begins, ends and is turned round. */

/** Names that stand one after another. */
export interface NameRun {
  /** As shown, without marks and separators. */
  readonly names: readonly string[];
  /** How many are certain by their form. */
  readonly sure: number;
  /** Whether a mark says that names are left out. */
  readonly cut: boolean;
  /** Where the run begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}
