/** The popup: the page in front, the reading list, and the way to the rest. */
import { Library, Settings } from 'lucide';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { EmptyList, NothingFound } from '../list-view/empty-list.tsx';
import { EntryList, type EntryListHandle } from '../list-view/entry-list.tsx';
import { FailureNote } from '../list-view/failure-note.tsx';
import { KeyHelp } from '../list-view/key-help.tsx';
import { SearchField } from '../list-view/search-field.tsx';
import { UndoBar } from '../list-view/undo-bar.tsx';
import { useEntries } from '../list-view/use-entries.ts';
import { usePageKeys } from '../list-view/use-page-keys.ts';
import type { BrowsedList } from '../reading-list/open-browsed-list.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import type { ActivePage } from './active-page.ts';
import { useActivePage } from './use-active-page.ts';

interface PopupProps {
  readonly list: BrowsedList;
  readonly page: ActivePage;
  /** Closes the popup, where it is one. */
  readonly close: () => void;
}

/** From how many papers on the popup keeps its full height, so that it does not jump while one searches. */
const MANY = 4;

export function Popup({ list, page, close }: PopupProps): JSX.Element {
  const entries = useEntries(list);
  const { view, text, search, type, reader, undo } = entries;
  const card = useActivePage(page, undo, close);
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<EntryListHandle>(null);
  const press = usePageKeys({ field, search, undo, close });
  const actions = { ...entries.actions, opened: close };

  /** Its button goes away with it: the focus goes back to the list. */
  const takeBack = (): void => {
    undo.take();
    rows.current?.focus();
  };

  const ready = view.settled;
  useLayoutEffect(() => {
    if (ready) field.current?.focus({ preventScroll: true });
  }, [ready]);

  const hasPapers = view.total > 0;
  return (
    <div class="popup" data-size={view.total >= MANY ? 'full' : 'small'} onKeyDown={press}>
      <header>
        <h1 class="unseen">{words('extension.name')}</h1>
        {card.page && card.Card && <card.Card page={card.page} saving={card.saving} actions={card.actions} />}
      </header>
      <main>
        <h2 class="unseen">{words('list.papers')}</h2>
        {view.failure && <FailureNote failure={view.failure} again={reader.refresh} />}
        {hasPapers && (
          <div class="popup-search">
            <SearchField field={field} text={text} type={type} enter={() => rows.current?.focus()} />
          </div>
        )}
        <p class="unseen" role="status">
          {text !== '' && text === view.text && counted('list.found', view.matching)}
        </p>
        {hasPapers && (
          <EntryList
            view={view}
            show={reader.show}
            actions={actions}
            leave={() => field.current?.focus()}
            handle={rows}
          />
        )}
        {ready && hasPapers && view.matching === 0 && <NothingFound text={view.text} clear={() => search('')} />}
        {ready && !hasPapers && !view.failure && <EmptyList leaving={close} />}
      </main>
      <UndoBar undo={{ ...undo, take: takeBack }} />
      <footer class="foot">
        <p class="soft small">
          <span data-count={view.total}>{view.total}</span> {counted('list.paperWord', view.total)}
        </p>
        <nav>
          {hasPapers && <KeyHelp />}
          <a class="button plain" href="/library.html" target="_blank" data-action="library" onClick={close}>
            <Icon of={Library} />
            {words('popup.library')}
          </a>
          <a
            class="button plain"
            href="/options.html"
            target="_blank"
            data-action="options"
            aria-label={words('popup.options')}
            title={words('popup.options')}
            onClick={close}
          >
            <Icon of={Settings} />
          </a>
        </nav>
      </footer>
    </div>
  );
}
