/** What the reading list offers to the background and to the extension's own pages. The store implements it. */

import type { Decision, Word } from '../decisions/decision.ts';
import type { ReaderDecisions } from '../duplicates/clusters.ts';
import type { Publication } from '../publication/publication.ts';
import type { Result } from '../result.ts';
import type { Chosen, Entry, Status } from './entry.ts';
import type { PastChange } from './journal.ts';

export type { EntryPage, Query } from './query.ts';

import type { EntryPage, FacetName, Facets, FacetValue, Query, Selection, Sort } from './query.ts';
import type { Snapshot } from './snapshot.ts';
import type { Trashed } from './trash.ts';

/** All listings of one paper as a page (or file) shows them: the kept one first. */
export type PaperListings = readonly [Publication, ...Publication[]];

/** Why nothing could be read or written. What was there before is untouched. */
export type StoreFailure =
  /** The disk or the browser's quota is full. */
  | 'full'
  /** The browser forbids storage here (a private window, "never remember history"). */
  | 'forbidden'
  /** The database was made by a newer version of Paperfold. */
  | 'newer'
  /** An old tab of Paperfold holds the database and does not let it be brought up to date. */
  | 'blocked'
  /** Anything else that the database reports. */
  | 'broken';

/** What became of one paper. */
export interface Saved {
  readonly entry: string;
  /** `added`: a new entry; `merged`: listings were added to an entry; `known`: nothing new, nothing written. */
  readonly outcome: 'added' | 'merged' | 'known';
  /** For `merged`: the title that the entry showed before. */
  readonly into?: string;
}

/** What became of one save. */
export interface SaveReport {
  readonly papers: readonly Saved[];
  /** Gives the state before back, while nothing was changed since; absent where nothing was written. */
  readonly undo?: string;
}

/** How a paper in a page stands to the list. */
export type Mark =
  | { readonly state: 'unsaved' }
  /** In the list. */
  | { readonly state: 'saved'; readonly entry: string }
  /** Another version or listing of it is in the list, under this title. */
  | { readonly state: 'version'; readonly entry: string; readonly title: string };

/** Why an undo was refused. `stale`: what it would undo was changed since; nothing was done. */
export type UndoFailure = StoreFailure | 'stale' | 'unknown';

/** A change that took place. */
export interface Done {
  /** How many papers changed. */
  readonly changed: number;
  /** Takes it back, while what it changed is as it left it; absent where nothing was changed. */
  readonly undo?: string;
}

/** For changes of many papers. */
export interface Work {
  /** Cancels: nothing stays of the change. */
  readonly signal?: AbortSignal;
  /** Called now and then while it goes on. */
  readonly progress?: (done: number, total: number) => void;
}

/** Why a change of many papers did not take place. In both cases the list is as it was. */
export type WorkFailure = StoreFailure | 'cancelled';

/** Reading. Nothing here reads more than it answers, whatever the length of the list. */
export interface Browsing {
  /** Newest first, unless asked otherwise. */
  list(query: Query): Promise<Result<EntryPage, StoreFailure>>;
  entry(id: string): Promise<Result<Entry | undefined, StoreFailure>>;
  /** Those of `ids` that are in the list, in the order given. */
  entries(ids: readonly string[]): Promise<Result<readonly Entry[], StoreFailure>>;
  /** How many papers there are; does not count them one by one. */
  count(): Promise<Result<number, StoreFailure>>;
  /** The values of the facets named in `wanted`, at most so many of each. */
  facets(
    selection: Selection,
    wanted: { readonly [Name in FacetName]?: number },
  ): Promise<Result<Facets, StoreFailure>>;
  /** Values of a facet in the whole list of which a word begins with `beginning`, the commonest first: for completion. */
  values(facet: FacetName, beginning: string, limit: number): Promise<Result<readonly FacetValue[], StoreFailure>>;
  /** The ids of all papers of a selection, in the order asked for. */
  ids(selection: Selection, sort?: Sort): Promise<Result<readonly string[], StoreFailure>>;
  /** Reads ahead what the first search or facet would wait for: for the moment after the first rows are shown. */
  warmUp(): Promise<Result<void, StoreFailure>>;
  /** Every entry, in batches, oldest first. */
  all(): AsyncIterable<readonly Entry[]>;
}

/** Saving from pages. */
export interface Saving {
  /** Saves papers, each merged with an entry of the same work where that is certain. Idempotent. */
  save(papers: readonly PaperListings[]): Promise<Result<SaveReport, StoreFailure>>;
  /** How papers stand to the list, in the order given. Looks keys up; never reads the whole list. */
  marks(papers: readonly PaperListings[]): Promise<Result<readonly Mark[], StoreFailure>>;
  /** Takes back the merging that a save did: the listings it added become an entry of their own. */
  keepSeparate(undo: string): Promise<Result<{ readonly undo: string }, UndoFailure>>;
}

/** What a reader sets by hand. Ids that are not in the list are passed over. Each call is one change to undo. */
export interface Tidying {
  setStatus(ids: readonly string[], status: Status, work?: Work): Promise<Result<Done, WorkFailure>>;
  setStarred(ids: readonly string[], starred: boolean, work?: Work): Promise<Result<Done, WorkFailure>>;
  /** Adds and takes away tags; white space is tidied; one tag has one spelling in an entry, whatever its case. */
  setTags(ids: readonly string[], change: TagChange, work?: Work): Promise<Result<Done, WorkFailure>>;
  /** Puts `to` in the place of every one of `from`, in all papers: renames, and merges. Without `to` they are removed. */
  renameTags(from: readonly string[], to: string | undefined, work?: Work): Promise<Result<Done, WorkFailure>>;
  /** An empty note is no note. With `seen`, what the reader saw of it: `stale` where it was changed since. */
  setNote(id: string, note: string, seen?: Pick<Entry, 'note'>): Promise<Result<Done, WorkFailure | EditFailure>>;
  /**
   * Sets fields by hand. A field that is absent stays; `undefined` gives it back to what pages say. With `seen`, what the
   * reader saw of `chosen`, nothing is overwritten that was set since: `stale` where one of these fields was.
   */
  edit(id: string, fields: Edit, seen?: Chosen): Promise<Result<Done, WorkFailure | EditFailure>>;
  /** Takes entries out of the list into the trash, where they stay for 30 days. */
  remove(ids: readonly string[], work?: Work): Promise<Result<Done & { readonly undo: string }, WorkFailure>>;
}

/** Why one paper was not edited. `unknown`: it is not in the list (any more); `stale`: it says something else since. */
export type EditFailure = 'unknown' | 'stale';

/** Tags to add and to take away. */
export interface TagChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** Fields of `Chosen` to set; `undefined` takes the reader's word back. */
export type Edit = { readonly [Name in keyof Chosen]?: Chosen[Name] | undefined };

/** Merging, parting, and the reader's word on what is one paper. */
export interface Joining {
  /**
   * Makes one entry of several, under the id of the first; it remembers what each was. Of what the reader set the word
   * of the first stands; tags are united, notes are put under one another.
   */
  merge(
    ids: readonly [string, string, ...string[]],
  ): Promise<Result<{ readonly entry: string; readonly undo: string }, StoreFailure | 'unknown'>>;
  /** The entry that a merge would make; nothing is written. */
  previewMerge(ids: readonly [string, string, ...string[]]): Promise<Result<Entry, StoreFailure | 'unknown'>>;
  /** Gives the entries that a merge made one back, each whole; what was added since stays with the first. */
  unmerge(
    entry: string,
  ): Promise<Result<{ readonly entries: readonly string[]; readonly undo: string }, StoreFailure | 'unknown'>>;
  /** Takes `listings` out of an entry into one of their own; both stay whole, and are not merged again. */
  split(
    entry: string,
    listings: readonly string[],
  ): Promise<Result<{ readonly entry: string; readonly undo: string }, StoreFailure | 'unknown'>>;
  /**
   * Remembers that the listings of two papers are, or are not, the same paper, and brings the entries that hold them into
   * line: `same` merges them, `different` parts an entry that holds listings of both. One change.
   */
  decide(says: Word, one: readonly Publication[], other: readonly Publication[]): Promise<Result<Done, StoreFailure>>;
  /** Forgets a decision; entries stay as they are. */
  withdraw(decision: string): Promise<Result<Done, StoreFailure>>;
  /** Merges each group of entries, in one change. Groups of which not all are in the list any more are left out. */
  mergeGroups(groups: readonly (readonly [string, string, ...string[]])[]): Promise<Result<Done, StoreFailure>>;
  /** What the reader decided among `publications`, as `clusters` of src/duplicates takes it: pairs of places. */
  decisionsAmong(publications: readonly Publication[]): Promise<Result<Required<ReaderDecisions>, StoreFailure>>;
  /** Every decision, oldest first. */
  decisions(): Promise<Result<readonly Decision[], StoreFailure>>;
}

/** What was done can be undone and done again, also after a restart; the last 50 changes are remembered. */
export interface History {
  /** The change that `undo()` would take back, and the one that `redo()` would do again. */
  history(): Promise<Result<{ readonly undo?: PastChange; readonly redo?: PastChange }, StoreFailure>>;
  /** Undoes the change of `token`, whichever it is; without a token the last one that is not undone. */
  undo(token?: string): Promise<Result<void, UndoFailure>>;
  /** Does again what was undone last. `unknown` where nothing is, or something was changed since. */
  redo(): Promise<Result<void, UndoFailure>>;
}

/** The trash. What lies there for 30 days is forgotten. */
export interface Trash {
  /** Removed last first. */
  trash(offset: number, limit: number): Promise<Result<TrashPage, StoreFailure>>;
  /** Puts entries back as they were; one that was saved again meanwhile is merged with its new self. */
  restoreFromTrash(ids: readonly string[]): Promise<Result<Done, StoreFailure>>;
  /** Forgets what is in the trash, for good: also the undo of those removals. */
  emptyTrash(): Promise<Result<number, StoreFailure>>;
}

/** Some of the trash. */
export interface TrashPage {
  readonly papers: readonly Trashed[];
  readonly matching: number;
}

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
  /** Every entry of a snapshot, in batches. Throws `ReadingStopped` where it cannot be read, or is not there. */
  snapshotEntries(id: number): AsyncIterable<readonly Entry[]>;
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

/** What the browser says of the space. Absent: it does not say. */
export interface SpaceReport {
  readonly used?: number;
  readonly allowed?: number;
  readonly persistent?: boolean;
}

/** The reading list. Every call is one transaction; writers hold the Web Lock `reading-list`. */
export interface ReadingList
  extends Browsing,
    Saving,
    Tidying,
    Joining,
    History,
    Trash,
    Restoring,
    Importing,
    Snapshots,
    Upkeep {}

/** What a restore does or would do. */
export interface RestoreNumbers {
  readonly added: number;
  readonly merged: number;
  /** In the list already, with everything that the copy holds. */
  readonly known: number;
}
