/** Decides what each paper of a file becomes. Pure. */
import type { ReadersWord } from '../../decisions/readers-word.ts';
import { changeTime, type Merging } from '../changes/journal.ts';
import { type Occasion, savePlanner } from '../changes/plan-save.ts';
import type { Held } from '../database/held.ts';
import type { Entry } from '../entry/entry.ts';
import { canonical } from '../entry/listing.ts';
import { shownTitle } from '../entry/shown.ts';
import { changedTags } from '../entry/tags.ts';
import type { ImportNumbers, ImportPreview, IncomingPaper } from '../reading-list.ts';
import { bothNotes } from './plan-restore.ts';

/** An import that is planned paper by paper; the changes stand in what it holds. */
export interface ImportPlanner {
  readonly mergings: readonly Merging[];
  numbers(): ImportNumbers;
  add(paper: IncomingPaper): ImportPreview['papers'][number];
}

/**
 * Plans an import. A paper is saved as one of a page is; tags, star and note of the file come to what the list has, while
 * a status of the list stands.
 */
export function importPlanner(held: Held, occasion: Occasion, word: ReadersWord): ImportPlanner {
  const { add, mergings } = savePlanner(held, occasion, word);
  const made = new Set<string>();
  const numbers = { added: 0, merged: 0, known: 0 };
  return {
    mergings,
    numbers: () => ({ ...numbers }),
    add(paper) {
      const { entry: id, outcome, into } = add(paper.listings);
      const before = held.entry(id);
      if (outcome === 'added') made.add(id);
      const after = before && withOwn(before, paper, made.has(id));
      const isMore = before !== undefined && after !== undefined && canonical(before) !== canonical(after);
      if (isMore) {
        held.put(made.has(id) ? after : { ...after, changedAt: changeTime(occasion.now, before) });
      }
      const became = outcome === 'known' && isMore ? 'merged' : outcome;
      numbers[became] += 1;
      const title = became === 'added' ? undefined : (into ?? (before && shownTitle(before).value));
      return { outcome: became, ...(title !== undefined && { into: title }) };
    },
  };
}

/** `entry` with what the file's owner had noted. `isNew`: the entry came into being with this import. */
function withOwn(entry: Entry, { status, tags = [], note, starred, addedAt }: IncomingPaper, isNew: boolean): Entry {
  const notes = bothNotes(entry.note, note);
  return {
    ...entry,
    ...(isNew && entry.status === 'to-read' && status !== undefined && { status }),
    tags: changedTags(entry.tags, { add: tags }),
    ...(notes !== undefined && { note: notes }),
    starred: entry.starred || starred === true,
    ...(isNew && addedAt !== undefined && { addedAt: Math.min(entry.addedAt, addedAt) }),
  };
}
