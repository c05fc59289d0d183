/** What the store takes from its surroundings, so that tests can put others in their place. */
import type { Exclusively } from './database/open.ts';

/** Clock, chance, lock and the word that something changed. */
export interface Means {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At least 24 letters and digits that nobody can guess. */
  readonly random: () => string;
  /** Holds the lock of all writers while the work runs. */
  readonly exclusively: Exclusively;
  /**
   * Tells other contexts that the list has changed, and whether what the reader said of papers may have; called after a
   * commit, never waited for.
   */
  readonly announce: (decided: boolean) => void;
}

/** The name of the Web Lock that every writer holds. */
export const LOCK = 'reading-list';

/** The channel on which the extension's own pages hear of changes. */
export const CHANNEL = 'paperfold:reading-list';

/** The means of a browser. */
export function browserMeans(): Means {
  return {
    now: () => Date.now(),
    random: () =>
      [...crypto.getRandomValues(new Uint32Array(5))].map((part) => part.toString(36).padStart(7, '0')).join(''),
    exclusively: async (work) => navigator.locks.request(LOCK, work),
    announce: announceToPages,
  };
}

/** Tells the extension's other pages, on the channel `CHANNEL`, that the list has changed. */
export function announceToPages(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  channel.postMessage('changed');
  channel.close();
}
