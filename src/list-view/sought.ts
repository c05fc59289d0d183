/** What of a query can be marked in the fields of a paper. Pure. */
import { conditionsOf } from '../reading-list/index/query-text.ts';

/** Words to find in a text, folded as `search-words.ts` folds them. */
export interface Finder {
  /** Beginnings of words; with `exact` whole ones. */
  readonly words: readonly string[];
  readonly exact: boolean;
  /** The words must stand one after the other in this order. */
  readonly inOrder: boolean;
}

/** What is sought, field by field. */
export interface Sought {
  readonly title: readonly Finder[];
  readonly authors: readonly Finder[];
  readonly venue: readonly Finder[];
  readonly abstract: readonly Finder[];
  readonly tags: readonly Finder[];
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
  return { ...found, year: (year) => years.some(({ from, to }) => year >= from && year <= to) };
}
