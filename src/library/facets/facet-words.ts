/** What facets and their values are called. */
import { statusOf, statusWord } from '../../list-view/status-button.tsx';
import { PUBLICATION_KINDS } from '../../publication/publication.ts';
import { words } from '../../ui/words.ts';
import type { Wanted } from '../filters.ts';

/** What the sites are called, by the id of their reader. */
export type SourceNames = ReadonlyMap<string, string>;

/** The words for a value; those that pages and readers made up stand for themselves. */
export function valueWords({ facet, value }: Wanted, sources: SourceNames): string {
  switch (facet) {
    case 'status': {
      const status = statusOf(value);
      return status ? statusWord(status) : value;
    }
    case 'kind':
      if (value === '') return words('library.none.kind');
      return PUBLICATION_KINDS.some((kind) => kind === value) ? words(`library.kind.${value}`) : value;
    case 'source':
      return sources.get(value) ?? value;
    case 'tag':
    case 'person':
    case 'venue':
    case 'year':
      return value === '' ? words(`library.none.${facet}`) : value;
    default:
      return words(`library.has.${facet}.${value === 'no' ? 'no' : 'yes'}`);
  }
}
