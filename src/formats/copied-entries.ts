/** The entries of a copy, checked one by one as they are found. Pure. */
import * as v from 'valibot';
import type { Entry } from '../reading-list/entry/entry.ts';
import { createChecksum } from './checksum.ts';
import { entrySchema } from './entry-schema.ts';

/** An entry that could not be read. */
export interface RejectedEntry {
  /** Its place among the entries of the file, from 1. */
  readonly place: number;
  /** What is wrong, for a person who looks into the file: `listings.0.publication.title: …`. */
  readonly reason: string;
}

/** The entries of a copy as they are found. */
export interface Taken {
  readonly entries: Entry[];
  readonly rejected: RejectedEntry[];
  /** An entry as the text that was written; one that cannot be read counts as rejected. */
  addText(text: string): void;
  /** The same, read already. */
  add(given: unknown): void;
  /** Whether these are the entries that were written, by what the copy says at its end. */
  matches(end: { readonly count: number; readonly checksum: string; readonly decisions: readonly unknown[] }): boolean;
}

/** None are found yet. */
export function createTaken(): Taken {
  const checksum = createChecksum();
  const entries: Entry[] = [];
  const rejected: RejectedEntry[] = [];
  const ids = new Set<string>();
  let place = 0;

  const reject = (reason: string) => void rejected.push({ place, reason });
  const add = (given: unknown): void => {
    place += 1;
    checksum.add(JSON.stringify(given));
    const result = v.safeParse(entrySchema, given, { abortEarly: true });
    if (!result.success) reject(why(result.issues));
    else if (ids.has(result.output.id)) reject('id: stands twice');
    else {
      ids.add(result.output.id);
      entries.push(result.output);
    }
  };

  return {
    entries,
    rejected,
    add,
    addText(text) {
      const given = parsed(text);
      if (given !== undefined) {
        add(given);
        return;
      }
      place += 1;
      checksum.add(text);
      reject('entry: no JSON');
    },
    matches({ count, checksum: written, decisions }) {
      for (const decision of decisions) checksum.add(JSON.stringify(decision));
      return count === place && written === checksum.value();
    },
  };
}

function why([issue]: readonly v.BaseIssue<unknown>[]): string {
  return issue === undefined ? 'unreadable' : `${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`;
}

/** The content of JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
