/** Which entries hold a word, by the pages of words and by what changed since. */
import type { ReadTransaction } from '../database/schema.ts';
import { addBeginning } from './beginnings.ts';
import { addBit, type Bits, emptyBits, hasBit } from './bits.ts';
import type { WordPage } from './packed.ts';
import { readRecords } from './records.ts';
import { beginningsIn, type View } from './view.ts';
import { pageRange, readPage } from './word-pages.ts';

/** Pages of words that were read, by segment and place: they never change. */
export type PageCache = Map<string, WordPage>;

/** How many pages are kept: some 40 bytes a posting and page, 20 MB in all. */
const MOST_PAGES = 600;

/** The numbers whose entries hold a word that begins with `word`, or is it. */
export async function holdingWord(
  transaction: ReadTransaction,
  view: View,
  word: string,
  exact: boolean,
  cache: PageCache,
): Promise<Bits> {
  const bits = emptyBits(view.size);
  const { base, fresh, words } = view;
  const beginnings = exact ? undefined : await beginningsIn(transaction, base);
  await Promise.all(
    base.head.segments.map(async ({ id, base: first, pages }) => {
      const known = beginnings?.get(id);
      if (known && addBeginning(known, word, first, bits)) return;
      const [from, to] = pageRange(pages.split('\n'), word, exact);
      for (const page of await pagesAt(transaction, id, [from, to], cache)) readPage(page, first, word, exact, bits);
    }),
  );
  for (const place of fresh.keys()) {
    const own = words[place] ?? [];
    const holds =
      typeof own === 'number' ? hasBit(bits, own) : own.some((held) => (exact ? held === word : held.startsWith(word)));
    if (holds) addBit(bits, base.head.size + place);
  }
  return bits;
}

async function pagesAt(
  transaction: ReadTransaction,
  segment: number,
  [from, to]: readonly [number, number],
  cache: PageCache,
): Promise<WordPage[]> {
  const known = Array.from({ length: to - from }, (_, at) => cache.get(`${segment} ${from + at}`));
  if (known.every((page) => page !== undefined)) return known;
  const read = await readRecords(transaction, 'words', segment, [from, to]);
  for (const [at, page] of read.entries()) cache.set(`${segment} ${from + at}`, page);
  for (const key of cache.keys()) {
    if (cache.size <= MOST_PAGES) break;
    cache.delete(key);
  }
  return read;
}
