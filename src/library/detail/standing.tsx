/** Where the reader stands with a paper: status, star and tags. */
import { Plus, Star, X } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureKey } from '../../list-view/failure-note.tsx';
import { STATUSES, statusOf, statusWord } from '../../list-view/status-button.tsx';
import { shownTitle } from '../../reading-list/entry/shown.ts';
import { tidyTag } from '../../reading-list/entry/tags.ts';
import type { Done, WorkFailure } from '../../reading-list/reading-list.ts';
import type { Result } from '../../result.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../ui/words.ts';
import { useCompletion } from '../use-completion.ts';
import type { Paper } from './paper.ts';

export function Standing({ paper }: { readonly paper: Paper }): JSX.Element {
  const { entry, list, undo, changed } = paper;
  const { value: title } = shownTitle(entry);
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (adding || !returns.current) return;
    returns.current = false;
    add.current?.focus();
  }, [adding]);
  const told = (change: Promise<Result<Done, WorkFailure>>): void => {
    void change.then((done) => {
      if (!done.ok) undo.offer(words(failureKey(done.error)));
      changed();
    });
  };
  const ids = [entry.id];
  return (
    <div class="standing">
      <select
        data-action="set-status"
        aria-label={words('detail.status')}
        value={entry.status}
        onChange={(event) => {
          const status = statusOf(event.currentTarget.value);
          if (status) told(list.setStatus(ids, status));
        }}
      >
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {statusWord(status)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="plain star"
        data-action="star-this"
        aria-pressed={entry.starred}
        aria-label={words('library.starOf', title)}
        onClick={() => told(list.setStarred(ids, !entry.starred))}
      >
        <Icon of={Star} />
        {words('library.star')}
      </button>
      <ul class="tags" aria-label={words('library.tags')}>
        {entry.tags.map((tag) => (
          <li class="tag-chip" key={tag} data-tag={tag}>
            <span dir="auto">{tag}</span>
            <button
              type="button"
              class="plain"
              data-action="untag"
              aria-label={words('detail.untag', tag)}
              title={words('detail.untag', tag)}
              onClick={() => {
                told(list.setTags(ids, { remove: [tag] }));
                add.current?.focus();
              }}
            >
              <Icon of={X} />
            </button>
          </li>
        ))}
      </ul>
      {adding ? (
        <TagField
          list={list}
          add={(tag) => told(list.setTags(ids, { add: [tag] }))}
          close={(back) => {
            // A browser may report leaving the field once more while it is taken away.
            returns.current ||= back;
            setAdding(false);
          }}
        />
      ) : (
        <button type="button" class="plain" data-action="tag-this" ref={add} onClick={() => setAdding(true)}>
          <Icon of={Plus} />
          {words('library.tag')}
        </button>
      )}
    </div>
  );
}

interface TagFieldProps {
  readonly list: Paper['list'];
  readonly add: (tag: string) => void;
  /** `back`: the focus goes back to where the field was opened. */
  readonly close: (back: boolean) => void;
}

/** Enter adds the tag and leaves the field open for another; Escape, or going away with nothing typed, closes it. */
function TagField({ list, add, close }: TagFieldProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const known = useCompletion(list, 'tag', typed);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (tidyTag(typed) !== '') add(tidyTag(typed));
        setTyped('');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close(true);
      }}
    >
      <input
        ref={field}
        type="text"
        class="tag-field"
        list="tags-of-paper"
        data-tag-of-paper
        aria-label={words('library.tag')}
        placeholder={words('library.tag')}
        value={typed}
        autocomplete="off"
        maxLength={200}
        dir="auto"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => typed === '' && close(false)}
      />
      <datalist id="tags-of-paper">
        {known.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </form>
  );
}
