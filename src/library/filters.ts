/** How filters change. Pure. */
import { FACETS, type FacetName, type Filters } from '../reading-list/query.ts';

/** One value of one facet. */
export interface Wanted {
  readonly facet: FacetName;
  readonly value: string;
}

/** Narrows the list down otherwise than it is: `next` is given the filters that were asked for last. */
export type Narrow = (next: (filters: Filters) => Filters) => void;

/** Whether a value is asked for. */
export function isWanted(filters: Filters, { facet, value }: Wanted): boolean {
  return filters[facet]?.includes(value) ?? false;
}

/** The filters with a value more, or without it. A facet of which no value is wanted is absent. */
export function toggledFilter(filters: Filters, { facet, value }: Wanted): Filters {
  const { [facet]: before = [], ...others } = filters;
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return after.length === 0 ? others : { ...others, [facet]: after };
}

/** Every value that is asked for, in the order of the facets. */
export function wantedValues(filters: Filters): Wanted[] {
  return FACETS.flatMap((facet) => (filters[facet] ?? []).map((value) => ({ facet, value })));
}

/** The filters after tags were renamed, or taken away where there is no new name. */
export function withRenamedTags(filters: Filters, from: readonly string[], to: string | undefined): Filters {
  const { tag, ...others } = filters;
  if (!tag?.some((value) => from.includes(value))) return filters;
  const left = [...new Set(tag.flatMap((value) => (from.includes(value) ? (to ?? []) : value)))];
  return left.length === 0 ? others : { ...others, tag: left };
}
