/** What search, facets and orders need of one entry. Derived from it alone. Pure. */
import type { Preference } from '../../duplicates/reasons/cluster.ts';
import { PUBLICATION_KINDS, type PublicationKind } from '../../publication/publication.ts';
import type { Entry, Status } from '../entry/entry.ts';
import { wordsOf } from '../entry/fold.ts';
import { canonical } from '../entry/listing.ts';
import { type Shown, shown } from '../entry/shown.ts';
import { indexedWords } from './search-words.ts';

/** Statuses, kinds and flags are numbers in the index: their places here. An order that was released is never changed. */
export const STATUSES: readonly Status[] = ['to-read', 'reading', 'read'];
export const KINDS: readonly (PublicationKind | '')[] = ['', ...PUBLICATION_KINDS];
export const FLAGS = ['abstract', 'pdf', 'note', 'starred', 'possibleDuplicate'] as const;

/** The facets whose values are text of any kind. */
export const TEXT_FACETS = ['tag', 'person', 'venue', 'source'] as const;
export type TextFacet = (typeof TEXT_FACETS)[number];

/** What is needed of one entry, apart from its words. */
export interface Row {
  readonly id: string;
  readonly changedAt: number;
  /** A place in `STATUSES`. */
  readonly status: number;
  /** 0: unknown. */
  readonly year: number;
  /** A place in `KINDS`. */
  readonly kind: number;
  /** One bit for each of `FLAGS`. */
  readonly flags: number;
  /** As shown, each once. */
  readonly values: { readonly [Facet in TextFacet]: readonly string[] };
  /** Sorts by title; empty for a title of signs alone. */
  readonly title: string;
  /** Sorts by the first author; empty where nobody is named. */
  readonly author: string;
}

/** A row that changed since the index was packed; `gone`: the entry is not in the list any more. */
export type FreshRow = (Row & { readonly gone?: undefined }) | { readonly id: string; readonly gone: true };

/** The words of an entry: see `rowWords`. */
export interface FreshWords {
  readonly id: string;
  readonly words: readonly string[];
}

/** Marks in front of words that stand in people's names, and in titles. They sort before all letters and digits. */
export const AUTHOR_MARK = '!';
export const TITLE_MARK = '#';

/** More people of one paper are not offered as a facet; search finds them all. */
const MOST_PEOPLE = 300;

/** The row of `entry`, for a reader who prefers that version. */
export function rowOf(entry: Entry, prefer: Preference): Row {
  const view = shown({ ...entry, prefer });
  const { title, authors, year, venue, kind } = view;
  const flags = [
    view.abstract !== undefined,
    hasPdf(view),
    entry.note !== undefined,
    entry.starred,
    (entry.likelySame?.length ?? 0) > 0,
  ];
  return {
    id: entry.id,
    changedAt: entry.changedAt,
    status: Math.max(0, STATUSES.indexOf(entry.status)),
    year: year?.value ?? 0,
    kind: Math.max(0, KINDS.indexOf(kind?.value ?? '')),
    flags: flags.reduce((bits, flag, place) => bits | (flag ? 1 << place : 0), 0),
    values: {
      tag: entry.tags,
      person: distinct(authors.value.slice(0, MOST_PEOPLE)),
      venue: venue ? [venue.value] : [],
      source: distinct(entry.listings.map(({ publication }) => publication.from.adapter)),
    },
    title: titleKey(title.value),
    author: authorKey(authors.value[0]),
  };
}

/** Every word under which the entry is found, and again with a mark those of people and title. */
export function rowWords(entry: Entry): string[] {
  const { listings, chosen, note } = entry;
  const titles = [chosen.title];
  const people = [...(chosen.authors ?? [])];
  const others = [chosen.venue, chosen.abstract, note];
  for (const { publication } of listings) {
    titles.push(publication.title);
    people.push(...publication.authors);
    others.push(publication.venue, publication.abstract?.text);
  }
  const inTitles = indexedWords(defined(titles));
  const inNames = indexedWords(people);
  const words = new Set([...inTitles, ...inNames, ...indexedWords(defined(others))]);
  for (const word of inTitles) words.add(`${TITLE_MARK}${word}`);
  for (const word of inNames) words.add(`${AUTHOR_MARK}${word}`);
  return [...words];
}

/** Everything of an entry that a search for words in their order looks at. */
export function searchedTexts({ listings, chosen, note }: Entry): string[] {
  const texts = [chosen.title, chosen.venue, chosen.abstract, note, ...(chosen.authors ?? [])];
  for (const { publication } of listings) {
    texts.push(publication.title, publication.venue, publication.abstract?.text, ...publication.authors);
  }
  return defined(texts);
}

/** Whether both have the same words. */
export function saysTheSame(a: Entry, b: Entry): boolean {
  if (a.note !== b.note || a.listings.length !== b.listings.length) return false;
  // The id of a listing is made of everything in it that is searched.
  return (
    a.listings.every(({ id }, place) => id === b.listings[place]?.id) && canonical(a.chosen) === canonical(b.chosen)
  );
}

function hasPdf({ versions }: Shown): boolean {
  return versions.some(({ pdf }) => pdf !== undefined);
}

function titleKey(title: string): string {
  return wordsOf(title).join(' ').slice(0, 100);
}

/** The family name first, as far as it can be told. */
function authorKey(name: string | undefined): string {
  if (name === undefined) return '';
  const [family = '', given] = name.split(',');
  if (given !== undefined) return wordsOf(name).join(' ').slice(0, 60);
  const parts = wordsOf(family);
  return [parts.at(-1) ?? '', ...parts.slice(0, -1)].join(' ').slice(0, 60);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function defined(texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
