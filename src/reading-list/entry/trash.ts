/** What was removed and can still be brought back. Pure data. */
import type { Entry } from './entry.ts';

/** How long removed papers are kept, in milliseconds: 30 days. */
export const KEPT_IN_TRASH = 30 * 24 * 60 * 60 * 1000;

/** A removed paper. */
export interface Trashed {
  /** The entry's id. */
  readonly id: string;
  readonly entry: Entry;
  /** Milliseconds since 1970. */
  readonly removedAt: number;
}
