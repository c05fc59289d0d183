/** What can be done to many papers at once: changes, a copy. Its words always name how many. */
import { FileDown } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ListView } from '../list-view/list-reader.ts';
import type { Undo } from '../list-view/undo-bar.tsx';
import type { Entry } from '../reading-list/entry.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import { BulkActions } from './bulk-actions.tsx';
import { copyName, download, entriesIn } from './copy-file.ts';
import { JoinSelected } from './join-selected.tsx';
import { everything } from './selected.ts';
import type { Selection } from './use-selection.ts';
import { useWork } from './use-work.ts';
import { WorkBar } from './work-bar.tsx';

interface SelectionBarProps {
  readonly list: ReadingList;
  readonly view: ListView;
  readonly selection: Selection;
  readonly undo: Undo;
  readonly changed: () => void;
  readonly makeCopy: (entries: AsyncIterable<readonly Entry[]>) => Promise<Blob>;
  /** The way to restore a copy: it stands beside the way to make one. */
  readonly restore: JSX.Element;
}

export function SelectionBar(props: SelectionBarProps): JSX.Element {
  const { list, view, selection, undo, changed, makeCopy, restore } = props;
  const [copying, setCopying] = useState(false);
  const work = useWork();
  const { selected, count } = selection;
  const some = count > 0;
  const scope = some ? count : view.matching;

  const copy = (): void => {
    setCopying(true);
    void makeCopy(entriesIn(list, some ? selected : everything(view.asked)))
      .then((blob) => {
        download(blob, copyName(new Date()));
        undo.offer(counted('library.copied', scope));
      })
      .catch(() => undo.offer(words('library.copyFailed')))
      .finally(() => setCopying(false));
  };

  return (
    <section class="library-bar" aria-label={words('library.tools')}>
      {view.total > 0 && (
        <>
          <label class="select-all">
            <input
              type="checkbox"
              data-action="select-all"
              checked={some && count >= view.matching}
              indeterminate={some && count < view.matching}
              onChange={(event) => (event.currentTarget.checked ? selection.selectAll() : selection.clear())}
            />
            <span role="status">{some ? counted('library.selected', count) : words('library.selectAll')}</span>
          </label>
          {some && <BulkActions list={list} selection={selection} undo={undo} changed={changed} work={work} />}
          <JoinSelected list={list} selection={selection} undo={undo} changed={changed} />
          <span class="gap" />
          <button type="button" data-action="export" data-format="backup" disabled={copying} onClick={copy}>
            <Icon of={FileDown} />
            {scope < view.total ? counted('library.copySome', scope) : words('library.copy')}
          </button>
        </>
      )}
      {restore}
      <WorkBar work={work} />
    </section>
  );
}
