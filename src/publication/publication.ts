/** What a paper is to Paperfold: the fields that a listing of it shows. Unknown is absent, never '' or null. */

/** The kind of a publication, as far as the listing tells. */
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** All kinds. The list's index knows them by their places: new ones go to the end. */
export const PUBLICATION_KINDS = [
  'article',
  'conference',
  'preprint',
  'book',
  'chapter',
  'thesis',
  'report',
  'dataset',
  'software',
  'patent',
  'other',
] as const;

/** The kinds of identifiers, by the names that they have in `Identifiers`. */
export const IDENTIFIER_KINDS = [
  'doi',
  'arxiv',
  'pmid',
  'pmcid',
  'openreview',
  'acl',
  'dblp',
] as const satisfies readonly (keyof Identifiers)[];

/** Names that agencies have given to the work; each in the normal form that `identifiers.ts` makes. */
export interface Identifiers {
  /** Bare and lower case: `10.1000/xyz`. */
  readonly doi?: string;
  /** Without version: `2401.01234` or `cs/9901001`. */
  readonly arxiv?: string;
  /** Digits alone. */
  readonly pmid?: string;
  /** `PMC` and digits. */
  readonly pmcid?: string;
  /** The forum id of openreview.net. */
  readonly openreview?: string;
  /** The Anthology id, such as `2023.acl-long.1` or `P19-1001`. */
  readonly acl?: string;
  /** The DBLP record key, such as `conf/nips/VaswaniSPUJGKP17`. */
  readonly dblp?: string;
}

/** Where the work can be read. Absolute http(s) addresses only. */
export interface Links {
  /** The page about the work. */
  readonly landing?: string;
  readonly pdf?: string;
  readonly code?: string;
}

/** The abstract as a listing gives it. */
export interface Abstract {
  /** Plain text; every run of white space is one space, ends trimmed. */
  readonly text: string;
  /** False where only a beginning is known. */
  readonly complete: boolean;
  /** Who gave it: an adapter's id, or the name of a metadata service. */
  readonly source: string;
}

/** A person's name taken apart, as files of references hold it. `literal` stands alone: an organisation, or one name. */
export interface PersonParts {
  readonly family?: string;
  readonly given?: string;
  /** Belongs to the family name and is not sorted by: `van der` (CSL: non-dropping-particle). */
  readonly particle?: string;
  /** Falls away with the given name: `von` in Alexander von Humboldt (CSL: dropping-particle). */
  readonly dropping?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
  readonly literal?: string;
}

/** What files of references tell beyond what pages show, kept so that nothing is lost on the way out again. */
export interface ReferenceDetails {
  /** The citation key. */
  readonly key?: string;
  /** The authors taken apart: as many as `authors`, in the same order. */
  readonly people?: readonly PersonParts[];
  readonly editors?: readonly PersonParts[];
  /** The publisher; of a thesis the school, of a report the institution. */
  readonly publisher?: string;
  readonly place?: string;
  readonly edition?: string;
  readonly series?: string;
  readonly isbn?: string;
  readonly issn?: string;
  readonly language?: string;
}

/** One listing of a work, as one page shows it. Spellings are kept as shown. */
export interface Publication {
  /** Never empty; every run of white space is one space. */
  readonly title: string;
  /** In the page's order, as shown, without separators, footnote and cut marks; empty where none are shown. */
  readonly authors: readonly string[];
  /** True where the page says that there are more authors than it shows ("…", "et al.", "12 more"). */
  readonly authorsCut?: boolean;
  readonly year?: number;
  /** ISO 8601, as precise as known: `2025-10` or `2025-10-02`. */
  readonly date?: string;
  readonly venue?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly kind?: PublicationKind;
  readonly ids: Identifiers;
  readonly links: Links;
  readonly abstract?: Abstract;
  readonly citations?: number;
  /** Only where it came from a file of references. */
  readonly reference?: ReferenceDetails;
  /** Which adapter or format read it, and the address of the page it stood on; a file has none. */
  readonly from: { readonly adapter: string; readonly page?: string };
}
