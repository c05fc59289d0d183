/** What can be done to many papers at once: a copy, a status, removal. Its words always name how many. */
import { FileDown, Trash } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import type { ListView } from '../list-view/list-reader.ts';
import { STATUSES, statusWord } from '../list-view/status-button.tsx';
import type { Undo } from '../list-view/undo-bar.tsx';
import type { Entry, Status } from '../reading-list/entry.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import { copyName, download, entriesIn } from './copy-file.ts';
import { JoinSelected } from './join-selected.tsx';
import type { Selection } from './use-selection.ts';

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
  const { ids } = selection;
  const selected = [...ids];
  const some = selected.length > 0;
  const scope = some ? selected.length : view.matching;

  const copy = (): void => {
    setCopying(true);
    void makeCopy(entriesIn(list, { selected: ids, text: view.text }))
      .then((blob) => {
        download(blob, copyName(new Date()));
        undo.offer(counted('library.copied', scope));
      })
      .catch(() => undo.offer(words('library.copyFailed')))
      .finally(() => setCopying(false));
  };
  const setStatus = (status: Status): void => {
    void list.setStatus(selected, status).then((result) => {
      if (!result.ok) undo.offer(words(failureKey(result.error)));
      changed();
    });
  };
  const remove = (): void => {
    void list.remove(selected).then((result) => {
      if (result.ok) {
        undo.offer(counted('library.removedMany', selected.length), result.value.undo);
        selection.clear();
      } else undo.offer(words(failureKey(result.error)));
      changed();
    });
  };

  return (
    <section class="library-bar" aria-label={words('library.tools')}>
      {view.total > 0 && (
        <>
          <label class="select-all">
            <input
              type="checkbox"
              data-action="select-all"
              checked={some && selected.length >= view.matching}
              indeterminate={some && selected.length < view.matching}
              onChange={(event) => (event.currentTarget.checked ? selection.selectAll(view.text) : selection.clear())}
            />
            {some ? counted('library.selected', selected.length) : words('library.selectAll')}
          </label>
          {some && (
            <>
              <select
                data-action="status-selected"
                aria-label={words('library.statusOfSelected')}
                value=""
                onChange={(event) => {
                  const status = STATUSES.find((known) => known === event.currentTarget.value);
                  event.currentTarget.value = '';
                  if (status) setStatus(status);
                }}
              >
                <option value="">{words('library.setStatus')}</option>
                {STATUSES.map((status) => (
                  <option key={status} value={status}>
                    {statusWord(status)}
                  </option>
                ))}
              </select>
              <button type="button" data-action="remove-selected" onClick={remove}>
                <Icon of={Trash} />
                {words('list.remove')}
              </button>
            </>
          )}
          <JoinSelected list={list} selection={selection} undo={undo} changed={changed} />
          <span class="gap" />
          <button type="button" data-action="export" data-format="backup" disabled={copying} onClick={copy}>
            <Icon of={FileDown} />
            {some || view.text.trim() !== '' ? counted('library.copySome', scope) : words('library.copy')}
          </button>
        </>
      )}
      {restore}
    </section>
  );
}
