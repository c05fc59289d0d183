/** The library: the whole list with all that is known of each paper, and the way out and in: copies. */
import { Copy, Info, Settings } from 'lucide';
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { EmptyList, NothingFound } from '../list-view/empty-list.tsx';
import { EntryList, type EntryListHandle } from '../list-view/entry-list.tsx';
import { FailureNote } from '../list-view/failure-note.tsx';
import { KeyHelp } from '../list-view/key-help.tsx';
import { SearchField } from '../list-view/search-field.tsx';
import { UndoBar } from '../list-view/undo-bar.tsx';
import { useEntries } from '../list-view/use-entries.ts';
import { usePageKeys } from '../list-view/use-page-keys.ts';
import type { Entry } from '../reading-list/entry.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { shownTitle } from '../reading-list/shown.ts';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { counted, words } from '../ui/words.ts';
import { Detail } from './detail.tsx';
import { type FindLikely, findInWorker } from './find-likely.ts';
import { PossibleDuplicates } from './possible-duplicates.tsx';
import { RestoreField, RestorePanel } from './restore-panel.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useDrop } from './use-drop.ts';
import { type ReadCopy, useRestore } from './use-restore.ts';
import { useSelection } from './use-selection.ts';

interface LibraryProps {
  readonly list: ReadingList;
  readonly readCopy: ReadCopy;
  /** Makes the file of a copy. */
  readonly makeCopy: (entries: AsyncIterable<readonly Entry[]>) => Promise<Blob>;
  /** Looks for possible duplicates; in a worker unless told otherwise. */
  readonly findDuplicates?: FindLikely;
}

export function Library({ list, readCopy, makeCopy, findDuplicates = findInWorker }: LibraryProps): JSX.Element {
  const entries = useEntries(list);
  const { view, text, search, reader } = entries;
  const selection = useSelection(list, view);
  const restoring = useRestore(list, readCopy, entries.undo, reader.refresh);
  const undo = {
    ...entries.undo,
    take: () => {
      // What the panel says of the last restore may not be true any more.
      restoring.close();
      entries.undo.take();
    },
  };
  const [visited, setVisited] = useState<string | undefined>(undefined);
  const [detailOpen, setDetailOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<EntryListHandle>(null);
  const press = usePageKeys({ field, text, search, undo, close: () => setDetailOpen(false) });
  const dropping = useDrop(restoring.choose);
  const visit = useCallback((entry: Entry) => setVisited(entry.id), []);
  useEffect(() => {
    if (location.hash === '#restore') document.querySelector<HTMLInputElement>('[data-import]')?.focus();
  }, []);

  const [judging, setJudging] = useState(location.hash === '#duplicates');
  const hasPapers = view.total > 0;
  const current = visited ?? view.at(0)?.id;
  return (
    <div class="library" onKeyDown={press} data-dropping={dropping ? '' : undefined}>
      <header class="library-head">
        <Mark size={24} />
        <h1>{words('library.title')}</h1>
        <p class="soft">
          <span data-count={view.total}>{view.total}</span> {counted('list.paperWord', view.total)}
        </p>
        <nav>
          {hasPapers && !judging && (
            <button type="button" class="plain" data-action="duplicates" onClick={() => setJudging(true)}>
              <Icon of={Copy} />
              {words('duplicates.open')}
            </button>
          )}
          {hasPapers && <KeyHelp />}
          <a class="button plain" href="/options.html" data-action="options">
            <Icon of={Settings} />
            {words('popup.options')}
          </a>
        </nav>
      </header>
      <SelectionBar
        list={list}
        view={view}
        selection={selection}
        undo={undo}
        changed={reader.refresh}
        makeCopy={makeCopy}
        restore={<RestoreField restoring={restoring} />}
      />
      <main>
        <RestorePanel restoring={restoring} />
        {view.failure && <FailureNote failure={view.failure} again={reader.refresh} />}
        {judging && (
          <PossibleDuplicates
            list={list}
            find={findDuplicates}
            undo={undo}
            revision={view}
            changed={reader.refresh}
            close={() => setJudging(false)}
          />
        )}
        <div class="library-body" hidden={judging} data-detail={detailOpen ? 'open' : 'closed'}>
          <section class="library-list" aria-label={words('list.papers')}>
            {hasPapers && (
              <div class="library-search">
                <SearchField field={field} text={text} search={search} enter={() => rows.current?.focus()} />
              </div>
            )}
            <p class="unseen" role="status">
              {text !== '' && text === view.text && counted('list.found', view.matching)}
            </p>
            {hasPapers && (
              <EntryList
                view={view}
                show={reader.show}
                actions={entries.actions}
                leave={() => field.current?.focus()}
                handle={rows}
                current={current}
                visit={visit}
                extra={(entry, tabIndex) => {
                  const { value: title } = shownTitle(entry);
                  return (
                    <>
                      <input
                        type="checkbox"
                        class="entry-select"
                        data-action="select"
                        tabIndex={tabIndex}
                        checked={selection.has(entry.id)}
                        aria-label={words('library.selectOf', title)}
                        onChange={() => selection.toggle(entry.id)}
                      />
                      <button
                        type="button"
                        class="plain entry-details"
                        data-action="details"
                        tabIndex={tabIndex}
                        aria-label={words('library.detailsOf', title)}
                        onClick={() => {
                          visit(entry);
                          setDetailOpen(true);
                        }}
                      >
                        <Icon of={Info} />
                        {words('library.details')}
                      </button>
                    </>
                  );
                }}
              />
            )}
            {view.settled && hasPapers && view.matching === 0 && (
              <NothingFound text={view.text} clear={() => search('')} />
            )}
            {view.settled && !hasPapers && !view.failure && <EmptyList offersRestore={false} />}
          </section>
          {hasPapers && current !== undefined && (
            <Detail
              key={current}
              id={current}
              list={list}
              view={view}
              undo={undo}
              changed={reader.refresh}
              back={() => {
                setDetailOpen(false);
                rows.current?.focus();
              }}
            />
          )}
        </div>
      </main>
      <UndoBar undo={undo} />
    </div>
  );
}
