/** The trash as far as it is looked at, and what can be done with it. */
import { useEffect, useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import type { Undo } from '../list-view/undo-bar.tsx';
import type { Trashed } from '../reading-list/entry/trash.ts';
import type { ReadingList, StoreFailure } from '../reading-list/reading-list.ts';
import { counted, words } from '../ui/words.ts';

/** So many papers are read at once. */
const PAGE = 50;

/** What lies in the trash. */
export interface TrashHeld {
  /** Those that were read, removed last first. */
  readonly papers: readonly Trashed[];
  /** How many there are; absent until it is known. */
  readonly matching?: number;
  readonly failure?: StoreFailure;
  /** Reads more of them. */
  more(): void;
  again(): void;
  putBack(ids: readonly string[]): void;
  /** Forgets all of them, for good. */
  empty(): void;
}

type Read = Pick<TrashHeld, 'papers' | 'matching' | 'failure'>;

/** The trash of `list`, read anew whenever `revision` is another. */
export function useTrash(
  list: Pick<ReadingList, 'trash' | 'restoreFromTrash' | 'emptyTrash'>,
  { offer }: Pick<Undo, 'offer'>,
  revision: unknown,
  changed: () => void,
): TrashHeld {
  const [read, setRead] = useState<Read>({ papers: [] });
  const [most, setMost] = useState(PAGE);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    void list.trash(0, most).then((lying) => {
      if (!wanted) return;
      if (lying.ok) setRead(lying.value);
      else setRead((before) => ({ ...before, failure: lying.error }));
    });
    return () => {
      wanted = false;
    };
  }, [list, revision, most, turn]);
  const again = (): void => setTurn((before) => before + 1);
  return {
    ...read,
    more: () => setMost(most + PAGE),
    again,
    putBack: (ids) => {
      void list.restoreFromTrash(ids).then((done) => {
        if (done.ok) offer(counted('trash.done', ids.length), done.value.undo);
        else offer(words(failureKey(done.error)));
        again();
        changed();
      });
    },
    empty: () => {
      void list.emptyTrash().then((done) => {
        offer(done.ok ? counted('trash.emptied', done.value) : words(failureKey(done.error)));
        again();
        changed();
      });
    },
  };
}
