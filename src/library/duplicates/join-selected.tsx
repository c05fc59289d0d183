/** "Same paper": makes one of the selected papers, after showing what it would be. */
import { Merge } from 'lucide';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { failureKey } from '../../list-view/failure-note.tsx';
import type { Undo } from '../../list-view/undo-bar.tsx';
import type { Entry } from '../../reading-list/entry/entry.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../ui/words.ts';
import type { Selection } from '../selection/use-selection.ts';
import { MergePreview } from './merge-preview.tsx';

interface JoinSelectedProps {
  readonly list: ReadingList;
  readonly selection: Selection;
  readonly undo: Undo;
  readonly changed: () => void;
}

/** More papers than anyone means to be one. */
const MOST = 20;

export function JoinSelected({ list, selection, undo, changed }: JoinSelectedProps): JSX.Element | null {
  const [preview, setPreview] = useState<Entry | undefined>(undefined);
  const [ids, setIds] = useState<readonly [string, string, ...string[]] | undefined>(undefined);
  const opener = useRef<HTMLButtonElement>(null);
  if (selection.count < 2 || selection.count > MOST) return null;

  const ask = async (): Promise<void> => {
    const selected = await selection.ids();
    if (!selected.ok) return undo.offer(words(failureKey(selected.error)));
    const [first, second, ...rest] = [...selected.value].sort();
    if (first === undefined || second === undefined) return undefined;
    const together = [first, second, ...rest] as const;
    const result = await list.previewMerge(together);
    if (!result.ok) return undo.offer(words(failureKey(result.error)));
    setIds(together);
    return setPreview(result.value);
  };
  const merge = (): void => {
    setPreview(undefined);
    if (!ids) return;
    void list.merge(ids).then((result) => {
      if (result.ok) {
        undo.offer(words('duplicates.merged'), result.value.undo);
        selection.clear();
      } else undo.offer(words(failureKey(result.error)));
      changed();
    });
  };

  const cancel = (): void => {
    setPreview(undefined);
    opener.current?.focus();
  };

  return (
    <>
      <button
        type="button"
        ref={opener}
        data-action="merge-selected"
        aria-expanded={preview !== undefined}
        onClick={() => void ask()}
      >
        <Icon of={Merge} />
        {words('duplicates.same')}
      </button>
      {preview && (
        <div class="merge-selected">
          <MergePreview entry={preview} confirm={merge} cancel={cancel} heading="h2" />
        </div>
      )}
    </>
  );
}
