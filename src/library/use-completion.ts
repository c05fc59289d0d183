/** Values that complete what is being typed. */
import { useEffect, useState } from 'preact/hooks';
import type { FacetName, FacetValue } from '../reading-list/query.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';

/** So many are offered. */
const MOST = 8;

interface CompletionOptions {
  readonly most?: number;
  /** Asked again whenever this is another one. */
  readonly revision?: number;
}

/** The commonest values of a facet with words that begin as `typed` does; those of the last `typed` until others are read. */
export function useCompletion(
  list: Pick<ReadingList, 'values'>,
  facet: FacetName,
  typed: string,
  { most = MOST, revision = 0 }: CompletionOptions = {},
): readonly FacetValue[] {
  const [found, setFound] = useState<readonly FacetValue[]>([]);
  useEffect(() => {
    let wanted = true;
    void list.values(facet, typed, most).then((values) => {
      if (wanted && values.ok) setFound(values.value);
    });
    return () => {
      wanted = false;
    };
  }, [list, facet, typed, most, revision]);
  return found;
}
