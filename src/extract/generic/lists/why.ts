/** Why a page was read as it was. */

/** Each kind has its words in the messages, under `generic`. */
export type WhyKind =
  | 'marked'
  | 'listed'
  | 'empty'
  | 'document'
  | 'wall'
  | 'onePaper'
  | 'subject'
  | 'aside'
  | 'nothing'
  | 'nameless'
  | 'talks'
  | 'strangers'
  | 'several';

/** A reason, and what it speaks of: the number of listings, or what the page, or the heading of its list, says. */
export interface Why {
  readonly kind: WhyKind;
  readonly value?: string | number;
}
