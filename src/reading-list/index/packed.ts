/**
 * The shapes of the packed index. Entries are numbered from 0; a number is never used again before the index is made
 * anew. Everything is cut so that a query reads a few records, and a repacking writes few.
 */

/** How many numbers one record of columns covers. */
export const BLOCK = 4096;

/** How many names one record of a dictionary holds. */
export const NAMES = 4096;

/** About how many bytes of postings one record holds. */
export const PAGE_BYTES = 24_000;

/** The root: `['head', 0, 0]`. */
export interface PackedHead {
  /** Grows with every packing: what was read under another version is old. */
  readonly version: number;
  /** Numbers given out so far. */
  readonly size: number;
  /** How many of them stand for nothing any more. */
  readonly dead: number;
  /** How many values each facet's dictionary holds; in the order of `TEXT_FACETS`. */
  readonly names: readonly number[];
  readonly segments: readonly Segment[];
  /** The id of the next segment. */
  readonly next: number;
}

/** The words of some numbers in a row, in pages sorted by word: `['words', id, page]`. */
export interface Segment {
  readonly id: number;
  /** Its first number, and how many it covers. */
  readonly base: number;
  readonly size: number;
  /** The first word of every page, with line feeds between them. */
  readonly pages: string;
}

/** Some words with their numbers. */
export interface WordPage {
  /** Sorted, with line feeds between them. */
  readonly words: string;
  /** Where the numbers of each word begin in `postings`, and at last where they end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Numbers less the segment's base, ascending, as differences in base 128, low digits first. */
  readonly postings: Uint8Array<ArrayBuffer>;
}

/** Beginnings of words that fill pages of a segment: `['beginnings', segment, 0]`. May be missing: pages tell the same. */
export interface Beginnings {
  readonly segment: number;
  /** Sorted, with line feeds between them. */
  readonly words: string;
  /** For each a row of bits of equal length: numbers less the segment's base. */
  readonly bits: Uint32Array<ArrayBuffer>;
}

/** Facets of `BLOCK` numbers: `['columns', block, 0]`. Numbers that stand for nothing have the status `DEAD`. */
export interface Columns {
  /** With line feeds between them. */
  readonly ids: string;
  readonly changedAt: Float64Array<ArrayBuffer>;
  readonly status: Uint8Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  readonly kind: Uint8Array<ArrayBuffer>;
  readonly year: Uint16Array<ArrayBuffer>;
  /** In the order of `TEXT_FACETS`. */
  readonly values: readonly Values[];
}

/** Any number of values for each of some numbers. */
export interface Values {
  /** How many values each has. */
  readonly counts: Uint16Array<ArrayBuffer>;
  /** Places in the facet's dictionary, one after the other. */
  readonly names: Uint32Array<ArrayBuffer>;
}

/** The status of a number that stands for nothing. */
export const DEAD = 255;

/** What `BLOCK` numbers are sorted by: `['sortKeys', block, 0]`. With line feeds between them. */
export interface SortKeys {
  readonly titles: string;
  readonly authors: string;
}

/** All living numbers in one order, ascending: `['order', place in SORTS, 0]`. */
export interface Order {
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** How many of them have a known value; the others stand behind. */
  readonly known: number;
}

/** `NAMES` values of a dictionary, as shown: `['names', place in TEXT_FACETS, chunk]`. With line feeds between them. */
export interface Names {
  readonly shown: string;
  /** The same folded: two spellings that fold to one are one value. */
  readonly folded: string;
}

/** The head of an index over nothing. */
export const EMPTY_HEAD: PackedHead = { version: 0, size: 0, dead: 0, names: [0, 0, 0, 0], segments: [], next: 0 };

export type PackedRecord = PackedHead | WordPage | Beginnings | Columns | SortKeys | Order | Names;
