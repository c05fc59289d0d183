/** The new name of one tag, or the one name of several. */
import { Trash } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { folded } from '../../reading-list/entry/fold.ts';
import { tidyTag } from '../../reading-list/entry/tags.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { Icon } from '../../ui/icon.tsx';
import { counted, words } from '../../ui/words.ts';
import { useCompletion } from '../use-completion.ts';

interface TagRenameProps {
  readonly list: Pick<ReadingList, 'values'>;
  /** At least one. */
  readonly from: readonly string[];
  readonly busy: boolean;
  /** Without a name the tags are deleted. */
  readonly rename: (to: string | undefined) => void;
}

export function TagRename({ list, from, busy, rename }: TagRenameProps): JSX.Element {
  const [name, setName] = useState(from[0] ?? '');
  const to = tidyTag(name);
  const known = useCompletion(list, 'tag', name);
  const merges = from.length > 1;
  const other = known.find(({ value }) => folded(value) === folded(to) && !from.includes(value));
  return (
    <form
      class="tag-rename"
      onSubmit={(event) => {
        event.preventDefault();
        rename(to);
      }}
    >
      <label>
        <span class="small">{words(merges ? 'library.mergeInto' : 'library.newName')}</span>
        <input
          type="text"
          class="facet-find"
          list="tags-to-merge-into"
          data-tag-name
          value={name}
          maxLength={200}
          autocomplete="off"
          dir="auto"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <datalist id="tags-to-merge-into">
        {known.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      {other && !merges && <p class="small soft">{words('library.tagThere', other.value)}</p>}
      <p class="choices">
        <button
          type="submit"
          class="main"
          data-action="rename-tags"
          disabled={busy || to === '' || (!merges && to === from[0])}
        >
          {merges ? counted('library.mergeTags', from.length) : words('library.renameTag')}
        </button>
        <button type="button" data-action="delete-tags" disabled={busy} onClick={() => rename(undefined)}>
          <Icon of={Trash} />
          {counted('library.deleteTags', from.length)}
        </button>
      </p>
    </form>
  );
}
