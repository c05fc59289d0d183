/** The selection of the library page. It outlives searching, sorting and scrolling. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListView } from '../../list-view/list-reader.ts';
import type { ReadingList, StoreFailure } from '../../reading-list/reading-list.ts';
import { ok, type Result } from '../../result.ts';
import {
  beginningAt,
  countSelected,
  everything,
  extended,
  isSameQuery,
  isSelected,
  NO_PICKING,
  type Picking,
  type Selected,
  startingAt,
  toggled,
  withoutGone,
} from './selected.ts';

/** The selection, and how it changes. */
export interface Selection {
  /** Ids, or everything that a query shows but a few: 100,000 ids are not read unless something is done to them. */
  readonly selected: Selected;
  readonly count: number;
  has(id: string): boolean;
  toggle(id: string): void;
  /**
   * To the paper at a place of the list, in the order shown: from the paper that was chosen last, or from `from`, where
   * the range that was drawn last does not end there.
   */
  extendTo(place: number, from?: string): void;
  /** Forgets papers that are in the list no more. */
  drop(ids: readonly string[]): void;
  /** Everything that the query shows, in view or not. */
  selectAll(): void;
  clear(): void;
  /** The ids of the selected papers. From now on the selection is these, also where the query shows others. */
  ids(): Promise<Result<readonly string[], StoreFailure>>;
}

/** The selection among the papers that `view` shows. */
export function useSelection(list: Pick<ReadingList, 'ids'>, view: ListView): Selection {
  // Keys come faster than the page is painted: each goes on from what the last one made.
  const now = useRef<Picking>(NO_PICKING);
  const [{ selected }, paint] = useState(NO_PICKING);
  const set = useCallback((next: Picking): void => {
    now.current = next;
    paint(next);
  }, []);
  const isOfView = selected.kind === 'some' || isSameQuery(selected.of, view.asked);
  const matching = useRef(0);
  if (isOfView) matching.current = view.matching;

  const ids = useCallback(async (): Promise<Result<readonly string[], StoreFailure>> => {
    if (selected.kind === 'some') return ok([...selected.ids]);
    const found = await list.ids(selected.of);
    if (!found.ok) return found;
    const left = found.value.filter((id) => isSelected(selected, id));
    if (now.current.selected === selected) set(startingAt({ kind: 'some', ids: new Set(left) }));
    return ok(left);
  }, [list, selected, set]);
  useEffect(() => {
    // Under another query it could not be told which rows are selected.
    if (!isOfView) void ids();
  }, [isOfView, ids]);

  const extendTo = useCallback(
    (place: number, from?: string): void => {
      if (from !== undefined) set(beginningAt(now.current, from));
      const { anchor } = now.current;
      void idsBetween(list, view, anchor?.id, place).then((range) => {
        // Not where something else was selected meanwhile.
        if (now.current.anchor === anchor && range) set(extended(now.current, range.ids, range.to));
      });
    },
    [list, view, set],
  );
  return useMemo(
    () => ({
      selected,
      count: countSelected(selected, matching.current),
      has: (id) => isOfView && isSelected(selected, id),
      toggle: (id) => set(toggled(now.current, id)),
      extendTo,
      drop: (gone) => set(startingAt(withoutGone(now.current.selected, gone))),
      selectAll: () => set(startingAt(everything(view.asked))),
      clear: () => set(NO_PICKING),
      ids,
    }),
    [selected, isOfView, view, extendTo, ids, set],
  );
}

interface Range {
  readonly ids: readonly string[];
  readonly to: string;
}

/** The papers from one to that at a place, in the order of the view; the last alone where the first is not shown. */
async function idsBetween(
  list: Pick<ReadingList, 'ids'>,
  view: ListView,
  from: string | undefined,
  place: number,
): Promise<Range | undefined> {
  const near = view.at(place)?.id;
  const start = from === undefined ? place : view.indexOf(from);
  if (near !== undefined && start >= 0) {
    const ids = between(start, place).map((at) => view.at(at)?.id);
    if (ids.every((id) => id !== undefined)) return { ids, to: near };
  }
  const all = await list.ids(view.asked, view.asked.sort);
  const to = all.ok ? all.value[place] : undefined;
  if (!all.ok || to === undefined) return undefined;
  const first = from === undefined ? place : all.value.indexOf(from);
  return { ids: first < 0 ? [to] : all.value.slice(Math.min(first, place), Math.max(first, place) + 1), to };
}

function between(a: number, b: number): number[] {
  const first = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => first + index);
}
