/** The list as a page of the extension shows it: read, searched, changed, and read again when it changes elsewhere. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Entry } from '../reading-list/entry.ts';
import { CHANNEL } from '../reading-list/means.ts';
import type { BrowsedList } from '../reading-list/open-browsed-list.ts';
import { shownTitle } from '../reading-list/shown.ts';
import { words } from '../ui/words.ts';
import { afterPainting } from './after-painting.ts';
import type { EntryActions } from './entry-row.tsx';
import { failureKey } from './failure-note.tsx';
import { type Asked, type ListReader, type ListView, listReader } from './list-reader.ts';
import { type Undo, useUndo } from './undo-bar.tsx';

/** What a page needs to show the list and to change it. */
export interface Entries {
  readonly reader: ListReader;
  readonly view: ListView;
  /** What is asked for: `view.asked` follows it. */
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  /** What stands in the search field. */
  readonly text: string;
  /** Asks for other words, all else the same. */
  readonly search: (text: string) => void;
  readonly actions: EntryActions;
  readonly undo: Undo;
}

const EVERYTHING: Asked = { text: '' };

/** Reads `list` and keeps what is read fresh; `first` is asked for until something else is. */
export function useEntries(list: BrowsedList, first: Asked = EVERYTHING): Entries {
  const [asked, setAsked] = useState(first);
  const [reader, view] = useReader(list, asked);
  const undo = useUndo(list, reader.refresh);
  const ask = useCallback(
    (next: Asked) => {
      setAsked(next);
      reader.ask(next);
    },
    [reader],
  );
  const search = useCallback((text: string) => ask({ ...asked, text }), [ask, asked]);
  const { offer } = undo;
  const actions = useMemo<EntryActions>(
    () => ({
      setStatus: (entry, status) => {
        void list.setStatus([entry.id], status).then((result) => {
          if (!result.ok) offer(words(failureKey(result.error)));
          reader.refresh();
        });
      },
      remove: (entry: Entry) => {
        void list.remove([entry.id]).then((result) => {
          if (result.ok) offer(words('list.removed', shownTitle(entry).value), result.value.undo);
          else offer(words(failureKey(result.error)));
          reader.refresh();
        });
      },
    }),
    [list, reader, offer],
  );
  return { reader, view, asked, ask, text: asked.text, search, actions, undo };
}

function useReader(list: BrowsedList, first: Asked): readonly [ListReader, ListView] {
  const [view, setView] = useState<ListView | undefined>(undefined);
  const reader = useMemo(() => {
    const made = listReader(list, () => setView(made.view()), first);
    return made;
    // What is asked later is told to the reader that there is.
  }, [list]);
  useEffect(() => {
    reader.refresh();
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', reader.refresh);
    return () => channel.close();
  }, [reader]);
  const hasRows = view !== undefined && view.total > 0;
  useEffect(() => (hasRows ? afterPainting(() => void list.warmUp()) : undefined), [list, hasRows]);
  return [reader, view ?? reader.view()];
}
