/** The list as a page of the extension shows it: read, searched, changed, and read again when it changes elsewhere. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Entry } from '../reading-list/entry.ts';
import { CHANNEL } from '../reading-list/means.ts';
import type { BrowsedList } from '../reading-list/open-browsed-list.ts';
import { shownTitle } from '../reading-list/shown.ts';
import { words } from '../ui/words.ts';
import type { EntryActions } from './entry-row.tsx';
import { failureKey } from './failure-note.tsx';
import { type ListReader, type ListView, listReader } from './list-reader.ts';
import { type Undo, useUndo } from './undo-bar.tsx';

/** What a page needs to show the list and to change it. */
export interface Entries {
  readonly reader: ListReader;
  readonly view: ListView;
  /** What stands in the search field: `view.text` follows it. */
  readonly text: string;
  readonly search: (text: string) => void;
  readonly actions: EntryActions;
  readonly undo: Undo;
}

/** Reads `list` and keeps what is read fresh. */
export function useEntries(list: BrowsedList): Entries {
  const [text, setText] = useState('');
  const [reader, view] = useReader(list);
  const undo = useUndo(list, reader.refresh);
  const search = useCallback(
    (words: string) => {
      setText(words);
      reader.search(words);
    },
    [reader],
  );
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
  return { reader, view, text, search, actions, undo };
}

function useReader(list: BrowsedList): readonly [ListReader, ListView] {
  const [view, setView] = useState<ListView | undefined>(undefined);
  const reader = useMemo(() => {
    const made = listReader(list, () => setView(made.view()));
    return made;
  }, [list]);
  useEffect(() => {
    reader.refresh();
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', reader.refresh);
    return () => channel.close();
  }, [reader]);
  return [reader, view ?? reader.view()];
}
