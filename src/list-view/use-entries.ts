/** The list as a page of the extension shows it: read, searched, changed, and read again when it changes elsewhere. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../reading-list/entry/entry.ts';
import { shownTitle } from '../reading-list/entry/shown.ts';
import { CHANNEL } from '../reading-list/means.ts';
import type { BrowsedList } from '../reading-list/open-browsed-list.ts';
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
  /** What is asked for, as the page shows it: once it is answered, so that the page is laid out once; words at once. */
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  /** Asks for the same but for what is given, or made of what was asked for last: also where that is not answered yet. */
  readonly change: (part: Partial<Asked> | ((latest: Asked) => Partial<Asked>)) => void;
  /** What stands in the search field, whenever the page is painted. */
  readonly text: string;
  /** Asks for other words, all else the same. */
  readonly search: (text: string) => void;
  /** The same for words that stand in the field already: nothing is painted before the answer. */
  readonly type: (text: string) => void;
  readonly actions: EntryActions;
  readonly undo: Undo;
}

const EVERYTHING: Asked = { text: '' };

/**
 * Reads `list` and keeps what is read fresh; `first` is asked for until something else is. `hear` is told whatever is asked
 * for, before it is answered; must be the same function always.
 */
export function useEntries(list: BrowsedList, first: Asked = EVERYTHING, hear?: (asked: Asked) => void): Entries {
  const latest = useRef(first);
  const [asked, setAsked] = useState(first);
  const answered = useCallback(() => setAsked(latest.current), []);
  const [reader, view] = useReader(list, first, answered);
  const undo = useUndo(list, reader.refresh);
  const tell = useCallback(
    (next: Asked) => {
      latest.current = next;
      reader.ask(next);
      hear?.(next);
    },
    [reader, hear],
  );
  const ask = useCallback(
    (next: Asked) => {
      // Not what is typed until then may come behind words that are gone.
      if (next.text !== latest.current.text) setAsked(next);
      tell(next);
    },
    [tell],
  );
  const change = useCallback<Entries['change']>(
    (part) => ask({ ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) }),
    [ask],
  );
  const search = useCallback((text: string) => change({ text }), [change]);
  const type = useCallback((text: string) => tell({ ...latest.current, text }), [tell]);
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
  return { reader, view, asked, ask, change, text: asked.text, search, type, actions, undo };
}

/** `answered` is called with every new view. */
function useReader(list: BrowsedList, first: Asked, answered: () => void): readonly [ListReader, ListView] {
  const [view, setView] = useState<ListView | undefined>(undefined);
  const reader = useMemo(() => {
    const changed = () => {
      setView(made.view());
      answered();
    };
    const made = listReader(list, changed, first);
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
