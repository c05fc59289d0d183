/** "Same paper": makes one of the selected papers, after showing what it would be. */
import { Merge } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import type { Undo } from '../list-view/undo-bar.tsx';
import type { Entry } from '../reading-list/entry.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';
import { MergePreview } from './merge-preview.tsx';
import type { Selection } from './use-selection.ts';

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
  const [first, second, ...rest] = [...selection.ids].sort();
  if (first === undefined || second === undefined || rest.length > MOST - 2) return null;
  const ids = [first, second, ...rest] as const;

  const ask = (): void => {
    void list.previewMerge(ids).then((result) => {
      if (result.ok) setPreview(result.value);
      else undo.offer(words(failureKey(result.error)));
    });
  };
  const merge = (): void => {
    setPreview(undefined);
    void list.merge(ids).then((result) => {
      if (result.ok) {
        undo.offer(words('duplicates.merged'), result.value.undo);
        selection.clear();
      } else undo.offer(words(failureKey(result.error)));
      changed();
    });
  };

  return (
    <>
      <button type="button" data-action="merge-selected" aria-expanded={preview !== undefined} onClick={ask}>
        <Icon of={Merge} />
        {words('duplicates.same')}
      </button>
      {preview && (
        <div class="merge-selected">
          <MergePreview entry={preview} confirm={merge} cancel={() => setPreview(undefined)} />
        </div>
      )}
    </>
  );
}
