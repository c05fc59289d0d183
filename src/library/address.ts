/**
 * What the library page shows, as the part of its address behind `#`: `q=folding&tag=theory&tag=&sort=-year`. So a
 * reload, a bookmark and the back button come to the same papers. Pure.
 */
import type { Asked } from '../list-view/list-reader.ts';
import { FACETS, type Filters, SORTS, type Sort } from '../reading-list/query.ts';

/** The order where none is asked for. */
export const NEWEST: Sort = { by: 'added', direction: 'descending' };

/** What the fragment of an address asks for. What is not known is passed over. */
export function askedIn(fragment: string): Asked {
  const said = new URLSearchParams(fragment.replace(/^#/u, ''));
  const filters: { -readonly [Name in keyof Filters]: Filters[Name] } = {};
  for (const facet of FACETS) {
    const values = [...new Set(said.getAll(facet))];
    if (values.length > 0) filters[facet] = values;
  }
  const sort = sortIn(said.get('sort') ?? '');
  return { text: said.get('q') ?? '', ...(Object.keys(filters).length > 0 && { filters }), ...(sort && { sort }) };
}

/** The fragment for what is asked, without `#`; empty for all papers, newest first. */
export function fragmentOf({ text, filters = {}, sort = NEWEST }: Asked): string {
  const said = new URLSearchParams();
  if (text !== '') said.append('q', text);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) said.append(facet, value);
  if (sort.by !== NEWEST.by || sort.direction !== NEWEST.direction) {
    said.append('sort', `${sort.direction === 'descending' ? '-' : ''}${sort.by}`);
  }
  return said.toString();
}

function sortIn(said: string): Sort | undefined {
  const by = SORTS.find((name) => name === said.replace(/^-/u, ''));
  return by && { by, direction: said.startsWith('-') ? 'descending' : 'ascending' };
}
