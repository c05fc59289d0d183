/** Finds a value of a facet by typing: a field that completes. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { folded } from '../../reading-list/entry/fold.ts';
import type { FacetName } from '../../reading-list/query.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { words } from '../../ui/words.ts';
import { useCompletion } from '../use-completion.ts';

interface FacetFinderProps {
  readonly list: Pick<ReadingList, 'values'>;
  readonly facet: FacetName;
  readonly choose: (value: string) => void;
}

export function FacetFinder({ list, facet, choose }: FacetFinderProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const found = useCompletion(list, facet, typed);
  const completed = found.find(({ value }) => folded(value) === folded(typed.trim()));
  const name = words(`library.find.${facet}`);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const value = (completed ?? found[0])?.value;
        if (typed.trim() === '' || value === undefined) return;
        choose(value);
        setTyped('');
      }}
    >
      <input
        type="text"
        class="facet-find"
        list={`values-of-${facet}`}
        data-find-value={facet}
        aria-label={name}
        placeholder={name}
        value={typed}
        autocomplete="off"
        dir="auto"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={`values-of-${facet}`}>
        {found.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </form>
  );
}
