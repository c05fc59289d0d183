/** The words under which an entry is found. Pure. */
import { wordsOf } from '../entry/fold.ts';

/** Scripts that put no spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Before these letters (Thai is the first) stands no script without spaces: most words need no second look. */
const LATE = /[\u0e00-\u{10ffff}]/u;

/** Whether `word` is of such a script. */
export function isUnspaced(word: string): boolean {
  return word.search(UNSPACED) >= 0;
}

/** A longer run of letters is no word that anyone types; its beginning suffices. */
const LONGEST = 64;

/** What is indexed of `texts`, each once: words, and of scripts without spaces every pair of letters and the last letter. */
export function indexedWords(texts: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const text of texts) for (const part of partsOf(text)) addIndexed(part, found);
  return [...found];
}

/** The beginnings of words that a query asks for; all of them must be met. */
export function queryWords(text: string): string[] {
  const found = new Set<string>();
  for (const { word, unspaced } of partsOf(text)) {
    const letters = unspaced ? [...word] : [];
    if (letters.length < 2) found.add(word);
    for (let index = 1; index < letters.length; index += 1) found.add(`${letters[index - 1]}${letters[index]}`);
  }
  return [...found];
}

/**
 * `text` as its words with a space before, between and after them, scripts without spaces letter by letter: a phrase
 * stands in a text where the one is part of the other.
 */
export function inOrder(text: string): string {
  const parts = [...partsOf(text)].map(({ word, unspaced }) => (unspaced ? [...word].join(' ') : word));
  return ` ${parts.join(' ')} `;
}

interface Part {
  readonly word: string;
  readonly unspaced: boolean;
}

function* partsOf(text: string): Generator<Part> {
  for (const word of wordsOf(text)) {
    if (!LATE.test(word)) {
      yield { word: word.slice(0, LONGEST), unspaced: false };
      continue;
    }
    let from = 0;
    for (const { 0: run, index } of word.matchAll(UNSPACED)) {
      if (index > from) yield { word: word.slice(from, Math.min(index, from + LONGEST)), unspaced: false };
      yield { word: run, unspaced: true };
      from = index + run.length;
    }
    if (from < word.length) yield { word: word.slice(from, from + LONGEST), unspaced: false };
  }
}

function addIndexed({ word, unspaced }: Part, found: Set<string>): void {
  if (!unspaced) {
    found.add(word);
    return;
  }
  const letters = [...word];
  for (const [index, letter] of letters.entries()) found.add(`${letter}${letters[index + 1] ?? ''}`);
}
