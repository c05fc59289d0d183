/** What the library adds to a row: the box that selects it, the star, and the way to the detail on narrow screens. */
import { Info, Star } from 'lucide';
import type { JSX } from 'preact';
import type { Entry } from '../../reading-list/entry/entry.ts';
import { shownTitle } from '../../reading-list/entry/shown.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../ui/words.ts';
import type { Selection } from './use-selection.ts';

interface RowControlsProps {
  readonly entry: Entry;
  readonly tabIndex: number;
  readonly selection: Selection;
  /** The place of the paper in the list. */
  readonly place: number;
  readonly star: (entry: Entry, starred: boolean) => void;
  readonly showDetail: (entry: Entry) => void;
}

export function RowControls({ entry, tabIndex, selection, place, star, showDetail }: RowControlsProps): JSX.Element {
  const { value: title } = shownTitle(entry);
  return (
    <>
      <input
        type="checkbox"
        class="entry-select"
        data-action="select"
        tabIndex={tabIndex}
        checked={selection.has(entry.id)}
        aria-label={words('library.selectOf', title)}
        onClick={(event) => {
          if (event.shiftKey) selection.extendTo(place);
          else selection.toggle(entry.id);
        }}
      />
      <button
        type="button"
        class="plain square"
        data-action="star"
        tabIndex={tabIndex}
        aria-pressed={entry.starred}
        aria-label={words('library.starOf', title)}
        title={words('library.star')}
        onClick={() => star(entry, !entry.starred)}
      >
        <Icon of={Star} />
      </button>
      <button
        type="button"
        class="plain entry-details"
        data-action="details"
        tabIndex={tabIndex}
        aria-label={words('library.detailsOf', title)}
        onClick={() => showDetail(entry)}
      >
        <Icon of={Info} />
        {words('library.details')}
      </button>
    </>
  );
}
