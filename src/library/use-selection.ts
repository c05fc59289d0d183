/** Which papers are selected. By id, so that a selection outlives searching and scrolling. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { entriesMatching } from './copy-file.ts';

/** The selection, and how it changes. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  toggle(id: string): void;
  /** Everything that `text` matches, in view or not. */
  selectAll(text: string): void;
  clear(): void;
}

export function useSelection(list: ReadingList): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => {
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const selectAll = useCallback(
    (text: string) => {
      void (async () => {
        const all = new Set<string>();
        for await (const batch of entriesMatching(list, text)) for (const { id } of batch) all.add(id);
        setIds(all);
      })();
    },
    [list],
  );
  const clear = useCallback(() => setIds(new Set()), []);
  return useMemo(() => ({ ids, toggle, selectAll, clear }), [ids, toggle, selectAll, clear]);
}
