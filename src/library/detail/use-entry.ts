/** One entry as it is now, also where the list does not show it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListView } from '../../list-view/list-reader.ts';
import type { Entry } from '../../reading-list/entry/entry.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';

/** What is known of an entry: as it is, or as it was before it left the list. */
export interface KnownEntry {
  readonly entry: Entry;
  readonly gone: boolean;
}

/** The entry of `id`; a new `view` means that it may have changed. Undefined until it is read. */
export function useEntry(list: Pick<ReadingList, 'entry'>, id: string, view: ListView): KnownEntry | undefined {
  const [read, setRead] = useState<{ readonly view: ListView; readonly entry: Entry | undefined } | undefined>(
    undefined,
  );
  const last = useRef<Entry | undefined>(undefined);
  const inView = view.at(view.indexOf(id));
  useEffect(() => {
    if (inView) return undefined;
    let wanted = true;
    void list.entry(id).then((result) => {
      if (wanted && result.ok) setRead({ view, entry: result.value });
    });
    return () => {
      wanted = false;
    };
  }, [list, id, view, inView]);
  const now = inView ?? read?.entry;
  if (now) last.current = now;
  const entry = now ?? last.current;
  const isGone = inView === undefined && read?.view === view && read.entry === undefined;
  return entry && { entry, gone: isGone };
}
