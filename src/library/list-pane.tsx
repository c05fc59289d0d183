/** The middle of the library: search, order and filters in force, and under them the papers. */
import { ListFilter } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { EmptyList } from '../list-view/empty-list.tsx';
import { SearchField } from '../list-view/search-field.tsx';
import type { Entries } from '../list-view/use-entries.ts';
import { storedDensity } from '../ui/density.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import { NEWEST } from './address.ts';
import { DensityButton } from './density-button.tsx';
import type { SourceNames } from './facets/facet-words.ts';
import { FilterChips } from './facets/filter-chips.tsx';
import { NothingLeft } from './facets/nothing-left.tsx';
import { wantedValues } from './filters.ts';
import { ListRows, type ListRowsProps } from './list-rows.tsx';
import { SortControl } from './sort-control.tsx';

interface ListPaneProps extends Omit<ListRowsProps, 'density'> {
  readonly entries: Entries;
  readonly sources: SourceNames;
  readonly facetsOpen: boolean;
  readonly openFacets: (open: boolean) => void;
  /** Whether a file is looked at or taken in: an empty list needs no advice then. */
  readonly importing: boolean;
}

export function ListPane(props: ListPaneProps): JSX.Element {
  const { entries, sources, field, rows, narrow, facetsOpen, openFacets, importing } = props;
  const { view, text, type, asked, ask, change } = entries;
  const [density, setDensity] = useState(storedDensity);
  const { filters = {} } = asked;
  const hasPapers = view.total > 0;
  const chosen = wantedValues(filters).length;
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
      {hasPapers && <ListRows {...props} density={density} />}
      {view.settled && hasPapers && view.matching === 0 && <NothingLeft asked={view.asked} ask={ask} />}
      {view.settled && !hasPapers && !view.failure && !importing && (
        <EmptyList>
          <p class="soft">{words('library.emptyImport')}</p>
        </EmptyList>
      )}
    </section>
  );
}
