/** What the reading list offers to the background and to the extension's own pages. The store implements it. */

import type { Decision, Word } from '../decisions/decision.ts';
import type { ReaderDecisions } from '../duplicates/clusters.ts';
import type { Preference } from '../duplicates/reasons/cluster.ts';
import type { Publication } from '../publication/publication.ts';
import type { Result } from '../result.ts';
import type { PastChange } from './changes/journal.ts';
import type { Chosen, Entry, Status } from './entry/entry.ts';

export type { Done, PaperListings, Saved, StoreFailure, UndoFailure, Work, WorkFailure } from './outcomes.ts';
export type { EntryPage, Query } from './query.ts';
export type {
  Checks,
  ImportNumbers,
  ImportPreview,
  IncomingPaper,
  IntegrityReport,
  RestoreNumbers,
  RestoreWork,
  SpaceReport,
} from './whole-list.ts';

import type { Trashed } from './entry/trash.ts';
import type { Done, PaperListings, Saved, StoreFailure, UndoFailure, Work, WorkFailure } from './outcomes.ts';
import type { EntryPage, FacetName, Facets, FacetValue, Query, Selection, Sort, SortName } from './query.ts';
import type { Importing, Restoring, Snapshots, Upkeep } from './whole-list.ts';

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
  /** Reads ahead what the first list in an order would wait for: for a moment at which nothing else is to be done. */
  warmUpOrder(by: SortName): Promise<Result<void, StoreFailure>>;
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
  /**
   * Which version of a work is shown (title, venue, year, link) in lists, orders and facets; answers whether that was
   * another before. What the reader set by hand stands above it. No entry is changed, so there is nothing to undo.
   */
  setPreference(prefer: Preference): Promise<Result<boolean, StoreFailure>>;
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
