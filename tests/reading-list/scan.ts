/** Answers queries by looking at every row: what the index has to agree with. Pure. */
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { folded } from '../../src/reading-list/entry/fold.ts';
import { type Condition, conditionsOf } from '../../src/reading-list/index/query-text.ts';
import {
  AUTHOR_MARK,
  FLAGS,
  KINDS,
  type Row,
  rowOf,
  rowWords,
  STATUSES,
  searchedTexts,
  TITLE_MARK,
} from '../../src/reading-list/index/row.ts';
import { indexedWords, inOrder, isUnspaced } from '../../src/reading-list/index/search-words.ts';
import { fieldTexts, valueMatches } from '../../src/reading-list/index/value-words.ts';
import { FACETS, type FacetName, type Filters, type Selection, type Sort } from '../../src/reading-list/query.ts';

/** An entry, and what is looked at. */
export interface Scanned {
  readonly entry: Entry;
  readonly row: Row;
  readonly words: readonly string[];
}

/** `entry`, to be scanned. */
export function scanned(entry: Entry): Scanned {
  return { entry, row: rowOf(entry, entry.prefer ?? 'published'), words: rowWords(entry) };
}

/** Whether `scan` belongs to the selection; `except`: a facet whose filter is not asked for. */
export function isSelected(scan: Scanned, { text, filters = {} }: Selection, except?: FacetName): boolean {
  return (
    conditionsOf(text).every((condition) => holds(scan, condition) !== condition.not) &&
    isKept(scan.row, filters, except)
  );
}

/** The values of a facet that a row has; the empty text where it has none. */
export function valuesOf(row: Row, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'status':
      return [STATUSES[row.status] ?? ''];
    case 'year':
      return [row.year === 0 ? '' : `${row.year}`];
    case 'kind':
      return [KINDS[row.kind] ?? ''];
    case 'tag':
    case 'person':
    case 'venue':
    case 'source':
      return row.values[facet].length > 0 ? row.values[facet] : [''];
    default:
      return [(row.flags >> FLAGS.indexOf(facet)) & 1 ? 'yes' : 'no'];
  }
}

/** Orders rows. */
export function comparing({ by, direction }: Sort): (a: Row, b: Row) => number {
  const turn = direction === 'ascending' ? 1 : -1;
  return (a, b) => {
    const [x, y] = [sortValue(a, by), sortValue(b, by)];
    if ((x === undefined) !== (y === undefined)) return x === undefined ? 1 : -1;
    if (x !== undefined && y !== undefined && x !== y) return x < y ? -turn : turn;
    return a.id < b.id ? -turn : a.id > b.id ? turn : 0;
  };
}

function sortValue(row: Row, by: Sort['by']): string | number | undefined {
  switch (by) {
    case 'added':
      return row.id;
    case 'changed':
      return row.changedAt;
    case 'year':
      return row.year || undefined;
    default:
      return row[by] || undefined;
  }
}

function isKept(row: Row, filters: Filters, except: FacetName | undefined): boolean {
  return FACETS.every((facet) => {
    const wanted = filters[facet];
    if (facet === except || wanted === undefined || wanted.length === 0) return true;
    const held = new Set(valuesOf(row, facet).map(folded));
    return wanted.some((value) => held.has(folded(value)));
  });
}

function holds({ entry, row, words }: Scanned, condition: Condition): boolean {
  switch (condition.kind) {
    case 'years':
      return row.year !== 0 && row.year >= condition.from && row.year <= condition.to;
    case 'status':
      return STATUSES[row.status] === condition.status;
    case 'flag':
      return valuesOf(row, condition.facet)[0] === 'yes';
    case 'values':
      return row.values[condition.facet].some((value) => valueMatches(value, condition.words, condition.phrase));
    case 'words': {
      const { field, phrase, exact } = condition;
      const mark = field === 'author' ? AUTHOR_MARK : field === 'title' ? TITLE_MARK : '';
      const inTags = field === 'any' ? indexedWords(row.values.tag) : [];
      const all = [...words, ...inTags];
      const met = condition.words.every((word) =>
        all.some((held) => (exact && !isUnspaced(word) ? held === mark + word : held.startsWith(mark + word))),
      );
      if (!met || phrase === undefined) return met;
      const texts = field === 'any' ? [...searchedTexts(entry), ...row.values.tag] : fieldTexts(entry, field);
      return texts.some((text) => inOrder(text).includes(phrase));
    }
  }
}
