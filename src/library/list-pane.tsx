/** The middle of the library: search, order and filters in force, and under them the papers. */
import { ListFilter } from 'lucide';
import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { EmptyList } from '../list-view/empty-list.tsx';
import { EntryList, type EntryListHandle } from '../list-view/entry-list.tsx';
import { failureKey } from '../list-view/failure-note.tsx';
import { SearchField } from '../list-view/search-field.tsx';
import type { Entries } from '../list-view/use-entries.ts';
import type { Entry } from '../reading-list/entry/entry.ts';
import type { Filters } from '../reading-list/query.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { storedDensity } from '../ui/density.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import { NEWEST } from './address.ts';
import { DensityButton } from './density-button.tsx';
import type { SourceNames } from './facets/facet-words.ts';
import { FilterChips } from './facets/filter-chips.tsx';
import { NothingLeft } from './facets/nothing-left.tsx';
import { isWanted, toggledFilter, wantedValues } from './filters.ts';
import { RowControls } from './selection/row-controls.tsx';
import { type SelectKey, selectKey } from './selection/select-keys.ts';
import type { Selection } from './selection/use-selection.ts';
import { SortControl } from './sort-control.tsx';

interface ListPaneProps {
  readonly list: Pick<ReadingList, 'setStarred'>;
  readonly entries: Entries;
  readonly selection: Selection;
  readonly sources: SourceNames;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly rows: RefObject<EntryListHandle | null>;
  /** The entry that is shown at length. */
  readonly current: string | undefined;
  readonly visit: (entry: Entry) => void;
  /** The same, where there is room for either list or detail. */
  readonly showDetail: (entry: Entry) => void;
  readonly facetsOpen: boolean;
  readonly openFacets: (open: boolean) => void;
}

/** A guess at a row's height, in px. */
const ROW_HEIGHT = { comfortable: 98, compact: 57 } as const;

export function ListPane(props: ListPaneProps): JSX.Element {
  const { list, entries, selection, sources, field, rows, current, visit, showDetail, facetsOpen, openFacets } = props;
  const { view, text, type, asked, ask, change, reader, undo } = entries;
  const [density, setDensity] = useState(storedDensity);
  const { filters = {} } = asked;
  const narrow = (next: Filters): void => change({ filters: next });
  const hasPapers = view.total > 0;
  const chosen = wantedValues(filters).length;

  const star = (entry: Entry, starred: boolean): void => {
    void list.setStarred([entry.id], starred).then((result) => {
      if (!result.ok) undo.offer(words(failureKey(result.error)));
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
    <section class="library-list" data-density={density} aria-label={words('list.papers')}>
      {hasPapers && (
        <div class="library-search">
          <SearchField field={field} text={text} type={type} enter={() => rows.current?.focus()} />
          <button
            type="button"
            class="facets-open"
            data-action="facets"
            aria-expanded={facetsOpen}
            aria-controls="facets"
            onClick={() => openFacets(!facetsOpen)}
          >
            <Icon of={ListFilter} />
            {words('library.filters')}
            {chosen > 0 && <span class="soft">{chosen}</span>}
          </button>
          <SortControl sort={asked.sort ?? NEWEST} set={(sort) => change({ sort })} />
          <DensityButton density={density} set={setDensity} />
          <FilterChips filters={filters} narrow={narrow} sources={sources} leave={() => field.current?.focus()} />
        </div>
      )}
      <p class="unseen" role="status">
        {asked === view.asked && view.matching < view.total && counted('list.found', view.matching)}
      </p>
      {hasPapers && (
        <EntryList
          view={view}
          show={reader.show}
          actions={{
            ...entries.actions,
            remove: (entry) => {
              selection.drop([entry.id]);
              entries.actions.remove(entry);
            },
          }}
          leave={() => field.current?.focus()}
          handle={rows}
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
            if (!isWanted(filters, tag)) narrow(toggledFilter(filters, tag));
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
      )}
      {view.settled && hasPapers && view.matching === 0 && <NothingLeft asked={view.asked} ask={ask} />}
      {view.settled && !hasPapers && !view.failure && <EmptyList offersRestore={false} />}
    </section>
  );
}
