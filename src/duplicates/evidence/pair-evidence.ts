/** The evidence of a pair of listings, worked out as the rules ask for it. Pure. */

import type { Prepared } from '../records/prepared.ts';
import { type TitleLikeness, titleLikeness } from '../titles/title-likeness.ts';
import { type AuthorLikeness, authorLikeness } from './author-likeness.ts';
import { type Places, places } from './place.ts';
import { type IdentifierKind, sharedIdentifier } from './shared-identifier.ts';
import type { Evidence } from './vetoes.ts';

/** The evidence of a pair; what a rule does not ask for is not worked out. */
export class PairEvidence implements Evidence {
  readonly places: Places;
  readonly #a: Prepared;
  readonly #b: Prepared;
  #title: TitleLikeness | undefined;
  #authors: AuthorLikeness | undefined;

  constructor(a: Prepared, b: Prepared, title?: TitleLikeness) {
    this.places = places(a, b);
    this.#a = a;
    this.#b = b;
    this.#title = title;
  }

  get preprint(): boolean {
    return this.#a.preprint || this.#b.preprint;
  }

  get identifier(): IdentifierKind | undefined {
    return sharedIdentifier(this.#a, this.#b);
  }

  get title(): TitleLikeness {
    this.#title ??= titleLikeness(this.#a, this.#b);
    return this.#title;
  }

  set title(found: TitleLikeness) {
    this.#title = found;
  }

  get authors(): AuthorLikeness {
    this.#authors ??= authorLikeness(this.#a, this.#b);
    return this.#authors;
  }
}
