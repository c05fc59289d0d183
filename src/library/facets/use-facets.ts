/** The values of all facets among the papers shown: asked for with the rows, or after them where the rows must not wait. */
import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { afterPainting, TYPING_PAUSE } from '../../list-view/after-painting.ts';
import type { ListView } from '../../list-view/list-reader.ts';
import type { FacetName, Facets, Filters, Selection } from '../../reading-list/query.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import type { LatestAsked } from '../latest-asked.ts';

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

const NONE = {};
const NOTHING: Counted = { of: { text: '' }, facets: NONE };

export interface ShownFacets {
  readonly facets: Facets;
  /** What the papers counted were narrowed down to. */
  readonly filters: Filters;
  readonly shown: Shown;
  readonly showMore: (facet: FacetName) => void;
}

interface Counted {
  readonly of: Selection;
  readonly facets: Facets;
}

/** Whether both ask for the same papers, in whatever order. */
function isSame(a: Selection, b: Selection): boolean {
  return a.text === b.text && a.filters === b.filters;
}

/**
 * The facets of what is asked for, `latest`; those of the last answer until they are counted anew. The first rows of `view`
 * do not wait for them, and while words are typed they do not follow every letter; else they are counted while the rows are
 * read, and are shown with them, so that the page is laid out once.
 */
export function useFacets(list: Pick<ReadingList, 'facets'>, latest: LatestAsked, view: ListView): ShownFacets {
  const [counted, setCounted] = useState<Counted | undefined>(undefined);
  const [shown, setShown] = useState(FIRST);
  const { changes, settled } = view;
  const [, hear] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => latest.follow(() => hear(undefined)), [latest]);
  const { text, filters } = latest.read();
  // Before the page is painted: rows and counts are read side by side.
  useLayoutEffect(() => {
    if (!settled) return undefined;
    let wanted = true;
    const of = { text, ...(filters && { filters }) };
    const count = (): void => {
      const more = Object.fromEntries(Object.entries(shown).map(([facet, most]) => [facet, most + 1]));
      void list.facets(of, more).then((found) => {
        if (wanted) setCounted((last) => ({ of, facets: found.ok ? found.value : (last?.facets ?? {}) }));
      });
    };
    const stop = counted?.of.text === text ? count() : afterPainting(count, counted === undefined ? 0 : TYPING_PAUSE);
    return () => {
      wanted = false;
      stop?.();
    };
    // What was counted last only says how soon to count.
  }, [list, text, filters, changes, settled, shown]);
  const showMore = useCallback(
    (facet: FacetName) => setShown((before) => ({ ...before, [facet]: before[facet] * GROWTH })),
    [],
  );
  const last = useRef<Counted>(NOTHING);
  if (counted && isSame(counted.of, view.asked)) last.current = counted;
  const { facets, of } = last.current;
  return { facets, filters: of.filters ?? NONE, shown, showMore };
}
