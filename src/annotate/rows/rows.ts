/** Marks the elements of listings; the style sheet hides by these marks. */

import { mark } from '../unclobbered.ts';
import type { Listing } from './paper.ts';
import { isText, runOf, wrapped } from './runs.ts';

/** What a listing is in the page. `shown`: a duplicate that the reader asked for. */
export type RowState = 'kept' | 'duplicate' | 'shown';

/** The elements that a listing is made of, runs of ours included. */
export function elementsOf(listing: Listing): Element[] {
  return listing.nodes.flatMap((node) => (node instanceof Element ? node : (runOf(node) ?? [])));
}

/**
 * Marks all elements of the listing. Bare text is wrapped only where it must be hidden or nothing else can carry the
 * mark; with `mayWrap` false (a framework owns the nodes) such a listing stays in sight instead of being half hidden.
 */
export function markRow(listing: Listing, state: RowState, mayWrap: boolean): void {
  const bare = listing.nodes.filter((node) => isText(node) && runOf(node) === undefined);
  const elementless = elementsOf(listing).length === 0;
  if (mayWrap && bare.length > 0 && (state === 'duplicate' || elementless)) bare.forEach(wrapped);
  const stays = state === 'shown' || (state === 'duplicate' && bare.length > 0 && !mayWrap);
  for (const element of elementsOf(listing)) {
    mark(element, 'data-paperfold-row', state === 'kept' ? 'kept' : 'duplicate');
    mark(element, 'data-paperfold-paper', String(listing.index));
    // The style sheet goes by this mark: the style of a row that has none need not be worked out anew.
    mark(element, 'data-paperfold-fold', state === 'kept' ? undefined : stays ? 'shown' : 'hidden');
  }
}

/** Takes the marks of a listing away, where it is no longer one. */
export function unmarkRow(listing: Listing): void {
  for (const element of elementsOf(listing)) {
    for (const name of ['row', 'paper', 'fold']) mark(element, `data-paperfold-${name}`, undefined);
  }
}
