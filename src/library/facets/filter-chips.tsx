/** What the list is narrowed down to, each part with the way to take it back. */
import { X } from 'lucide';
import type { JSX } from 'preact';
import type { Filters } from '../../reading-list/query.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../ui/words.ts';
import { type Narrow, toggledFilter, wantedValues } from '../filters.ts';
import { type SourceNames, valueWords } from './facet-words.ts';

interface FilterChipsProps {
  readonly filters: Filters;
  readonly narrow: Narrow;
  readonly sources: SourceNames;
  /** Takes the focus where the last chip went away under it. */
  readonly leave: () => void;
}

export function FilterChips({ filters, narrow, sources, leave }: FilterChipsProps): JSX.Element | null {
  const chosen = wantedValues(filters);
  if (chosen.length === 0) return null;
  return (
    <ul class="chips" aria-label={words('library.narrowedTo')}>
      {chosen.map((wanted) => {
        const word = valueWords(wanted, sources);
        return (
          <li key={`${wanted.facet} ${wanted.value}`}>
            <button
              type="button"
              class="chip"
              data-action="unfilter"
              data-facet={wanted.facet}
              aria-label={words('library.unfilter', word)}
              onClick={(event) => {
                const item = event.currentTarget.closest('li');
                const beside = chosen.length > 1 ? (item?.nextElementSibling ?? item?.previousElementSibling) : null;
                narrow((now) => toggledFilter(now, wanted));
                const next = beside?.querySelector('button');
                if (next) next.focus();
                else leave();
              }}
            >
              <span dir="auto">{word}</span>
              <Icon of={X} />
            </button>
          </li>
        );
      })}
      <li>
        <button
          type="button"
          class="link small"
          data-action="clear-filters"
          onClick={() => {
            narrow(() => ({}));
            leave();
          }}
        >
          {words('library.clearFilters')}
        </button>
      </li>
    </ul>
  );
}
