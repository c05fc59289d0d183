/** The pairs that a reader goes through, one after another, and what is done with them. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Word } from '../../decisions/decision.ts';
import { failureKey } from '../../list-view/failure-note.tsx';
import type { Undo } from '../../list-view/undo-bar.tsx';
import type { Entry } from '../../reading-list/entry/entry.ts';
import type { ReadingList, StoreFailure } from '../../reading-list/reading-list.ts';
import type { Result } from '../../result.ts';
import { counted, words } from '../../ui/words.ts';
import type { FindLikely, Found } from './find-likely.ts';
import type { EntryPair } from './likely-entries.ts';

/** Two papers to be judged, as they are now. */
export interface PairToJudge extends Pick<EntryPair, 'reason' | 'score'> {
  readonly a: Entry;
  readonly b: Entry;
}

/** What the view shows and does. */
export interface PossibleDuplicates {
  /** Absent until the first search is over. */
  readonly pairs: readonly EntryPair[] | undefined;
  readonly sameDoi: Found['sameDoi'];
  readonly setAside: Found['setAside'];
  readonly failure: StoreFailure | undefined;
  /** The place of the pair that is looked at. */
  readonly at: number;
  readonly current: PairToJudge | undefined;
  go(at: number): void;
  /** The entry that the two would become. */
  preview(pair: PairToJudge): Promise<Entry | undefined>;
  /** Merges the two, or says that they are different papers. */
  decide(pair: PairToJudge, says: Word): void;
  /** Merges every group of entries that carry one DOI. */
  mergeSameDoi(): void;
  /** Forgets a decision. */
  withdraw(id: string): void;
  /** Searches anew. */
  again(): void;
}

/** Searches `list` with `find` now and whenever `revision` is another. */
export function usePossibleDuplicates(
  list: ReadingList,
  find: FindLikely,
  undo: Undo,
  revision: unknown,
  changed: () => void,
): PossibleDuplicates {
  const [found, setFound] = useState<Found | undefined>(undefined);
  const [failure, setFailure] = useState<StoreFailure | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  const [at, setAt] = useState(0);
  const looked = useRef<EntryPair | undefined>(undefined);

  useEffect(() => {
    const stop = new AbortController();
    void find(stop.signal).then((result) => {
      if (stop.signal.aborted) return;
      setFailure(result.ok ? undefined : result.error);
      if (!result.ok) return;
      const { pairs } = result.value;
      // Whoever is looking at a pair goes on looking at it.
      const place = pairs.findIndex(({ a, b }) => a === looked.current?.a && b === looked.current.b);
      setAt((before) => (place >= 0 ? place : Math.max(0, Math.min(before, pairs.length - 1))));
      setFound(result.value);
    });
    return () => stop.abort();
  }, [find, revision, turn]);

  const pair = found?.pairs[at];
  looked.current = pair;
  const current = usePair(list, pair, found);
  const { offer } = undo;

  /** Says what came of a change, and goes on without the pairs that are settled by it. */
  const settle = useCallback(
    (
      result: Result<{ readonly undo?: string }, Parameters<typeof failureKey>[0]>,
      said: string,
      rest?: (pair: EntryPair) => boolean,
    ) => {
      if (result.ok) offer(said, result.value.undo);
      else offer(words(failureKey(result.error)));
      if (result.ok && rest) setFound((before) => before && { ...before, pairs: before.pairs.filter(rest) });
      changed();
    },
    [offer, changed],
  );

  return useMemo<PossibleDuplicates>(
    () => ({
      pairs: found?.pairs,
      sameDoi: found?.sameDoi ?? [],
      setAside: found?.setAside ?? new Map(),
      failure,
      at,
      current,
      go: setAt,
      async preview({ a, b }) {
        const result = await list.previewMerge([a.id, b.id]);
        if (!result.ok) offer(words(failureKey(result.error)));
        return result.ok ? result.value : undefined;
      },
      decide({ a, b }, says) {
        if (says === 'same') {
          void list
            .merge([a.id, b.id])
            .then((result) =>
              settle(result, words('duplicates.merged'), (other) => other.a !== b.id && other.b !== b.id),
            );
        } else {
          const [one, other] = [a, b].map(({ listings }) => listings.map(({ publication }) => publication));
          void list
            .decide('different', one ?? [], other ?? [])
            .then((result) =>
              settle(result, words('duplicates.keptApart'), (rest) => rest.a !== a.id || rest.b !== b.id),
            );
        }
      },
      mergeSameDoi() {
        const groups = found?.sameDoi ?? [];
        const gone = new Set(groups.flatMap(([, ...others]) => others));
        const said = counted('duplicates.mergedMany', gone.size);
        void list
          .mergeGroups(groups)
          .then((result) => settle(result, said, (rest) => !gone.has(rest.a) && !gone.has(rest.b)));
      },
      withdraw(id) {
        void list.withdraw(id).then((result) => settle(result, words('duplicates.withdrawn')));
      },
      again: () => setTurn((before) => before + 1),
    }),
    [found, failure, at, current, list, settle, offer],
  );
}

/** Both entries of a pair, read anew whenever a search is over; undefined until then, and where one is gone. */
function usePair(list: ReadingList, pair: EntryPair | undefined, found: Found | undefined): PairToJudge | undefined {
  const [read, setRead] = useState<PairToJudge | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    if (pair === undefined) setRead(undefined);
    else {
      void Promise.all([list.entry(pair.a), list.entry(pair.b)]).then(([a, b]) => {
        if (!wanted) return;
        const both = a.ok && b.ok && a.value && b.value ? { a: a.value, b: b.value } : undefined;
        setRead(both && { ...both, reason: pair.reason, score: pair.score });
      });
    }
    return () => {
      wanted = false;
    };
  }, [list, pair, found]);
  return read?.a.id === pair?.a && read?.b.id === pair?.b ? read : undefined;
}
