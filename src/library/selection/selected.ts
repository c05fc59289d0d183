/** Which papers are selected, and what a click or key makes of that. Pure. */
import type { Selection } from '../../reading-list/query.ts';

/** Selected papers: some by id, or everything that a query shows but a few. */
export type Selected =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | {
      readonly kind: 'all';
      /** Words and filters of the query. What comes to match later belongs to it. */
      readonly of: Selection;
      readonly without: ReadonlySet<string>;
    };

/** A selection in the making: ranges begin at the paper that was chosen last. */
export interface Picking {
  readonly selected: Selected;
  /** The selection as it was before the range that is being drawn. */
  readonly before: Selected;
  /** Where a range begins, and whether it takes papers in or out. */
  readonly anchor?: { readonly id: string; readonly takesIn: boolean };
  /** Where the range ends; at first where it begins. */
  readonly end?: string;
}

/** Nothing is selected. */
export const NONE: Selected = { kind: 'some', ids: new Set() };

/** Before anything was selected. */
export const NO_PICKING: Picking = { selected: NONE, before: NONE };

/** Everything that `of` shows. */
export function everything({ text, filters }: Selection): Selected {
  return { kind: 'all', of: { text, ...(filters && { filters }) }, without: new Set() };
}

/** Whether a paper is selected; with a query, a paper that the query shows. */
export function isSelected(selected: Selected, id: string): boolean {
  return selected.kind === 'some' ? selected.ids.has(id) : !selected.without.has(id);
}

/** How many papers are selected; `matching`: how many the query of an `all` shows. */
export function countSelected(selected: Selected, matching: number): number {
  return selected.kind === 'some' ? selected.ids.size : Math.max(0, matching - selected.without.size);
}

/** The selection with `ids` taken in, or out. */
export function withPapers(selected: Selected, ids: Iterable<string>, takesIn: boolean): Selected {
  const isListed = (selected.kind === 'some') === takesIn;
  const listed = new Set(selected.kind === 'some' ? selected.ids : selected.without);
  for (const id of ids) {
    if (isListed) listed.add(id);
    else listed.delete(id);
  }
  return selected.kind === 'some' ? { kind: 'some', ids: listed } : { ...selected, without: listed };
}

/** The selection after papers left the list. */
export function withoutGone(selected: Selected, gone: Iterable<string>): Selected {
  return withPapers(selected, gone, selected.kind === 'all');
}

/** One paper is taken in, or out if it was in; ranges begin there from now on. */
export function toggled({ selected }: Picking, id: string): Picking {
  const takesIn = !isSelected(selected, id);
  return startingAt(withPapers(selected, [id], takesIn), { id, takesIn });
}

/** The range from the anchor to another paper (`range`, both ends among it) in the place of the last range. */
export function extended({ before, anchor }: Picking, range: readonly string[], to: string): Picking {
  const from = anchor ?? { id: to, takesIn: true };
  return { selected: withPapers(before, range, from.takesIn), before, anchor: from, end: to };
}

/** A range that takes papers in begins at a paper, unless the range being drawn ends there. */
export function beginningAt(picking: Picking, id: string): Picking {
  return picking.end === id ? picking : startingAt(picking.selected, { id, takesIn: true });
}

/** A selection made otherwise. */
export function startingAt(selected: Selected, anchor?: Picking['anchor']): Picking {
  return { selected, before: selected, ...(anchor && { anchor, end: anchor.id }) };
}

/** Whether both ask for the same papers, in whichever order. */
export function isSameQuery(a: Selection, b: Selection): boolean {
  return a.text.trim() === b.text.trim() && canonical(a) === canonical(b);
}

function canonical({ filters = {} }: Selection): string {
  const wanted = Object.entries(filters).filter(([, values]) => values.length > 0);
  return JSON.stringify(wanted.map(([facet, values]) => [facet, [...values].sort()]).sort());
}
