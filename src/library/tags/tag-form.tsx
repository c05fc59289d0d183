/** Gives selected papers a tag, or takes one away. Tags that there are complete what is typed. */
import { Minus, Plus } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { tidyTag } from '../../reading-list/entry/tags.ts';
import type { ReadingList, TagChange } from '../../reading-list/reading-list.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../ui/words.ts';
import { useCompletion } from '../use-completion.ts';

interface TagFormProps {
  readonly list: Pick<ReadingList, 'values'>;
  readonly busy: boolean;
  readonly change: (change: TagChange) => void;
  readonly close: () => void;
}

export function TagForm({ list, busy, change, close }: TagFormProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const known = useCompletion(list, 'tag', typed);
  const tag = tidyTag(typed);
  useEffect(() => field.current?.focus(), []);

  const apply = (how: 'add' | 'remove'): void => {
    if (tag === '' || busy) return;
    change({ [how]: [tag] });
    setTyped('');
    field.current?.focus();
  };
  return (
    <form
      class="tag-form"
      data-tag-form
      onSubmit={(event) => {
        event.preventDefault();
        apply('add');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <label>
        <span class="unseen">{words('library.tag')}</span>
        <input
          ref={field}
          type="text"
          list="known-tags"
          data-tag-field
          value={typed}
          placeholder={words('library.tag')}
          autocomplete="off"
          maxLength={200}
          dir="auto"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <datalist id="known-tags">
        {known.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <button type="submit" data-action="add-tag" disabled={busy || tag === ''}>
        <Icon of={Plus} />
        {words('library.addTag')}
      </button>
      <button type="button" data-action="remove-tag" disabled={busy || tag === ''} onClick={() => apply('remove')}>
        <Icon of={Minus} />
        {words('library.removeTag')}
      </button>
    </form>
  );
}
