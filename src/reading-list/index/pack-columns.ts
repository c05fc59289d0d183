/** Columns, sort keys and dictionaries of the packed index: writing what changed. */

import type { WriteTransaction } from '../database/schema.ts';
import { together } from '../database/together.ts';
import { folded } from '../entry/fold.ts';
import { dictionaryOf } from './facet-columns.ts';
import { BLOCK, type Columns, DEAD, NAMES, type Values } from './packed.ts';
import { joinLines, writeRecord } from './records.ts';
import { type Row, TEXT_FACETS } from './row.ts';
import { type Dictionary, sortKeysOf, type View } from './view.ts';

/** Writes the blocks that changed, their sort keys, and what is new in the dictionaries. How many names each holds. */
export async function writeColumns(
  transaction: WriteTransaction,
  { base }: View,
  living: ReadonlyMap<number, Row>,
  dead: readonly number[],
  size: number,
): Promise<number[]> {
  const dictionaries: Dictionary[] = [];
  for (const facet of TEXT_FACETS) dictionaries.push(await dictionaryOf(transaction, base, facet));
  const before = dictionaries.map(({ shown }) => shown.length);
  const placeOf = (place: number, value: string): number => {
    const dictionary = dictionaries[place];
    const key = folded(value).replaceAll('\n', ' ');
    const known = dictionary?.places.get(key);
    if (known !== undefined || dictionary === undefined) return known ?? 0;
    dictionary.shown.push(value);
    dictionary.places.set(key, dictionary.shown.length - 1);
    return dictionary.shown.length - 1;
  };
  const keys = await sortKeysOf(transaction, base);
  const gone = new Set(dead);
  const blocks = new Set([...living.keys(), ...dead].map((number) => Math.floor(number / BLOCK)));
  for (const block of blocks) {
    const first = block * BLOCK;
    const length = Math.min(BLOCK, size - first);
    const at = Array.from({ length }, (_, place) => first + place);
    const old = base.columns[block];
    const offsets = old?.values.map(({ counts }) => offsetsOf(counts)) ?? [];
    const valuesAt = (facet: number, number: number): number[] => {
      const row = living.get(number);
      if (row) return row.values[TEXT_FACETS[facet] ?? 'tag'].map((value) => placeOf(facet, value));
      const [from = 0, to = 0] = offsets[facet]?.slice(number - first, number - first + 2) ?? [];
      return [...(old?.values[facet]?.names.subarray(from, to) ?? [])];
    };
    const columns: Columns = {
      ids: joinLines(at.map((number) => living.get(number)?.id ?? base.ids[number] ?? '')),
      changedAt: Float64Array.from(at, (n) => living.get(n)?.changedAt ?? old?.changedAt[n - first] ?? 0),
      status: Uint8Array.from(at, (n) =>
        gone.has(n) ? DEAD : (living.get(n)?.status ?? old?.status[n - first] ?? DEAD),
      ),
      flags: Uint8Array.from(at, (n) => living.get(n)?.flags ?? old?.flags[n - first] ?? 0),
      kind: Uint8Array.from(at, (n) => living.get(n)?.kind ?? old?.kind[n - first] ?? 0),
      year: Uint16Array.from(at, (n) => living.get(n)?.year ?? old?.year[n - first] ?? 0),
      values: TEXT_FACETS.map((_, facet) => packedValues(at.map((number) => valuesAt(facet, number)))),
    };
    const sortKeys = {
      titles: joinLines(at.map((number) => living.get(number)?.title ?? keys.titles[number] ?? '')),
      authors: joinLines(at.map((number) => living.get(number)?.author ?? keys.authors[number] ?? '')),
    };
    await together([
      () => writeRecord(transaction, 'columns', [block], columns),
      () => writeRecord(transaction, 'sortKeys', [block], sortKeys),
    ]);
  }
  for (const [place, dictionary] of dictionaries.entries()) {
    const all = dictionary.shown;
    if (all.length === before[place]) continue;
    const folds = [...dictionary.places.keys()];
    for (let chunk = Math.floor((before[place] ?? 0) / NAMES); chunk * NAMES < all.length; chunk += 1) {
      const part = [chunk * NAMES, (chunk + 1) * NAMES] as const;
      const names = { shown: joinLines(all.slice(...part)), folded: joinLines(folds.slice(...part)) };
      await writeRecord(transaction, 'names', [place, chunk], names);
    }
  }
  return dictionaries.map(({ shown }) => shown.length);
}

function packedValues(values: readonly (readonly number[])[]): Values {
  return { counts: Uint16Array.from(values, ({ length }) => length), names: Uint32Array.from(values.flat()) };
}

function offsetsOf(counts: Uint16Array): number[] {
  const offsets = [0];
  let end = 0;
  for (const count of counts) {
    end += count;
    offsets.push(end);
  }
  return offsets;
}
