/** The papers of the library, each with what the library can do to it. */
import type { JSX, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { EntryList, type EntryListHandle } from '../list-view/entry-list.tsx';
import { failureKey } from '../list-view/failure-note.tsx';
import type { Entries } from '../list-view/use-entries.ts';
import type { Entry } from '../reading-list/entry/entry.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import type { Density } from '../ui/density.ts';
import { words } from '../ui/words.ts';
import { isWanted, type Narrow, toggledFilter } from './filters.ts';
import { RowControls } from './selection/row-controls.tsx';
import { type SelectKey, selectKey } from './selection/select-keys.ts';
import type { Selection } from './selection/use-selection.ts';

export interface ListRowsProps {
  readonly list: Pick<ReadingList, 'setStarred'>;
  readonly entries: Pick<Entries, 'view' | 'reader' | 'actions' | 'undo'>;
  readonly selection: Selection;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly rows: RefObject<EntryListHandle | null>;
  /** The entry that is shown at length. */
  readonly current: string | undefined;
  readonly visit: (entry: Entry) => void;
  /** The same, where there is room for either list or detail. */
  readonly showDetail: (entry: Entry) => void;
  readonly narrow: Narrow;
  readonly density: Density;
}

/** A guess at a row's height, in px. */
const ROW_HEIGHT: Readonly<Record<Density, number>> = { comfortable: 98, compact: 57 };

/** Is made anew only where something of it has changed: another order that is asked for paints no row until it is there. */
export function ListRows(props: ListRowsProps): JSX.Element {
  const { list, entries, selection, field, rows, current, visit, showDetail, narrow, density } = props;
  const { view, reader, actions, undo } = entries;
  const { offer } = undo;
  return useMemo(() => {
    const star = (entry: Entry, starred: boolean): void => {
      void list.setStarred([entry.id], starred).then((result) => {
        if (!result.ok) offer(words(failureKey(result.error)));
        reader.refresh();
      });
    };
    const extend = (from: string, index: number): void => {
      const to = Math.max(0, Math.min(index, view.matching - 1));
      selection.extendTo(to, from);
      rows.current?.goTo(to);
    };
    const doKey: Readonly<Record<SelectKey, (entry: Entry, index: number) => void>> = {
      toggle: ({ id }) => selection.toggle(id),
      extendHere: (_, index) => selection.extendTo(index),
      extendOn: ({ id }, index) => extend(id, index + 1),
      extendBack: ({ id }, index) => extend(id, index - 1),
      extendToFirst: ({ id }) => extend(id, 0),
      extendToLast: ({ id }) => extend(id, view.matching - 1),
      all: () => selection.selectAll(),
      clear: () => selection.clear(),
    };
    return (
      <EntryList
        view={view}
        show={reader.show}
        actions={{
          ...actions,
          remove: (entry) => {
            selection.drop([entry.id]);
            actions.remove(entry);
          },
        }}
        leave={() => field.current?.focus()}
        handle={rows}
        isSelected={({ id }) => selection.has(id)}
        current={current}
        visit={visit}
        rowHeight={ROW_HEIGHT[density]}
        keys={(event, entry, index, onEntry) => {
          const key = selectKey(event, onEntry);
          if (key) doKey[key](entry, index);
          return key !== undefined;
        }}
        clicked={(event, { id }) => {
          if (event.shiftKey) selection.extendTo(view.indexOf(id));
          else if (event.ctrlKey || event.metaKey) selection.toggle(id);
        }}
        chooseTag={(value) => {
          const tag = { facet: 'tag', value } as const;
          narrow((now) => (isWanted(now, tag) ? now : toggledFilter(now, tag)));
        }}
        extra={(entry, tabIndex) => (
          <RowControls
            entry={entry}
            tabIndex={tabIndex}
            selection={selection}
            place={view.indexOf(entry.id)}
            star={star}
            showDetail={showDetail}
          />
        )}
      />
    );
  }, [list, view, reader, actions, offer, selection, field, rows, current, visit, showDetail, narrow, density]);
}
