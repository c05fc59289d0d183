/** Pages of words with the numbers of the entries that hold them: how they are written, read and joined. Pure. */
import { addBit, type Bits } from './bits.ts';
import { PAGE_BYTES, type WordPage } from './packed.ts';

/** The numbers of each word, ascending, less a base. */
export type Postings = Map<string, number[]>;

/** Notes that the entry of `number` holds `words`. Numbers come ascending. */
export function addWords(postings: Postings, number: number, words: Iterable<string>): void {
  for (const word of words) {
    const numbers = postings.get(word);
    if (numbers) numbers.push(number);
    else postings.set(word, [number]);
  }
}

/** The pages of a segment, and the first word of each with line feeds between them. */
export function pagesOf(postings: Postings): { readonly pages: WordPage[]; readonly firsts: string } {
  const pages: WordPage[] = [];
  const firsts: string[] = [];
  let words: string[] = [];
  let starts: number[] = [];
  let bytes: number[] = [];
  const close = () => {
    starts.push(bytes.length);
    pages.push({ words: words.join('\n'), starts: Uint32Array.from(starts), postings: Uint8Array.from(bytes) });
    [words, starts, bytes] = [[], [], []];
  };
  for (const word of [...postings.keys()].sort()) {
    if (words.length === 0) firsts.push(word);
    words.push(word);
    starts.push(bytes.length);
    writeNumbers(postings.get(word) ?? [], bytes);
    // A word weighs its own letters too.
    if (bytes.length + 12 * words.length >= PAGE_BYTES) close();
  }
  if (words.length > 0) close();
  return { pages, firsts: firsts.join('\n') };
}

/** The places of the pages that may hold words which begin with `word` (or are it): from, and to without. */
export function pageRange(firsts: readonly string[], word: string, exact: boolean): readonly [number, number] {
  let from = lowerBound(firsts, word);
  if (firsts[from] !== word && from > 0) from -= 1;
  let to = from + 1;
  while (to < firsts.length && (exact ? firsts[to] === word : firsts[to]?.startsWith(word))) to += 1;
  // A first page that begins behind the word holds nothing of it.
  return firsts.length === 0 ? [0, 0] : [from, to];
}

/** Puts the numbers of all words of the page which begin with `word` (or are it) into `bits`, `base` added. */
export function readPage(page: WordPage, base: number, word: string, exact: boolean, bits: Bits): void {
  const words = page.words.split('\n');
  for (let at = lowerBound(words, word); at < words.length; at += 1) {
    const found = words[at] ?? '';
    if (exact ? found !== word : !found.startsWith(word)) return;
    eachNumber(page, at, (number) => addBit(bits, base + number));
  }
}

/** Adds what a page holds to `postings`, with `shift` added to its numbers. */
export function addPage(postings: Postings, page: WordPage, shift: number, keep: (number: number) => boolean): void {
  for (const [at, word] of page.words.split('\n').entries()) {
    const numbers = postings.get(word) ?? [];
    eachNumber(page, at, (number) => {
      if (keep(number + shift)) numbers.push(number + shift);
    });
    if (numbers.length > 0) postings.set(word, numbers);
  }
}

function eachNumber({ starts, postings }: WordPage, word: number, visit: (number: number) => void): void {
  const end = starts[word + 1] ?? 0;
  let number = 0;
  for (let at = starts[word] ?? 0; at < end; ) {
    let step = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = postings[at] ?? 0;
      step |= (byte & 127) << shift;
      shift += 7;
      at += 1;
    } while (byte > 127);
    number += step;
    visit(number);
  }
}

function writeNumbers(numbers: readonly number[], bytes: number[]): void {
  let last = 0;
  for (const number of numbers) {
    let step = number - last;
    last = number;
    while (step > 127) {
      bytes.push((step & 127) | 128);
      step >>>= 7;
    }
    bytes.push(step);
  }
}

/** The first place of sorted `words` that is not before `word`. */
function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
