/** Words in single fields, and in values of facets. Pure. */
import type { Entry } from '../entry/entry.ts';
import { indexedWords, inOrder } from './search-words.ts';

/** The texts of one field. */
export function fieldTexts({ listings, chosen }: Entry, field: 'author' | 'title'): string[] {
  if (field === 'author')
    return [...(chosen.authors ?? []), ...listings.flatMap(({ publication }) => publication.authors)];
  const titles = listings.map(({ publication }) => publication.title);
  return chosen.title === undefined ? titles : [chosen.title, ...titles];
}

/** Whether a value of a facet has words that begin with each of `beginnings`, or the phrase. */
export function valueMatches(value: string, beginnings: readonly string[], phrase: string | undefined): boolean {
  if (phrase !== undefined) return inOrder(value).includes(phrase);
  const words = indexedWords([value]);
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
