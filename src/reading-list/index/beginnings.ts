/**
 * Beginnings of words that fill pages, each with the numbers of all entries that hold a word of that beginning. Of what
 * people type the first letters fit the most words: with these they are answered without reading a page. Pure.
 */
import { addRaised, type Bits, emptyBits } from './bits.ts';
import type { Beginnings, WordPage } from './packed.ts';
import { AUTHOR_MARK, TITLE_MARK } from './row.ts';
import { pageRange, readPage } from './word-pages.ts';

/** The beginnings that fill at least one of the pages of a segment; undefined where there are none. */
export function beginningsOf(segment: number, size: number, pages: readonly WordPage[]): Beginnings | undefined {
  const firsts = pages.map(({ words }) => words.slice(0, endOf(words, words.indexOf('\n'))));
  const words = [...new Set(pages.flatMap((page, at) => filling(firsts[at] ?? '', page)))].sort();
  if (words.length === 0) return undefined;
  const row = emptyBits(size).length;
  const bits: Bits = new Uint32Array(words.length * row);
  for (const [at, word] of words.entries()) {
    const own: Bits = bits.subarray(at * row, (at + 1) * row);
    for (const page of pages.slice(...pageRange(firsts, word, false))) readPage(page, 0, word, false, own);
  }
  return { segment, words: words.join('\n'), bits };
}

/** Puts the numbers of `word` into `found`, `base` added; false where it is none of the beginnings. */
export function addBeginning({ words, bits }: Beginnings, word: string, base: number, found: Bits): boolean {
  const all = words.split('\n');
  const at = all.indexOf(word);
  if (at < 0) return false;
  const row = bits.length / all.length;
  addRaised(found, bits.subarray(at * row, (at + 1) * row), base);
  return true;
}

/** Whether both hold the same. */
export function areSame(a: Beginnings | undefined, b: Beginnings | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.words === b.words && a.bits.length === b.bits.length && a.bits.every((part, at) => part === b.bits[at]);
}

/** Every beginning that all words of a page have: the first and the last have it. */
function filling(first: string, { words }: WordPage): string[] {
  const last = words.slice(words.lastIndexOf('\n') + 1);
  let common = 0;
  while (common < first.length && first[common] === last[common]) common += 1;
  const least = first.startsWith(AUTHOR_MARK) || first.startsWith(TITLE_MARK) ? 2 : 1;
  return Array.from({ length: Math.max(0, common - least + 1) }, (_, more) => first.slice(0, least + more));
}

function endOf(words: string, end: number): number {
  return end < 0 ? words.length : end;
}
