/** What the reading list offers to the background and to the extension's own pages. The store implements it. */
import type { Publication } from '../publication/publication.ts';
import type { Result } from '../result.ts';
import type { Chosen, Entry, Status } from './entry.ts';

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

/** Some entries in the list's order, and how many there are. */
export interface EntryPage {
  readonly entries: readonly Entry[];
  /** How many papers the query matches, whatever `limit` was. */
  readonly matching: number;
}

/** Which entries to list. */
export interface Query {
  /** Words that title, authors, venue or abstract must hold, each at least as the beginning of a word. Empty: all. */
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/** The reading list. Every call is one transaction; writers hold the Web Lock `reading-list`. */
export interface ReadingList {
  /** Saves papers, each merged with an entry of the same work where that is certain. Idempotent. */
  save(papers: readonly PaperListings[]): Promise<Result<SaveReport, StoreFailure>>;
  /** How papers stand to the list, in the order given. Looks keys up; never reads the whole list. */
  marks(papers: readonly PaperListings[]): Promise<Result<readonly Mark[], StoreFailure>>;
  /** Undoes one save, removal, split or restore. */
  undo(token: string): Promise<Result<void, UndoFailure>>;
  /** Takes `listings` out of an entry into one of their own; both stay whole, and are not merged again. */
  split(
    entry: string,
    listings: readonly string[],
  ): Promise<Result<{ readonly entry: string; readonly undo: string }, StoreFailure | 'unknown'>>;
  /** Takes back the merging that a save did: the listings it added become an entry of their own. */
  keepSeparate(undo: string): Promise<Result<{ readonly undo: string }, UndoFailure>>;
  /** Newest first. */
  list(query: Query): Promise<Result<EntryPage, StoreFailure>>;
  entry(id: string): Promise<Result<Entry | undefined, StoreFailure>>;
  /** How many papers there are; does not count them one by one. */
  count(): Promise<Result<number, StoreFailure>>;
  setStatus(ids: readonly string[], status: Status): Promise<Result<void, StoreFailure>>;
  /** Sets fields by the reader's hand; a field that is absent stays as it is. */
  choose(id: string, chosen: Chosen): Promise<Result<void, StoreFailure | 'unknown'>>;
  /** Removes entries; they are kept aside whole until the undo is no longer offered. */
  remove(ids: readonly string[]): Promise<Result<{ readonly undo: string }, StoreFailure>>;
  /** Every entry, in batches, oldest first. */
  all(): AsyncIterable<readonly Entry[]>;
  /** What restoring these entries would do: nothing is written. */
  previewRestore(entries: readonly Entry[]): Promise<Result<RestoreNumbers, StoreFailure>>;
  /** Merges entries into the list in one transaction. */
  restore(entries: readonly Entry[]): Promise<Result<RestoreNumbers & { readonly undo?: string }, StoreFailure>>;
}

/** What a restore does or would do. */
export interface RestoreNumbers {
  readonly added: number;
  readonly merged: number;
  /** In the list already, with everything that the copy holds. */
  readonly known: number;
}
