/** The library: the whole list with all that is known of each paper, and the way out and in: copies. */
import { Copy, Settings, Trash } from 'lucide';
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { EntryListHandle } from '../list-view/entry-list.tsx';
import { FailureNote } from '../list-view/failure-note.tsx';
import { KeyHelp } from '../list-view/key-help.tsx';
import { UndoBar } from '../list-view/undo-bar.tsx';
import { useEntries } from '../list-view/use-entries.ts';
import { usePageKeys } from '../list-view/use-page-keys.ts';
import { announceEverywhere } from '../messages/announce-everywhere.ts';
import { ask } from '../messages/ask.ts';
import type { Entry } from '../reading-list/entry/entry.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { deskInWorker } from '../transfer/desk-in-worker.ts';
import type { ImportDesk } from '../transfer/import-desk.ts';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { counted, words } from '../ui/words.ts';
import { askedIn } from './address.ts';
import { HistoryButtons, historyKey, useChangeHistory } from './change-history.tsx';
import { CopyReminder } from './copy-reminder.tsx';
import { Detail } from './detail.tsx';
import { type FindLikely, findInWorker } from './duplicates/find-likely.ts';
import { PossibleDuplicates } from './duplicates/possible-duplicates.tsx';
import { FacetColumn } from './facets/facet-column.tsx';
import { useSourceNames } from './facets/source-names.ts';
import { type Narrow, withRenamedTags } from './filters.ts';
import { ImportField } from './in-and-out/import-field.tsx';
import { ImportPanel } from './in-and-out/import-panel.tsx';
import { useDrop } from './in-and-out/use-drop.ts';
import { useImport } from './in-and-out/use-import.ts';
import { usePaste } from './in-and-out/use-paste.ts';
import { useLatestAsked } from './latest-asked.ts';
import { ListPane } from './list-pane.tsx';
import { PlainNumber } from './plain-number.tsx';
import { SELECT_KEYS } from './selection/select-keys.ts';
import { SelectionBar } from './selection/selection-bar.tsx';
import { useSelection } from './selection/use-selection.ts';
import { TagManager } from './tags/tag-manager.tsx';
import { TrashView } from './trash-view.tsx';
import { useAddress } from './use-address.ts';
import { useOrdersAhead } from './use-orders-ahead.ts';
import { useSideView } from './use-side-view.ts';

interface LibraryProps {
  readonly list: ReadingList;
  /** Where files are taken in; in a worker unless told otherwise. */
  readonly openDesk?: () => ImportDesk;
  /** The version of Paperfold. */
  readonly app: string;
  /** Looks for possible duplicates; in a worker unless told otherwise. */
  readonly findDuplicates?: FindLikely;
}

/** What was taken in may be papers and site rules: every tab and the background hear of both. */
const deskBesideThePage = (): ImportDesk =>
  deskInWorker(() => {
    announceEverywhere();
    void ask('rulesChanged', undefined);
  });

export function Library({
  list,
  app,
  openDesk = deskBesideThePage,
  findDuplicates = findInWorker,
}: LibraryProps): JSX.Element {
  const [first] = useState(() => askedIn(location.hash));
  const latest = useLatestAsked(first);
  const entries = useEntries(list, first, latest.note);
  const { view, search, asked, ask, change, reader } = entries;
  useAddress(asked, latest, ask);
  const selection = useSelection(list, view);
  const importing = useImport(openDesk, entries.undo, reader.refresh);
  const undo = {
    ...entries.undo,
    take: () => {
      // What the panel says of the last import may not be true any more.
      importing.close();
      entries.undo.take();
    },
  };
  const [visited, setVisited] = useState<string | undefined>(undefined);
  const [detailOpen, setDetailOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<EntryListHandle>(null);
  const changes = useChangeHistory(list, view.changes, entries.undo, reader.refresh);
  const press = usePageKeys({ field, search, undo, close: () => setDetailOpen(false) });
  const dropping = useDrop(importing.choose);
  usePaste(importing.choose);
  const narrow = useCallback<Narrow>((next) => change(({ filters = {} }) => ({ filters: next(filters) })), [change]);
  const visit = useCallback((entry: Entry) => setVisited(entry.id), []);
  const showDetail = useCallback((entry: Entry) => {
    setVisited(entry.id);
    setDetailOpen(true);
  }, []);
  useEffect(() => {
    if (location.hash === '#restore') document.querySelector<HTMLInputElement>('[data-import]')?.focus();
  }, []);

  const { side, open, close } = useSideView();
  const hasPapers = view.total > 0;
  useOrdersAhead(list, hasPapers);
  const [facetsOpen, setFacetsOpen] = useState(false);
  const [managing, setManaging] = useState(false);
  const manageTags = useCallback(() => setManaging(true), []);
  const sources = useSourceNames(hasPapers);
  const current = visited ?? view.at(0)?.id;
  return (
    <div
      class="library"
      onKeyDown={(event) => historyKey(event, changes) || press(event)}
      data-dropping={dropping ? '' : undefined}
    >
      <header class="library-head">
        <Mark size={24} />
        <h1>{words('library.title')}</h1>
        <p class="soft">
          <span data-count={view.total}>
            <PlainNumber of={view.total} />
          </span>{' '}
          {counted('list.paperWord', view.total)}
        </p>
        <nav>
          <HistoryButtons history={changes} />
          {hasPapers && side !== 'duplicates' && (
            <button type="button" class="plain" data-action="duplicates" onClick={() => open('duplicates')}>
              <Icon of={Copy} />
              {words('duplicates.open')}
            </button>
          )}
          {side !== 'trash' && (
            <button type="button" class="plain" data-action="trash" onClick={() => open('trash')}>
              <Icon of={Trash} />
              {words('trash.title')}
            </button>
          )}
          {hasPapers && <KeyHelp more={SELECT_KEYS} />}
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
        app={app}
        restore={<ImportField choose={importing.choose} />}
      />
      <main>
        <ImportPanel importing={importing} />
        <CopyReminder papers={view.total} />
        {view.failure && <FailureNote failure={view.failure} again={reader.refresh} />}
        {side === 'trash' && (
          <TrashView list={list} undo={entries.undo} revision={view} changed={reader.refresh} close={close} />
        )}
        {side === 'duplicates' && (
          <PossibleDuplicates
            list={list}
            find={findDuplicates}
            undo={undo}
            revision={view}
            changed={reader.refresh}
            close={close}
          />
        )}
        <div class="library-body" hidden={side !== undefined} data-detail={detailOpen ? 'open' : 'closed'}>
          {hasPapers && (
            <FacetColumn
              list={list}
              latest={latest}
              view={view}
              narrow={narrow}
              sources={sources}
              open={facetsOpen}
              manageTags={manageTags}
            />
          )}
          <ListPane
            list={list}
            entries={entries}
            selection={selection}
            sources={sources}
            field={field}
            rows={rows}
            current={current}
            visit={visit}
            narrow={narrow}
            showDetail={showDetail}
            facetsOpen={facetsOpen}
            openFacets={setFacetsOpen}
            importing={importing.step.at !== 'idle'}
          />
          {hasPapers && current !== undefined && (
            <Detail
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
      {managing ? (
        <TagManager
          list={list}
          revision={view.revision}
          undo={undo}
          renamed={(from, to) => narrow((now) => withRenamedTags(now, from, to))}
          close={() => setManaging(false)}
          undoBar={<UndoBar undo={undo} />}
        />
      ) : (
        <UndoBar undo={undo} />
      )}
    </div>
  );
}
