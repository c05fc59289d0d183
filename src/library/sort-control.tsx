/** The order of the list: by what, and in which direction. */
import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide';
import type { JSX } from 'preact';
import { SORTS, type Sort, type SortName } from '../reading-list/query.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';

/** The direction that one means first. */
const USUAL: Readonly<Record<SortName, Sort['direction']>> = {
  added: 'descending',
  changed: 'descending',
  year: 'descending',
  title: 'ascending',
  author: 'ascending',
};

interface SortControlProps {
  readonly sort: Sort;
  readonly set: (sort: Sort) => void;
}

export function SortControl({ sort, set }: SortControlProps): JSX.Element {
  const { by, direction } = sort;
  const other = direction === 'ascending' ? 'descending' : 'ascending';
  const turn = words(`library.direction.${other}`);
  return (
    <span class="sort">
      <select
        data-action="sort"
        aria-label={words('library.sortBy')}
        value={by}
        onChange={({ currentTarget }) => {
          const chosen = SORTS.find((name) => name === currentTarget.value);
          if (chosen) set({ by: chosen, direction: USUAL[chosen] });
        }}
      >
        {SORTS.map((name) => (
          <option key={name} value={name}>
            {words(`library.sort.${name}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="plain square"
        data-action="direction"
        data-direction={direction}
        aria-label={turn}
        title={turn}
        onClick={() => set({ by, direction: other })}
      >
        <Icon of={direction === 'ascending' ? ArrowUpNarrowWide : ArrowDownWideNarrow} />
      </button>
    </span>
  );
}
