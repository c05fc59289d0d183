/** What the parts of the detail need to show one paper and to change it. */
import type { Undo } from '../../list-view/undo-bar.tsx';
import type { Entry } from '../../reading-list/entry/entry.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import type { Drafts } from './drafts.ts';

/** One paper, open for changes. */
export interface Paper {
  readonly entry: Entry;
  readonly list: ReadingList;
  readonly undo: Pick<Undo, 'offer'>;
  /** To be called after a change. */
  readonly changed: () => void;
  readonly drafts: Drafts;
}
