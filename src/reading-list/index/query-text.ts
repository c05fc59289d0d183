/** Reads what people type into the search field. Pure. */
import type { Status } from '../entry/entry.ts';
import { folded, wordsOf } from '../entry/fold.ts';
import type { FacetName } from '../query.ts';
import { inOrder, queryWords } from './search-words.ts';

/** Where words are looked for. */
export type WordField = 'any' | 'author' | 'title';

/** One condition; all of a query must hold. */
export type Condition = { readonly not: boolean } & (
  | {
      readonly kind: 'words';
      readonly field: WordField;
      /** Each is a whole word (`exact`) or the beginning of one. */
      readonly words: readonly string[];
      readonly exact: boolean;
      /** The same words as `inOrder` gives them, where they must stand in this order. */
      readonly phrase?: string;
    }
  | {
      /** A value of this facet has words that begin with each of these; with `phrase` in this order. */
      readonly kind: 'values';
      readonly facet: 'tag' | 'venue' | 'source';
      readonly words: readonly string[];
      readonly phrase?: string;
    }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'flag'; readonly facet: FacetName }
);

const FIELDS: Readonly<Record<string, string>> = {
  author: 'author',
  auteur: 'author',
  title: 'title',
  titre: 'title',
  venue: 'venue',
  revue: 'venue',
  tag: 'tag',
  etiquette: 'tag',
  source: 'source',
  year: 'year',
  annee: 'year',
  status: 'status',
  statut: 'status',
  is: 'flag',
  has: 'flag',
  est: 'flag',
  avec: 'flag',
};

const STATUS_WORDS: Readonly<Record<string, Status>> = {
  'to-read': 'to-read',
  toread: 'to-read',
  unread: 'to-read',
  'a-lire': 'to-read',
  reading: 'reading',
  'en-cours': 'reading',
  read: 'read',
  lu: 'read',
};

const FLAG_WORDS: Readonly<Record<string, FacetName>> = {
  abstract: 'abstract',
  resume: 'abstract',
  pdf: 'pdf',
  note: 'note',
  notes: 'note',
  starred: 'starred',
  star: 'starred',
  favori: 'starred',
  duplicate: 'possibleDuplicate',
  doublon: 'possibleDuplicate',
};

/** A minus, a field, then words in quotes (open ones reach to the end) or up to the next space. */
const TOKEN = /(-?)(?:([\p{L}]+):)?(?:["“”„«]([^"“”»]*)["“”»]?|([^\s"“”„«]+)|(?=\s|$))/gu;

/** The conditions of `text`. What is not finished yet (`author:`, `year:x`) sets none. */
export function conditionsOf(text: string): Condition[] {
  return [...text.matchAll(TOKEN)].flatMap(([, minus, name, quoted, plain]) => {
    const field = name === undefined ? undefined : FIELDS[folded(name)];
    const value = quoted ?? plain ?? '';
    const not = minus === '-';
    if (name !== undefined && field === undefined) return wordConditions('any', `${name} ${value}`, false, not);
    switch (field) {
      case 'year':
        return yearsOf(value).map((years) => ({ kind: 'years', not, ...years }) as const);
      case 'status':
        return some(STATUS_WORDS[folded(value)]).map((status) => ({ kind: 'status', not, status }) as const);
      case 'flag':
        return some(FLAG_WORDS[folded(value)]).map((facet) => ({ kind: 'flag', not, facet }) as const);
      case 'tag':
      case 'venue':
      case 'source':
        return valueConditions(field, value, quoted !== undefined, not);
      case 'author':
      case 'title':
        return wordConditions(field, value, quoted !== undefined, not);
      default:
        return wordConditions('any', value, quoted !== undefined, not);
    }
  });
}

function wordConditions(field: WordField, value: string, quoted: boolean, not: boolean): Condition[] {
  const words = queryWords(value);
  if (words.length === 0) return [];
  const phrase = quoted && wordsOf(value).length + words.length > 2 ? { phrase: inOrder(value) } : {};
  return [{ kind: 'words', field, words, exact: quoted || not, not, ...phrase }];
}

function valueConditions(facet: 'tag' | 'venue' | 'source', value: string, quoted: boolean, not: boolean): Condition[] {
  const words = queryWords(value);
  if (words.length === 0) return [];
  return [{ kind: 'values', facet, words, not, ...(quoted && { phrase: inOrder(value) }) }];
}

/** `2021`, `2019..2023`, `2019..`, `..2023`; `201` while it is typed is the 2010s. */
function yearsOf(value: string): { readonly from: number; readonly to: number }[] {
  const [, from = '', dots, to = ''] = /^(\d{0,4})(\.{2,3}|…|-|–)?(\d{0,4})$/u.exec(value) ?? [];
  if (from === '' && to === '') return [];
  if (dots === undefined) return [{ from: first(from), to: last(from) }];
  return [{ from: from === '' ? 0 : first(from), to: to === '' ? 9999 : last(to) }];
}

function first(digits: string): number {
  return Number(digits.padEnd(4, '0'));
}

function last(digits: string): number {
  return Number(digits.padEnd(4, '9'));
}

function some<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}
