/** What goes into calls to the store and comes out of them, whichever they are. Pure types. */
import type { Publication } from '../publication/publication.ts';

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
