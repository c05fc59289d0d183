import type { Identifiers, PublicationKind } from '../../publication/publication.ts';

/** What one kind of metadata says of a paper. */
export interface PaperFields {
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601, as precise as told. */
  readonly date: string | undefined;
  readonly venue: string | undefined;
  readonly volume: string | undefined;
  readonly issue: string | undefined;
  readonly pages: string | undefined;
  readonly kind: PublicationKind | undefined;
  readonly ids: Identifiers;
  readonly pdf: string | undefined;
  readonly abstract: string | undefined;
}
