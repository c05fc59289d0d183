/** The values of all facets among the papers shown, asked for after the rows are on the screen. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { afterPainting } from '../../list-view/after-painting.ts';
import type { ListView } from '../../list-view/list-reader.ts';
import type { FacetName, Facets } from '../../reading-list/query.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';

/** How many values of a facet are shown; one more is asked for, to know whether there are more. */
export type Shown = Readonly<Record<FacetName, number>>;

const FIRST: Shown = {
  status: 3,
  tag: 8,
  person: 8,
  venue: 8,
  year: 8,
  kind: 6,
  source: 6,
  abstract: 2,
  pdf: 2,
  note: 2,
  starred: 2,
  possibleDuplicate: 2,
};

/** How many times as many are shown by each "more". */
const GROWTH = 4;

export interface ShownFacets {
  readonly facets: Facets;
  readonly shown: Shown;
  readonly showMore: (facet: FacetName) => void;
}

/** The facets of what `view` answers; those of the last answer until they are counted anew. */
export function useFacets(list: Pick<ReadingList, 'facets'>, view: ListView): ShownFacets {
  const [facets, setFacets] = useState<Facets>({});
  const [shown, setShown] = useState(FIRST);
  const { asked, revision, settled } = view;
  useEffect(() => {
    if (!settled) return undefined;
    let wanted = true;
    const stop = afterPainting(() => {
      const more = Object.fromEntries(Object.entries(shown).map(([facet, most]) => [facet, most + 1]));
      void list.facets(asked, more).then((found) => {
        if (wanted && found.ok) setFacets(found.value);
      });
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [list, asked, revision, settled, shown]);
  const showMore = useCallback(
    (facet: FacetName) => setShown((before) => ({ ...before, [facet]: before[facet] * GROWTH })),
    [],
  );
  return { facets, shown, showMore };
}
