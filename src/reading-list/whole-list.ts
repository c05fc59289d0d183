/** What the store offers for the list as a whole: copies in, imports, snapshots, and looking after the database. Pure types. */
import type { Decision } from '../decisions/decision.ts';
import type { Result } from '../result.ts';
import type { Entry, Status } from './entry/entry.ts';
import type { PaperListings, Saved, StoreFailure, Work, WorkFailure } from './outcomes.ts';
import type { Snapshot } from './whole/snapshot.ts';

/** Restoring copies, all or nothing. */
export interface Restoring {
  /** What restoring these entries would do: nothing is written. */
  previewRestore(entries: readonly Entry[], work?: RestoreWork): Promise<Result<RestoreNumbers, WorkFailure>>;
  /** Merges entries of a copy into the list in one transaction. */
  restore(
    entries: readonly Entry[],
    work?: RestoreWork,
  ): Promise<Result<RestoreNumbers & { readonly undo?: string }, WorkFailure>>;
}

/** What comes with the entries of a copy. */
export interface RestoreWork extends Work {
  /** What the reader had said when the copy was made; of two decisions on the same listings the later stands. */
  readonly decisions?: readonly Decision[];
}

/** Bringing in many papers, all or nothing. */
export interface Importing {
  /** Makes the list exactly what the copy holds, in one transaction; what is not in it goes into the trash. */
  replaceAll(
    entries: readonly Entry[],
    work?: RestoreWork,
  ): Promise<Result<RestoreNumbers & { readonly removed: number; readonly undo?: string }, WorkFailure>>;
  /** What importing these papers would do. */
  previewImport(papers: readonly IncomingPaper[], work?: Work): Promise<Result<ImportPreview, WorkFailure>>;
  /** Saves papers of a file, in one transaction and one change to undo. */
  importPapers(
    papers: readonly IncomingPaper[],
    work?: Work,
  ): Promise<Result<ImportNumbers & { readonly undo?: string }, WorkFailure>>;
}

/** A paper of a file, with what the file's owner had noted. */
export interface IncomingPaper {
  readonly listings: PaperListings;
  readonly status?: Status;
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly starred?: boolean;
  /** Milliseconds since 1970. */
  readonly addedAt?: number;
}

/** What an import does or would do. */
export type ImportNumbers = RestoreNumbers;

/** What an import would do, paper by paper. */
export interface ImportPreview extends ImportNumbers {
  /** In the order given: `merged` and `known` name the title in the list (or of an earlier paper of the same file). */
  readonly papers: readonly { readonly outcome: Saved['outcome']; readonly into?: string }[];
}

/**
 * Copies of the whole list inside the browser, made by themselves. They hold entries; the reader's decisions stand, whatever
 * is restored. Older ones are thinned out: see `outdated` in `snapshot.ts`.
 */
export interface Snapshots {
  /** Newest first. */
  snapshots(): Promise<Result<readonly Snapshot[], StoreFailure>>;
  /** Makes one now. Parts of the list that did not change since an earlier one are shared with it. */
  takeSnapshot(work?: Work): Promise<Result<Snapshot, WorkFailure>>;
  /** Makes one if the list has changed and the last is a day old; forgets old ones. For the background, now and then. */
  takeDueSnapshot(): Promise<Result<Snapshot | undefined, WorkFailure>>;
  /** Makes the list what it was then: see `replaceAll`. */
  restoreSnapshot(
    id: number,
    work?: Work,
  ): Promise<Result<RestoreNumbers & { readonly removed: number; readonly undo?: string }, WorkFailure | 'unknown'>>;
  deleteSnapshot(id: number): Promise<Result<void, StoreFailure>>;
}

/** Looking after the database itself. */
export interface Upkeep {
  /** Looks whether everything that is derived from the entries agrees with them, and mends it. */
  checkIntegrity(work?: Work): Promise<Result<IntegrityReport, WorkFailure>>;
  /** Counts, which is cheap; the same where numbers do not fit, or much has changed since. For quiet moments. */
  checkDueIntegrity(): Promise<Result<IntegrityReport | undefined, WorkFailure>>;
  /** What the last checks found, whoever asked for them. */
  checks(): Promise<Result<Checks, StoreFailure>>;
  /** Brings in order what writing left for later, forgets what is too old in the trash; cheap where there is nothing to do. For quiet moments. */
  tidyUp(): Promise<Result<void, StoreFailure>>;
  /** Bytes used and allowed, and whether the browser promises not to evict them. */
  space(): Promise<SpaceReport>;
}

/** What a check found. Every number is of papers; all zero where all was well. */
export interface IntegrityReport {
  /** How many there are, readable or not. */
  readonly entries: number;
  /** Could not be read as entries; they are left where they are and not shown. */
  readonly unreadable: number;
  /** Were not found by search, facets or keys, and are now. */
  readonly mended: number;
}

/** What is remembered of checks, as the reader is told. Times in ms since 1970; what never took place is absent. */
export interface Checks {
  /** When the numbers were last compared and agreed; noted twice a day at most. */
  readonly countedAt?: number;
  /** The last look through everything: how many papers there were, and how many of them could not be read. */
  readonly looked?: Pick<IntegrityReport, 'entries' | 'unreadable'> & { readonly at: number };
  /** The last time that a look mended something, and for how many papers. */
  readonly mended?: { readonly at: number; readonly papers: number };
}

/** What the browser says of the space. Absent: it does not say. */
export interface SpaceReport {
  readonly used?: number;
  readonly allowed?: number;
  readonly persistent?: boolean;
}

/** What a restore does or would do. */
export interface RestoreNumbers {
  readonly added: number;
  readonly merged: number;
  /** In the list already, with everything that the copy holds. */
  readonly known: number;
}
