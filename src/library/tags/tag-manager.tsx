/** All tags of the list: one is renamed, several are merged, any are deleted, in all papers that have them. */
import { X } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureKey } from '../../list-view/failure-note.tsx';
import type { Undo } from '../../list-view/undo-bar.tsx';
import { useWork } from '../../list-view/use-work.ts';
import { WorkBar } from '../../list-view/work-bar.tsx';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { Icon } from '../../ui/icon.tsx';
import { counted, words } from '../../ui/words.ts';
import { useCompletion } from '../use-completion.ts';
import { TagRename } from './tag-rename.tsx';

interface TagManagerProps {
  readonly list: Pick<ReadingList, 'values' | 'renameTags'>;
  /** Another value whenever the list has changed. */
  readonly revision: number;
  readonly undo: Undo;
  /** Tags have another name now, or none. */
  readonly renamed: (from: readonly string[], to: string | undefined) => void;
  readonly close: () => void;
  /** The page behind the dialogue cannot be reached: what undoes a change stands in it. */
  readonly undoBar: JSX.Element;
}

/** More are found by typing. */
const MOST = 300;

export function TagManager({ list, revision, undo, renamed, close, undoBar }: TagManagerProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const work = useWork();
  const tags = useCompletion(list, 'tag', typed, { most: MOST, revision });
  const busy = work.running !== undefined;
  useEffect(() => dialog.current?.showModal(), []);

  const toggle = (tag: string): void => {
    const next = new Set(chosen);
    if (!next.delete(tag)) next.add(tag);
    setChosen(next);
  };
  const rename = async (to: string | undefined): Promise<void> => {
    const from = [...chosen];
    const result = await work.run((going) => list.renameTags(from, to, going));
    if (!result.ok) return undo.offer(words(failureKey(result.error)));
    const { changed, undo: token } = result.value;
    const said =
      to === undefined ? counted('library.tagsDeleted', changed) : counted('library.tagsRenamed', changed, to);
    undo.offer(said, token);
    setChosen(new Set());
    return renamed(from, to);
  };

  return (
    <dialog ref={dialog} class="tag-manager" data-tag-manager aria-labelledby="tag-manager-title" onClose={close}>
      <header>
        <h2 id="tag-manager-title">{words('library.tags')}</h2>
        <button
          type="button"
          class="plain square"
          data-action="close-tags"
          aria-label={words('library.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon of={X} />
        </button>
      </header>
      <p class="soft small">{words('library.tagsHow')}</p>
      <input
        type="text"
        class="facet-find"
        data-find-tag
        aria-label={words('library.find.tag')}
        placeholder={words('library.find.tag')}
        value={typed}
        autocomplete="off"
        dir="auto"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <ul>
        {tags.map(({ value, count }) => (
          <li key={value}>
            <label class="facet-value">
              <input
                type="checkbox"
                data-tag={value}
                checked={chosen.has(value)}
                disabled={busy}
                onChange={() => toggle(value)}
              />
              <span class="facet-word">
                <bdi>{value}</bdi>
              </span>{' '}
              <span class="facet-count">{counted('library.ofPapers', count)}</span>
            </label>
          </li>
        ))}
        {tags.length === 0 && (
          <li class="soft">{words(typed.trim() === '' ? 'library.noTags' : 'library.noSuchTag')}</li>
        )}
      </ul>
      {chosen.size > 0 && (
        <TagRename
          key={[...chosen].join('\n')}
          from={[...chosen]}
          list={list}
          busy={busy}
          rename={(to) => void rename(to)}
        />
      )}
      <WorkBar work={work} />
      {undoBar}
    </dialog>
  );
}
