/** The values of a facet that may be any text: of all numbers, packed or changed since, in one column. */

import type { ReadTransaction } from '../database/schema.ts';
import { folded } from '../entry/fold.ts';
import { NAMES, type Names } from './packed.ts';
import { readRecords } from './records.ts';
import { TEXT_FACETS, type TextFacet } from './row.ts';
import type { Base, Dictionary, FacetColumn, View } from './view.ts';

/** The values of a facet, read when it is first needed. */
export async function facetColumn(transaction: ReadTransaction, view: View, facet: TextFacet): Promise<FacetColumn> {
  const known = view.facets.get(facet);
  if (known) return known;
  const column = facetWithFresh(view, facet, await dictionaryOf(transaction, view.base, facet));
  view.facets.set(facet, column);
  return column;
}

/** The dictionary of a facet in the packed index. */
export async function dictionaryOf(
  transaction: ReadTransaction,
  { head, names }: Base,
  facet: TextFacet,
): Promise<Dictionary> {
  const known = names.get(facet);
  if (known) return known;
  const place = TEXT_FACETS.indexOf(facet);
  const dictionary: Dictionary = { shown: [], places: new Map() };
  const chunks: Names[] = await readRecords(transaction, 'names', place);
  let left = head.names[place] ?? 0;
  for (const chunk of chunks) {
    if (left === 0) break;
    dictionary.shown.push(...chunk.shown.split('\n'));
    for (const key of chunk.folded.split('\n')) dictionary.places.set(key, dictionary.places.size);
    left -= Math.min(left, NAMES);
  }
  names.set(facet, dictionary);
  return dictionary;
}

function facetWithFresh(view: View, facet: TextFacet, packed: Dictionary): FacetColumn {
  const place = TEXT_FACETS.indexOf(facet);
  const dictionary = { shown: [...packed.shown], places: new Map<string, number>() };
  const own: number[][] = view.fresh.map(({ values }) =>
    values[facet].map((value) => {
      const key = folded(value);
      const known = packed.places.get(key) ?? dictionary.places.get(key);
      if (known !== undefined) return known;
      dictionary.shown.push(value);
      dictionary.places.set(key, dictionary.shown.length - 1);
      return dictionary.shown.length - 1;
    }),
  );
  const counts = view.base.columns.map((block) => block.values[place]);
  const total = counts.reduce((sum, values) => sum + (values?.names.length ?? 0), 0);
  const more = own.reduce((sum, values) => sum + values.length, 0);
  const starts = new Uint32Array(view.size + 1);
  const names = new Uint32Array(total + more);
  let number = 0;
  let end = 0;
  for (const values of counts) {
    if (!values) continue;
    names.set(values.names, end);
    for (const count of values.counts) {
      end += count;
      number += 1;
      starts[number] = end;
    }
  }
  for (const values of own) {
    names.set(values, end);
    end += values.length;
    number += 1;
    starts[number] = end;
  }
  // The packed places are many, and the same for every view: they are not copied.
  const placeOf = (key: string) => packed.places.get(key) ?? dictionary.places.get(key);
  return { starts, names, shown: dictionary.shown, placeOf };
}
