/** What can be asked of the reading list: words, facets, orders. Pure types; the words of a query are read in `index/`. */
import type { Entry } from './entry/entry.ts';

/** The sides by which the list can be narrowed down. */
export const FACETS = [
  'status',
  'tag',
  'person',
  'venue',
  'year',
  'kind',
  'source',
  'abstract',
  'pdf',
  'note',
  'starred',
  'possibleDuplicate',
] as const;

/** One of them. `source` is the site (adapter) or file format that a listing came from. */
export type FacetName = (typeof FACETS)[number];

/**
 * Values wanted, by facet. Within a facet one of them suffices, between facets all must hold. A value is text:
 * a status (`to-read`), a year (`2021`), a tag or name or venue as shown (case and accents do not matter), `yes` or `no`
 * for the last five. The empty text stands for "none": no tag, no venue, no known year.
 */
export type Filters = { readonly [Name in FacetName]?: readonly string[] };

/** Orders of the list. */
export const SORTS = ['added', 'changed', 'year', 'title', 'author'] as const;

/**
 * One of them: time of adding, of the last change, year, title, family name of the first author. Titles and names are
 * compared without case, accents and signs. What is unknown comes last in both directions.
 */
export type SortName = (typeof SORTS)[number];

/** An order. Papers that are equal in it follow in the order of adding, in the same direction. */
export interface Sort {
  readonly by: SortName;
  readonly direction: 'ascending' | 'descending';
}

/** Which papers. */
export interface Selection {
  /**
   * What people type: words, each met by the beginning of a word in title, people, venue, abstract, note or tags;
   * `"words in this order"`; `-without`; and `author:`, `title:`, `venue:`, `tag:`, `year:2021`, `year:2019..2023`,
   * `year:2019..`, `status:reading`, `source:dblp`, `is:starred`, `has:abstract`, `has:pdf`, `has:note`, each with a minus
   * if wanted. Empty: all.
   */
  readonly text: string;
  readonly filters?: Filters;
}

/** Which papers, in which order, and which window of them. */
export interface Query extends Selection {
  /** Default: newest first. */
  readonly sort?: Sort;
  readonly offset: number;
  readonly limit: number;
}

/** Some entries in the order asked for, and how many there are. */
export interface EntryPage {
  readonly entries: readonly Entry[];
  /** How many papers the query matches, whatever `limit` was. */
  readonly matching: number;
  /** How many papers there are in all. */
  readonly total: number;
}

/** A value of a facet, and how many papers have it. */
export interface FacetValue {
  /** As in `Filters`. */
  readonly value: string;
  readonly count: number;
}

/**
 * For every facet that was asked for the values among the papers of a selection, where the filter of that facet itself
 * is left out (so that one can add a second value). Years: newest first; status, kind and yes/no in their own order; all
 * others by how many papers have them, then by name. Values without a paper are left out, chosen ones are not.
 */
export type Facets = { readonly [Name in FacetName]?: readonly FacetValue[] };
