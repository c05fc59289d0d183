/** The list of papers: only what is in view is there, and the whole of it can be used from the keyboard. */
import type { ComponentChildren, JSX, Ref } from 'preact';
import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../reading-list/entry/entry.ts';
import { words } from '../ui/words.ts';
import { type EntryActions, EntryRow, titleId } from './entry-row.tsx';
import { type ListKey, listKey } from './list-keys.ts';
import type { ListView } from './list-reader.ts';
import { type RowElements, rowElements } from './row-elements.ts';
import { nextStatus } from './status-button.tsx';
import { useSought } from './use-sought.ts';
import { useVirtualList } from './use-virtual-list.ts';

/** What a page may ask of its list. */
export interface EntryListHandle {
  /** Moves the focus to the entry that has it, or had it last. */
  focus(): void;
  /** Moves the focus to the entry at a place, or the nearest that there is. */
  goTo(index: number): void;
}

interface EntryListProps {
  readonly view: ListView;
  /** Says which places came into view. */
  readonly show: (first: number, last: number) => void;
  readonly actions: EntryActions;
  /** The focus leaves the list upwards. */
  readonly leave: () => void;
  readonly handle?: Ref<EntryListHandle>;
  /** Controls of the page's own for an entry. */
  readonly extra?: (entry: Entry, tabIndex: number) => ComponentChildren;
  /** Keys of the page's own, asked first; true where one was used up. `onEntry`: the focus is on no control of the entry. */
  readonly keys?: (event: KeyboardEvent, entry: Entry, index: number, onEntry: boolean) => boolean;
  /** A click into an entry, beside its controls and links. */
  readonly clicked?: (event: MouseEvent, entry: Entry) => void;
  readonly chooseTag?: (tag: string) => void;
  /** Whether an entry is one of those that were selected. */
  readonly isSelected?: (entry: Entry) => boolean;
  /** The entry that is shown at length elsewhere. */
  readonly current?: string | undefined;
  /** A guess at an entry's height in px, before it is measured. */
  readonly rowHeight?: number;
  /** The reader went to an entry, by key or click. */
  readonly visit?: (entry: Entry) => void;
}

/** A title of two lines, people, a foot. */
const HEIGHT = 98;
/** How many entries Page Up and Page Down go. */
const LEAP = 5;

/** Where the focus goes first. */
const TOP = { index: 0, id: '' };

export function EntryList(props: EntryListProps): JSX.Element {
  const { view, show, actions, leave, handle, extra, current, visit, rowHeight = HEIGHT } = props;
  const { keys, clicked, chooseTag, isSelected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(TOP);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const wanted = useRef<{ readonly index: number; readonly gone?: string } | undefined>(undefined);
  const sought = useSought(view.text);

  const moved = view.indexOf(active.id);
  const at = Math.max(0, Math.min(moved >= 0 ? moved : active.index, view.matching - 1));
  const keyOf = useCallback((index: number) => view.at(index)?.id ?? index, [view]);
  const list = useVirtualList({ count: view.matching, scroller, rowHeight, keyOf, always: at });
  const items = list.getVirtualItems();
  const elements = useRef<RowElements>(new Map());
  elements.current = rowElements(
    items.map(({ index }) => keyOf(index)),
    elements.current,
    // Of a paper that is being removed the element still has the focus.
    wanted.current?.gone ?? active.id,
  );
  const { startIndex = 0, endIndex = 0 } = list.range ?? {};

  useLayoutEffect(() => show(startIndex, endIndex), [show, startIndex, endIndex]);
  useLayoutEffect(() => {
    // Asking the browser to scroll makes it lay out the page, also where there is nothing to scroll.
    if ((list.scrollOffset ?? 0) > 0) list.scrollToOffset(0);
    setActive(TOP);
  }, [list, view.asked]);
  // Rows that were measured are of another height now.
  useLayoutEffect(() => list.measure(), [list, rowHeight]);
  useFirstRowsMark(items.some(({ index }) => view.at(index) !== undefined));

  const goTo = (index: number, gone?: string): void => {
    const to = Math.max(0, Math.min(index, view.matching - 1));
    wanted.current = { index: to, ...(gone !== undefined && { gone }) };
    setActive({ index: to, id: gone === undefined ? (view.at(to)?.id ?? '') : '' });
    if (gone === undefined) list.scrollToIndex(to, { align: 'auto' });
  };
  useLayoutEffect(() => {
    const goal = wanted.current;
    if (!goal || (goal.gone !== undefined && view.indexOf(goal.gone) >= 0)) return;
    if (view.matching === 0) {
      wanted.current = undefined;
      leave();
      return;
    }
    const row = scroller.current?.querySelector<HTMLElement>(
      `[data-index="${Math.min(goal.index, view.matching - 1)}"]`,
    );
    // A row that is not read yet is made anew when it is: the focus would be lost.
    if (!row || !view.at(Number(row.dataset['index']))) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });
  useImperativeHandle(handle ?? null, () => ({ focus: () => goTo(at), goTo: (index) => goTo(index) }));

  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const removing: EntryActions = {
    ...actions,
    remove: (entry) => {
      goTo(Math.max(0, view.indexOf(entry.id)), entry.id);
      actions.remove(entry);
    },
  };
  const act: Readonly<Record<ListKey, (row: HTMLElement, entry: Entry, index: number) => void>> = {
    next: (_row, _entry, index) => goTo(index + 1),
    previous: (_row, _entry, index) => (index === 0 ? leave() : goTo(index - 1)),
    first: () => goTo(0),
    last: () => goTo(view.matching - 1),
    leapOn: (_row, _entry, index) => goTo(index + LEAP),
    leapBack: (_row, _entry, index) => goTo(index - LEAP),
    open: (row) => row.querySelector<HTMLElement>('[data-action="open"]')?.click(),
    abstract: (row, { id }) => row.querySelector('[data-action="abstract"]') && toggle(id),
    status: (_row, entry) => actions.setStatus(entry, nextStatus(entry.status)),
    remove: (_row, entry) => removing.remove(entry),
  };
  const press = (event: KeyboardEvent): void => {
    const row = rowOf(event.target);
    const index = Number(row?.dataset['index']);
    const entry = view.at(index);
    if (!row || !entry) return;
    const onEntry = event.target === row;
    const key = listKey(event, onEntry);
    if (keys?.(event, entry, index, onEntry)) event.preventDefault();
    else if (key) {
      event.preventDefault();
      act[key](row, entry, index);
    }
  };
  const enter = (target: EventTarget | null): void => {
    const entry = view.at(Number(rowOf(target)?.dataset['index']));
    if (entry && entry.id !== active.id) setActive({ index: view.indexOf(entry.id), id: entry.id });
    if (entry) visit?.(entry);
  };

  // Rows are made once for each view, not again whenever others are measured or scrolled to.
  const made = useMemo(() => new Map<string, JSX.Element>(), [props, sought, open, at]);
  const rowFor = (entry: Entry, isActive: boolean): JSX.Element => {
    const known = made.get(entry.id);
    if (known) return known;
    const row = (
      <EntryRow
        entry={entry}
        sought={sought}
        active={isActive}
        abstractOpen={open.has(entry.id)}
        toggleAbstract={() => toggle(entry.id)}
        actions={removing}
        extra={extra?.(entry, isActive ? 0 : -1)}
        chooseTag={chooseTag}
      />
    );
    made.set(entry.id, row);
    return row;
  };

  return (
    <div class="entries" ref={scroller} data-list data-query={view.text} data-shown={view.matching}>
      <ul
        aria-label={words('list.papers')}
        style={{ blockSize: `${list.getTotalSize()}px` }}
        onKeyDown={press}
        onFocusIn={(event) => enter(event.target)}
        onClick={(event) => {
          const entry = view.at(Number(rowOf(event.target)?.dataset['index']));
          const onControl = event.target instanceof Element && event.target.closest('a, button, input');
          if (entry && !onControl) clicked?.(event, entry);
        }}
      >
        {items.map(({ index, start }) => {
          const entry = view.at(index);
          const isActive = index === at;
          return (
            <li
              key={elements.current.get(keyOf(index))}
              class={entry ? 'entry' : 'entry entry-waiting'}
              style={{ transform: `translateY(${start}px)` }}
              data-index={index}
              data-entry={entry?.id}
              data-selected={entry && isSelected?.(entry) ? '' : undefined}
              aria-labelledby={entry && titleId(entry)}
              aria-setsize={view.matching}
              aria-posinset={index + 1}
              aria-current={entry && current === entry.id ? 'true' : undefined}
              aria-busy={entry ? undefined : true}
              tabIndex={isActive ? 0 : -1}
            >
              {entry && rowFor(entry, isActive)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('li[data-index]') : null;
}

/** Notes the time at which the first rows are on the screen: after the frame that paints them. */
function useFirstRowsMark(painted: boolean): void {
  useLayoutEffect(() => {
    if (painted) requestAnimationFrame(() => setTimeout(() => performance.mark('paperfold:rows')));
  }, [painted]);
}
