/** What sites are called. The readers of all sites are much code: they are loaded when their names are wanted. */
import { useEffect, useState } from 'preact/hooks';
import type { SourceNames } from './facet-words.ts';

const NONE: SourceNames = new Map();

/** Every site's name, once they are there; ids stand for themselves until then. */
export function useSourceNames(wanted: boolean): SourceNames {
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    if (!wanted) return;
    void import('../../extract/registry.ts').then(({ adapters }) =>
      setNames(new Map(adapters.map(({ id, name }) => [id, name]))),
    );
  }, [wanted]);
  return names;
}
