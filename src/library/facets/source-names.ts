/** What the sources of papers are called: sites, and the kinds of files. */
import { useEffect, useState } from 'preact/hooks';
import { TEXT_FORMATS } from '../../formats/text-formats.ts';
import { words } from '../../ui/words.ts';
import type { SourceNames } from './facet-words.ts';

const NONE: SourceNames = new Map();

let all: SourceNames | undefined;

/**
 * Every source's name, once they are there; ids stand for themselves until then. The readers of all sites are much code:
 * they are loaded when their names are wanted.
 */
export function useSourceNames(wanted: boolean): SourceNames {
  const [names, setNames] = useState(all ?? NONE);
  useEffect(() => {
    if (!wanted || names !== NONE) return;
    void import('../../extract/registry.ts').then(({ adapters }) => {
      all ??= new Map([...formats(), ...adapters.map(({ id, name }) => [id, name] as const)]);
      setNames(all);
    });
  }, [wanted, names]);
  return names;
}

/** Papers that came from files carry the name of the format where others carry that of the site. */
function formats(): (readonly [id: string, name: string])[] {
  return [
    ...TEXT_FORMATS.map(([format, name]) => [format, words(name)] as const),
    ['papermemory', 'PaperMemory'],
    ['paperfold', words('extension.name')],
  ];
}
