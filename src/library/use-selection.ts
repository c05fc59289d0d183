/** The selection of the library page. It outlives searching, sorting and scrolling. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListView } from '../list-view/list-reader.ts';
import type { ReadingList, StoreFailure } from '../reading-list/reading-list.ts';
import { ok, type Result } from '../result.ts';
import {
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
  /** From the paper that was chosen last to this one, in the order shown. */
  extendTo(id: string): void;
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
  const [picking, setPicking] = useState<Picking>(NO_PICKING);
  const { selected } = picking;
  const isOfView = selected.kind === 'some' || isSameQuery(selected.of, view.asked);
  const matching = useRef(0);
  if (isOfView) matching.current = view.matching;

  const ids = useCallback(async (): Promise<Result<readonly string[], StoreFailure>> => {
    if (selected.kind === 'some') return ok([...selected.ids]);
    const found = await list.ids(selected.of);
    if (!found.ok) return found;
    const left = found.value.filter((id) => isSelected(selected, id));
    setPicking((now) => (now.selected === selected ? startingAt({ kind: 'some', ids: new Set(left) }) : now));
    return ok(left);
  }, [list, selected]);
  useEffect(() => {
    // Under another query it could not be told which rows are selected.
    if (!isOfView) void ids();
  }, [isOfView, ids]);

  const extendTo = useCallback(
    (id: string): void => {
      const from = picking.anchor?.id ?? id;
      void idsBetween(list, view, from, id).then((range) => {
        setPicking((now) => (now.anchor === picking.anchor ? extended(now, range, id) : now));
      });
    },
    [list, view, picking.anchor],
  );
  return useMemo(
    () => ({
      selected,
      count: countSelected(selected, matching.current),
      has: (id) => isOfView && isSelected(selected, id),
      toggle: (id) => setPicking((now) => toggled(now, id)),
      extendTo,
      drop: (gone) => setPicking((now) => startingAt(withoutGone(now.selected, gone))),
      selectAll: () => setPicking(startingAt(everything(view.asked))),
      clear: () => setPicking(NO_PICKING),
      ids,
    }),
    [selected, isOfView, view, extendTo, ids],
  );
}

/** The papers from one to another in the order of the view; only the two themselves where that cannot be read. */
async function idsBetween(
  list: Pick<ReadingList, 'ids'>,
  view: ListView,
  one: string,
  other: string,
): Promise<readonly string[]> {
  const [from = 0, to = 0] = [view.indexOf(one), view.indexOf(other)].sort((a, b) => a - b);
  const near = from < 0 ? [] : Array.from({ length: to - from + 1 }, (_, at) => view.at(from + at)?.id);
  if (near.length > 0 && near.every((id) => id !== undefined)) return near;
  const all = await list.ids(view.asked, view.asked.sort);
  if (!all.ok) return [one, other];
  const [first = 0, last = 0] = [all.value.indexOf(one), all.value.indexOf(other)].sort((a, b) => a - b);
  return first < 0 ? [other] : all.value.slice(first, last + 1);
}
