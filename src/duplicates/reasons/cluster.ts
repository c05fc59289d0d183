/** What judging duplicates gives: clusters of listings of one work, each with its reasons. Pure data. */

/** How sure a judgement is: `certain` and `strong` may hide and merge, `likely` is for a person to judge. */
export type Strength = 'certain' | 'strong' | 'likely';

/** The decisive evidence that two listings are one work. `kind` names a message `reason.KIND` of the locale files. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly strength: Strength;
  /** The words that the message speaks of, in its order (an identifier, a venue, counts of authors, years). */
  readonly details: readonly string[];
}

/** Each kind of evidence that can decide. */
export type ReasonKind =
  | 'sameDoi'
  | 'sameArxiv'
  | 'samePmid'
  | 'sameIdentifier'
  | 'sameTitleAndAuthors'
  | 'sameTitle'
  | 'samePage'
  | 'nearPage'
  | 'nearTitleAndAuthors'
  | 'preprintOf'
  | 'readerSaid';

/** Listings of one work, by their place in the list that was judged. */
export interface Cluster {
  /** The one to show: see `preference`. */
  readonly kept: number;
  readonly hidden: readonly HiddenListing[];
}

/** A listing that stands for the same work as a kept one. */
export interface HiddenListing {
  readonly index: number;
  /** The member of the cluster that the evidence ties it to (the kept one as a rule). */
  readonly to: number;
  readonly reason: Reason;
}

/** Which listing of a work is kept: `published` before a preprint, `preprint` before published, or the `fuller` one. */
export type Preference = 'published' | 'preprint' | 'fuller';
