/** Which entries a selection holds: sets of numbers, cut with one another. */

import type { ReadTransaction } from '../database/schema.ts';
import type { Entry } from '../entry/entry.ts';
import { folded } from '../entry/fold.ts';
import { FACETS, type FacetName, type Filters, type Selection } from '../query.ts';
import { addAll, addBit, type Bits, eachBit, emptyBits, keepCommon, takeAway } from './bits.ts';
import { facetColumn } from './facet-columns.ts';
import { type Condition, conditionsOf } from './query-text.ts';
import { AUTHOR_MARK, FLAGS, KINDS, STATUSES, searchedTexts, TITLE_MARK } from './row.ts';
import { indexedWords, inOrder, isUnspaced } from './search-words.ts';
import { fieldTexts, valueMatches } from './value-words.ts';
import { type FacetColumn, idOf, type View } from './view.ts';
import { holdingWord, type PageCache } from './word-matching.ts';

/** How many entries are read at once to look for a phrase. */
const BATCH = 300;

/** The living numbers whose entries meet every condition of the text. */
export async function matchingText(
  transaction: ReadTransaction,
  view: View,
  text: string,
  pages: PageCache,
): Promise<Bits> {
  const found = view.alive.slice();
  const conditions = conditionsOf(text);
  // What is cheap and narrows down comes first: phrases are looked for in what is left.
  const phrases = conditions.filter((condition) => condition.kind === 'words' && condition.phrase !== undefined);
  for (const condition of [...conditions.filter((other) => !phrases.includes(other)), ...phrases]) {
    const met = await meeting(transaction, view, condition, found, pages);
    if (condition.not) takeAway(found, met);
    else keepCommon(found, met);
  }
  return found;
}

/** For each facet that is filtered, the numbers that its filter lets through. */
export async function filterBits(
  transaction: ReadTransaction,
  view: View,
  filters: Filters = {},
): Promise<Map<FacetName, Bits>> {
  const all = new Map<FacetName, Bits>();
  for (const facet of FACETS) {
    const wanted = filters[facet];
    if (wanted === undefined || wanted.length === 0) continue;
    all.set(facet, await havingValue(transaction, view, facet, wanted));
  }
  return all;
}

/** The numbers of a selection. */
export async function matching(
  transaction: ReadTransaction,
  view: View,
  { text, filters }: Selection,
  pages: PageCache,
): Promise<Bits> {
  const found = await matchingText(transaction, view, text, pages);
  for (const bits of (await filterBits(transaction, view, filters)).values()) keepCommon(found, bits);
  return found;
}

async function meeting(
  transaction: ReadTransaction,
  view: View,
  condition: Condition,
  among: Bits,
  pages: PageCache,
): Promise<Bits> {
  const { year, status, size } = view;
  switch (condition.kind) {
    case 'years':
      return where(size, (n) => (year[n] ?? 0) >= Math.max(1, condition.from) && (year[n] ?? 0) <= condition.to);
    case 'status': {
      const wanted = STATUSES.indexOf(condition.status);
      return where(size, (n) => status[n] === wanted);
    }
    case 'flag':
      return havingValue(transaction, view, condition.facet, ['yes']);
    case 'values':
      return havingWords(transaction, view, condition.facet, (value) =>
        valueMatches(value, condition.words, condition.phrase),
      );
    case 'words':
      return meetingWords(transaction, view, condition, among, pages);
  }
}

async function meetingWords(
  transaction: ReadTransaction,
  view: View,
  { words, field, exact, phrase }: Extract<Condition, { readonly kind: 'words' }>,
  among: Bits,
  pages: PageCache,
): Promise<Bits> {
  const mark = field === 'author' ? AUTHOR_MARK : field === 'title' ? TITLE_MARK : '';
  const found = view.alive.slice();
  for (const word of words) {
    const whole = exact && !isUnspaced(word);
    const holding = await holdingWord(transaction, view, mark + word, whole, pages);
    if (field === 'any') {
      const inTags = (tag: string) =>
        indexedWords([tag]).some((held) => (whole ? held === word : held.startsWith(word)));
      addAll(holding, await havingWords(transaction, view, 'tag', inTags));
    }
    keepCommon(found, holding);
  }
  if (phrase === undefined) return found;
  keepCommon(found, among);
  const texts = (entry: Entry) =>
    field === 'any' ? [...searchedTexts(entry), ...entry.tags] : fieldTexts(entry, field);
  return holdingPhrase(transaction, view, found, (entry) =>
    texts(entry).some((text) => inOrder(text).includes(phrase)),
  );
}

/** The numbers with a value that folds to one of `wanted`; the empty text: with none. */
async function havingValue(
  transaction: ReadTransaction,
  view: View,
  facet: FacetName,
  wanted: readonly string[],
): Promise<Bits> {
  const { size, status, year, kind, flags } = view;
  const oneOf = (places: readonly number[], column: ArrayLike<number>) => {
    const set = new Set(places);
    return where(size, (n) => set.has(column[n] ?? -1));
  };
  switch (facet) {
    case 'status':
      return oneOf(
        STATUSES.flatMap((value, place) => (wanted.includes(value) ? place : [])),
        status,
      );
    case 'kind':
      return oneOf(
        KINDS.flatMap((value, place) => (wanted.includes(value) ? place : [])),
        kind,
      );
    case 'year':
      return oneOf(
        wanted.map((value) => (value === '' ? 0 : Number(value))),
        year,
      );
    case 'tag':
    case 'person':
    case 'venue':
    case 'source': {
      const column = await facetColumn(transaction, view, facet);
      const places = wanted.flatMap((value) => (value === '' ? [] : (column.placeOf(folded(value)) ?? [])));
      return atPlaces(size, column, places, wanted.includes(''));
    }
    default: {
      const bit = FLAGS.indexOf(facet);
      const [yes, no] = [wanted.includes('yes'), wanted.includes('no')];
      return where(size, (n) => (((flags[n] ?? 0) >> bit) & 1 ? yes : no));
    }
  }
}

async function havingWords(
  transaction: ReadTransaction,
  view: View,
  facet: 'tag' | 'venue' | 'source',
  fits: (value: string) => boolean,
): Promise<Bits> {
  const column = await facetColumn(transaction, view, facet);
  const places = column.shown.flatMap((value, place) => (fits(value) ? place : []));
  return places.length === 0 ? emptyBits(view.size) : atPlaces(view.size, column, places, false);
}

/** The numbers with one of the values at `places` of a column; with `none` also those without any. */
function atPlaces(size: number, column: FacetColumn, places: readonly number[], none: boolean): Bits {
  const { starts, names, shown } = column;
  // Looked at for every value of every paper: a set takes six times as long.
  const isWanted = new Uint8Array(shown.length);
  for (const place of places) isWanted[place] = 1;
  return where(size, (n) => {
    const from = starts[n] ?? 0;
    const to = starts[n + 1] ?? 0;
    if (from === to) return none;
    for (let at = from; at < to; at += 1) if (isWanted[names[at] ?? 0] === 1) return true;
    return false;
  });
}

async function holdingPhrase(
  transaction: ReadTransaction,
  view: View,
  among: Bits,
  holds: (entry: Entry) => boolean,
): Promise<Bits> {
  const numbers: number[] = [];
  eachBit(among, (number) => numbers.push(number));
  const found = emptyBits(view.size);
  const entries = transaction.objectStore('entries');
  for (let from = 0; from < numbers.length; from += BATCH) {
    await Promise.all(
      numbers.slice(from, from + BATCH).map(async (number) => {
        const entry = await entries.get(idOf(view, number));
        if (entry && holds(entry)) addBit(found, number);
      }),
    );
  }
  return found;
}

function where(size: number, holds: (number: number) => boolean): Bits {
  const bits = emptyBits(size);
  for (let number = 0; number < size; number += 1) if (holds(number)) addBit(bits, number);
  return bits;
}
