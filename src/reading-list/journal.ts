/** What an undo needs to know of a change. Pure. */
import type { Entry } from './entry.ts';

/** How many changes can be undone; older ones are forgotten with the next change. */
export const JOURNAL_LENGTH = 50;

/** One entry before and after a change. */
export interface Change {
  readonly id: string;
  readonly before?: Entry;
  readonly after?: Entry;
}

/** One entry that a change touched. */
export interface Touched {
  readonly id: string;
  /** The entry as it was; absent where the change added it. */
  readonly before?: Entry;
  /** Its `changedAt` after the change; absent where the change removed it. */
  readonly after?: number;
}

/** Listings that a save added to an entry that was there before. */
export interface Merging {
  readonly entry: string;
  readonly listings: readonly string[];
}

/** A change that can be undone. */
export interface JournalRecord {
  /** Cannot be guessed. */
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly touched: readonly Touched[];
  readonly mergings: readonly Merging[];
}

/** The record of `changes`. */
export function journalRecord(
  token: string,
  at: number,
  changes: readonly Change[],
  mergings: readonly Merging[] = [],
): JournalRecord {
  return {
    token,
    at,
    mergings,
    touched: changes.map(({ id, before, after }) => ({
      id,
      ...(before && { before }),
      ...(after && { after: after.changedAt }),
    })),
  };
}

/** Whether the entries touched are still as the recorded change left them; `now` in the order of `touched`. */
export function isFresh(record: JournalRecord, now: readonly (Entry | undefined)[]): boolean {
  return record.touched.every(({ after }, index) => now[index]?.changedAt === after);
}

/** The time to write into an entry that changes at `now`: always later than before, even where clocks go back. */
export function changeTime(now: number, before: Entry): number {
  return Math.max(now, before.changedAt + 1);
}
