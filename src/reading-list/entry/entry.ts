/** What the reading list keeps of a paper, and what it may do with it. Pure data. */
import type { Preference } from '../../duplicates/reasons/cluster.ts';
import type { Identifiers, Links, Publication, PublicationKind } from '../../publication/publication.ts';

/** Where the reader stands with a paper. */
export type Status = 'to-read' | 'reading' | 'read';

/** A listing as it was saved: whole, with where and when. */
export interface Listing {
  /** Derived from what the listing says (citation counts and times left out), so that the same listing saved twice is one. */
  readonly id: string;
  readonly publication: Publication;
  /** When it was first seen; milliseconds since 1970. */
  readonly seenAt: number;
}

/** The fields that a reader may set by hand. They stand above what any page says, for ever. */
export interface Chosen {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly date?: string;
  readonly venue?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly kind?: PublicationKind;
  readonly abstract?: string;
  /** Each kind of identifier stands above what pages say of that kind. */
  readonly ids?: Identifiers;
  /** Each kind of link stands in front of those of the pages. */
  readonly links?: Links;
  /** Fields that the reader says are empty, whatever pages say; sorted. */
  readonly none?: readonly EmptiableField[];
}

/** A field that a reader may declare empty. A paper always has a title. */
export type EmptiableField = 'year' | 'date' | 'venue' | 'volume' | 'issue' | 'pages' | 'kind' | 'abstract';

/** One paper of the reading list. What is shown of it is derived: see `shown.ts`. */
export interface Entry {
  /** Sorts by the time of adding: newer is greater. */
  readonly id: string;
  /** Every listing it was saved from, sorted by id, at least one. */
  readonly listings: readonly Listing[];
  readonly chosen: Chosen;
  readonly status: Status;
  readonly tags: readonly string[];
  readonly note?: string;
  readonly starred: boolean;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly changedAt: number;
  /** Entries that are likely the same paper, for a person to judge. */
  readonly likelySame?: readonly string[];
  /** Entries that the reader said are other papers, whatever they look like. */
  readonly notSame?: readonly string[];
  /** Which version its reader prefers to see, where that is not the published one. Comes with what is read, is never stored. */
  readonly prefer?: Preference;
  /** The entries that a merge made one, each as it was, so that they can be given back whole. */
  readonly parts?: readonly Part[];
}

/** An entry as it was before it was merged. Its listings stand in the merged entry. */
export interface Part extends Omit<Entry, 'listings' | 'prefer'> {
  /** Ids of its listings. */
  readonly listings: readonly string[];
}
