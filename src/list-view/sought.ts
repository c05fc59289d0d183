/** What of a query can be marked in the fields of a paper. Pure. */
import { conditionsOf } from '../reading-list/index/query-text.ts';
import { type Finder, type Marker, markedPieces } from './marks.ts';

/** What is sought, field by field. */
export interface Sought {
  readonly title: Marker;
  readonly authors: Marker;
  readonly venue: Marker;
  readonly abstract: Marker;
  readonly tags: Marker;
  /** Whether this year was asked for. */
  readonly year: (year: number) => boolean;
}

type Field = Exclude<keyof Sought, 'year'>;

const ANYWHERE: readonly Field[] = ['title', 'authors', 'venue', 'abstract', 'tags'];
const OF_WORDS = { any: ANYWHERE, author: ['authors'], title: ['title'] } as const;
const OF_VALUES = { tag: ['tags'], venue: ['venue'], source: [] } as const;

/** What `text` asks for; what must not be there is not sought. */
export function soughtIn(text: string): Sought {
  const found: Record<Field, Finder[]> = { title: [], authors: [], venue: [], abstract: [], tags: [] };
  const years: { readonly from: number; readonly to: number }[] = [];
  for (const condition of conditionsOf(text)) {
    if (condition.not) continue;
    if (condition.kind === 'years') years.push(condition);
    if (condition.kind !== 'words' && condition.kind !== 'values') continue;
    const { words, phrase } = condition;
    const finder = {
      words: phrase?.trim().split(' ') ?? words,
      exact: phrase !== undefined || (condition.kind === 'words' && condition.exact),
      inOrder: phrase !== undefined,
    };
    const fields = condition.kind === 'words' ? OF_WORDS[condition.field] : OF_VALUES[condition.facet];
    for (const field of fields) found[field].push(finder);
  }
  const marker =
    (field: Field): Marker =>
    (shown) =>
      markedPieces(shown, found[field]);
  return {
    title: marker('title'),
    authors: marker('authors'),
    venue: marker('venue'),
    abstract: marker('abstract'),
    tags: marker('tags'),
    year: (year) => years.some(({ from, to }) => year >= from && year <= to),
  };
}
