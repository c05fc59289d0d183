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
  | 'nothing'
  | 'nameless'
  | 'talks'
  | 'strangers'
  | 'several';

/** A reason, and what it speaks of: the number of listings, or what the page says that it is. */
export interface Why {
  readonly kind: WhyKind;
  readonly value?: string | number;
}
