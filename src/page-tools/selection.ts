/**
 * Which papers of a page are selected. Kept by their listings: papers are drawn anew, joined and parted meanwhile, and a
 * listing that has left the page is selected no more because no paper has it. Pure.
 */
import type { Listing, Paper } from '../annotate/rows/paper.ts';

/** What is looked at of a paper. */
type Listed = Pick<Paper, 'kept' | 'listings'>;

/** A selection. */
export interface Selection {
  has(paper: Listed): boolean;
  /** Takes the paper in, or out if it was in; ranges begin there from now on. */
  toggle(paper: Listed): void;
  /**
   * The range among `papers` from where ranges begin to `to`, in the place of the last range; taken in or out as the paper
   * was where it begins. With `from`, a range that takes papers in begins there, unless the last one ends there.
   */
  extend(papers: readonly Listed[], to: Listed, from?: Listed): void;
  /** Selects all of them, whatever else is selected. */
  add(papers: readonly Listed[]): void;
  clear(): void;
}

/** Nothing is selected. */
export function emptySelection(): Selection {
  let chosen = new Set<Listing>();
  /** As it was before the range that is being drawn. */
  let before = chosen;
  let anchor: { readonly at: Listing; readonly takesIn: boolean } | undefined;
  let end: Listing | undefined;

  const isIn = (paper: Listed | undefined, listing: Listing | undefined) =>
    paper !== undefined && listing !== undefined && paper.listings.includes(listing);
  const has = (paper: Listed) => paper.listings.some((listing) => chosen.has(listing));
  const taking = (from: ReadonlySet<Listing>, papers: readonly Listed[], takesIn: boolean): Set<Listing> => {
    const now = new Set(from);
    for (const paper of papers) {
      if (takesIn) now.add(paper.kept);
      else for (const listing of paper.listings) now.delete(listing);
    }
    return now;
  };
  const startAt = (next: Set<Listing>, at?: Listing, takesIn = true) => {
    chosen = next;
    before = next;
    anchor = at && { at, takesIn };
    end = at;
  };

  return {
    has,
    toggle(paper) {
      const takesIn = !has(paper);
      startAt(taking(chosen, [paper], takesIn), paper.kept, takesIn);
    },
    extend(papers, to, from) {
      if (from && !isIn(from, end)) startAt(chosen, from.kept);
      const place = papers.indexOf(to);
      const begin = papers.findIndex((paper) => isIn(paper, anchor?.at));
      if (begin < 0) startAt(chosen, to.kept);
      const first = begin < 0 ? place : begin;
      const range = papers.slice(Math.min(first, place), Math.max(first, place) + 1);
      chosen = taking(before, range, anchor?.takesIn ?? true);
      end = to.kept;
    },
    add: (papers) => startAt(taking(chosen, papers, true)),
    clear: () => startAt(new Set()),
  };
}
