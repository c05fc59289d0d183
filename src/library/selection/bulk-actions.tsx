/** What is done to all selected papers at once: each is one change, with one undo. */
import { ChevronDown, Star, StarOff, Tags, Trash } from 'lucide';
import type { JSX, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { failureKey } from '../../list-view/failure-note.tsx';
import { statusWord } from '../../list-view/status-button.tsx';
import type { Undo } from '../../list-view/undo-bar.tsx';
import type { LongWork } from '../../list-view/use-work.ts';
import type { Done, ReadingList, TagChange, Work, WorkFailure } from '../../reading-list/reading-list.ts';
import type { Result } from '../../result.ts';
import { Icon } from '../../ui/icon.tsx';
import { counted, words } from '../../ui/words.ts';
import { TagForm } from '../tags/tag-form.tsx';
import { StatusChoice } from './status-choice.tsx';
import type { Selection } from './use-selection.ts';

interface BulkActionsProps {
  readonly list: ReadingList;
  readonly selection: Selection;
  readonly undo: Undo;
  readonly changed: () => void;
  readonly work: LongWork;
}

/** Changes the papers of these ids. */
type Change = (ids: readonly string[], work: Work) => Promise<Result<Done, WorkFailure>>;

export function BulkActions({ list, selection, undo, changed, work }: BulkActionsProps): JSX.Element {
  const [open, setOpen] = useState<'status' | 'tags' | undefined>(undefined);
  const opener = useRef<HTMLButtonElement>(null);
  const tagger = useRef<HTMLButtonElement>(null);
  const busy = work.running !== undefined;

  /** Says what was done by the message `said`, with how many papers and `more`. True where it was done. */
  const change = async (said: string, more: readonly string[], how: Change): Promise<boolean> => {
    if (busy) return false;
    const ids = await selection.ids();
    const done = ids.ok ? await work.run((going) => how(ids.value, going)) : ids;
    if (done.ok) undo.offer(counted(said, done.value.changed, ...more), done.value.undo);
    else undo.offer(words(failureKey(done.error)));
    changed();
    return done.ok;
  };
  /** Closes what is open, and gives the focus back to the button that opened it. */
  const closeTo = (button: RefObject<HTMLButtonElement | null>): void => {
    setOpen(undefined);
    button.current?.focus();
  };
  const tag = ({ add = [], remove = [] }: TagChange): void => {
    const said = add.length > 0 ? 'library.tagged' : 'library.untagged';
    void change(said, [[...add, ...remove].join(', ')], (ids, going) => list.setTags(ids, { add, remove }, going));
  };
  const star = (starred: boolean): void => {
    const said = starred ? 'library.starredMany' : 'library.unstarredMany';
    void change(said, [], (ids, going) => list.setStarred(ids, starred, going));
  };
  const remove = (): void => {
    void change('library.removedMany', [], (ids, going) => list.remove(ids, going)).then(
      (done) => done && selection.clear(),
    );
  };

  return (
    <>
      <button
        type="button"
        data-action="status-selected"
        aria-disabled={busy || undefined}
        aria-expanded={open === 'status'}
        ref={opener}
        onClick={() => setOpen(open === 'status' ? undefined : 'status')}
      >
        {words('library.setStatus')}
        <Icon of={ChevronDown} class="chevron" />
      </button>
      <button type="button" data-action="star-selected" aria-disabled={busy || undefined} onClick={() => star(true)}>
        <Icon of={Star} />
        {words('library.star')}
      </button>
      <button
        type="button"
        class="square"
        data-action="unstar-selected"
        aria-disabled={busy || undefined}
        aria-label={words('library.unstar')}
        title={words('library.unstar')}
        onClick={() => star(false)}
      >
        <Icon of={StarOff} />
      </button>
      <button
        type="button"
        data-action="tag-selected"
        aria-disabled={busy || undefined}
        aria-expanded={open === 'tags'}
        ref={tagger}
        onClick={() => setOpen(open === 'tags' ? undefined : 'tags')}
      >
        <Icon of={Tags} />
        {words('library.tags')}
      </button>
      <button type="button" data-action="remove-selected" aria-disabled={busy || undefined} onClick={remove}>
        <Icon of={Trash} />
        {words('list.remove')}
      </button>
      {open === 'status' && (
        <StatusChoice
          choose={(status) => {
            closeTo(opener);
            void change('library.statusSet', [statusWord(status)], (ids, going) => list.setStatus(ids, status, going));
          }}
          close={() => closeTo(opener)}
        />
      )}
      {open === 'tags' && <TagForm list={list} busy={busy} change={tag} close={() => closeTo(tagger)} />}
    </>
  );
}
