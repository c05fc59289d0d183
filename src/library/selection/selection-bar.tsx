/** What can be done to many papers at once: changes, export. Its words always name how many. */
import type { JSX } from 'preact';
import type { ListView } from '../../list-view/list-reader.ts';
import type { Undo } from '../../list-view/undo-bar.tsx';
import { useWork } from '../../list-view/use-work.ts';
import { WorkBar } from '../../list-view/work-bar.tsx';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { counted, words } from '../../ui/words.ts';
import { JoinSelected } from '../duplicates/join-selected.tsx';
import { ExportMenu } from '../in-and-out/export-menu.tsx';
import type { Scope } from '../in-and-out/use-export.ts';
import { BulkActions } from './bulk-actions.tsx';
import type { Selection } from './use-selection.ts';

interface SelectionBarProps {
  readonly list: ReadingList;
  readonly view: ListView;
  readonly selection: Selection;
  readonly undo: Undo;
  readonly changed: () => void;
  /** The version of Paperfold. */
  readonly app: string;
  /** The way to restore a copy: it stands beside the way to make one. */
  readonly restore: JSX.Element;
}

export function SelectionBar(props: SelectionBarProps): JSX.Element {
  const { list, view, selection, undo, changed, app, restore } = props;
  const work = useWork();
  const { count } = selection;
  const some = count > 0;
  const leaving = some ? count : view.matching;
  const scope: Scope = {
    count: leaving,
    whole: leaving === view.total,
    ids: () => (some ? selection.ids() : list.ids(view.asked, view.asked.sort)),
  };

  return (
    <section class="library-bar" aria-label={words('library.tools')} tabIndex={-1}>
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
            <span>{some ? counted('library.selected', count) : words('library.selectAll')}</span>
          </label>
          <span class="unseen" role="status">
            {some && counted('library.selected', count)}
          </span>
          {some && <BulkActions list={list} selection={selection} undo={undo} changed={changed} work={work} />}
          <JoinSelected list={list} selection={selection} undo={undo} changed={changed} />
          <span class="gap" />
          <ExportMenu list={list} scope={scope} app={app} say={undo.offer} />
        </>
      )}
      {restore}
      <WorkBar work={work} />
    </section>
  );
}
