/** Whether the index says of every entry what the entry says. */

import type { ReadTransaction } from '../database/schema.ts';
import type { Entry } from '../entry/entry.ts';
import { folded } from '../entry/fold.ts';
import { preferenceIn } from '../entry/preferred.ts';
import { SORTS } from '../query.ts';
import { areSame, beginningsOf } from './beginnings.ts';
import { hasBit } from './bits.ts';
import { facetColumn } from './facet-columns.ts';
import { readRecords } from './records.ts';
import { type Row, rowOf, rowWords, TEXT_FACETS } from './row.ts';
import { beginningsIn, numberOf, packedOrder, readView, type View } from './view.ts';
import { addPage, type Postings } from './word-pages.ts';

/** The index as it was read, to be compared with the entries. */
export interface IndexWitness {
  /** How many entries it knows. */
  readonly entries: number;
  /** Whether every order holds every packed entry that it should, and beginnings of words lead where the words do. */
  readonly ordered: boolean;
  /** Whether it finds `entry` by everything that stands in it, and shows nothing else of it. */
  agrees(entry: Entry): boolean;
}

/** Reads the whole index. Holds some hundred bytes an entry. */
export async function readWitness(transaction: ReadTransaction): Promise<IndexWitness> {
  const view = await readView(transaction);
  const prefer = await preferenceIn(transaction);
  const columns = new Map<string, Awaited<ReturnType<typeof facetColumn>>>();
  for (const facet of TEXT_FACETS) columns.set(facet, await facetColumn(transaction, view, facet));
  const added = await packedOrder(transaction, view.base, 'added');
  const { sums, begun } = await wordsIn(transaction, view);
  const freshPlaces = new Map(view.fresh.map(({ id }, place) => [id, place]));
  let entries = 0;
  for (let number = 0; number < view.size; number += 1) if (hasBit(view.alive, number)) entries += 1;

  const valuesAgree = (row: Row, number: number): boolean =>
    TEXT_FACETS.every((facet) => {
      const column = columns.get(facet);
      if (column === undefined) return false;
      const held = column.names.subarray(column.starts[number], column.starts[number + 1]);
      const wanted = new Set(row.values[facet].map((value) => column.placeOf(folded(value).replaceAll('\n', ' '))));
      return wanted.size === new Set(held).size && held.every((name) => wanted.has(name));
    });

  return {
    entries,
    ordered: begun && (await isOrdered(transaction, view)),
    agrees(entry) {
      const place = freshPlaces.get(entry.id);
      const number = place === undefined ? numberOf(view.base, added, entry.id) : view.base.head.size + place;
      if (number === undefined || !hasBit(view.alive, number)) return false;
      const row = rowOf(entry, prefer);
      const words = place === undefined ? number : (view.words[place] ?? []);
      const sum = typeof words === 'number' ? sums[words] : sumOf(words);
      return (
        view.status[number] === row.status &&
        view.flags[number] === row.flags &&
        view.kind[number] === row.kind &&
        view.year[number] === row.year &&
        view.changedAt[number] === row.changedAt &&
        valuesAgree(row, number) &&
        sum === sumOf(rowWords(entry))
      );
    },
  };
}

/** For every packed number the sum of the hashes of its words; and whether beginnings lead where the words do. */
async function wordsIn(
  transaction: ReadTransaction,
  { base }: View,
): Promise<{ readonly sums: Uint32Array; readonly begun: boolean }> {
  const sums = new Uint32Array(base.head.size);
  let begun = true;
  const beginnings = await beginningsIn(transaction, base);
  for (const { id, base: first, size } of base.head.segments) {
    const pages = await readRecords(transaction, 'words', id);
    const known = beginnings.get(id);
    if (known && !areSame(known, beginningsOf(id, size, pages))) begun = false;
    for (const page of pages) {
      const postings: Postings = new Map();
      addPage(postings, page, first, () => true);
      for (const [word, numbers] of postings) {
        const hash = hashOf(word);
        for (const number of numbers) sums[number] = (sums[number] ?? 0) + hash;
      }
    }
  }
  return { sums, begun };
}

function sumOf(words: readonly string[]): number {
  return words.reduce((sum, word) => (sum + hashOf(word)) >>> 0, 0);
}

/** FNV-1a with 32 bits: http://www.isthe.com/chongo/tech/comp/fnv */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

async function isOrdered(transaction: ReadTransaction, { base }: View): Promise<boolean> {
  let length: number | undefined;
  for (const by of SORTS) {
    const { numbers } = await packedOrder(transaction, base, by);
    length ??= numbers.length;
    if (numbers.length !== length || new Set(numbers).size !== length) return false;
    if (numbers.some((number) => number >= base.head.size)) return false;
  }
  return true;
}
