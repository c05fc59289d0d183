/** What stands beside the buttons after something was done: what happened, and what can be done about it. */

/** A few words, and at most two things to do. */
export interface Notice {
  readonly text: string;
  readonly failed?: boolean;
  /** It does not speak of a save: it stays, whether the paper is in the list or not. */
  readonly lasting?: boolean;
  readonly offers: readonly Offer[];
}

/** Something to do about it. */
export interface Offer {
  readonly action: 'undo' | 'keep-separate';
  readonly label: string;
  run(): void;
}
