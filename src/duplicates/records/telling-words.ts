/** How much the words of a title tell. Pure. */
import { WordSet } from '../../publication/word-set.ts';

const SMALL = new WordSet(
  'a an the of and for in on to with by from at as is or und der die das et de la le les des du',
);
/** Longer words all tell something. */
const LONGEST_SMALL = 4;

/** What words tell together. */
export function weight(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}

/** Longer words tell more, up to eight letters. */
export function weightOf(word: string): number {
  return tells(word) ? weightOfLong(word.length) : WEIGHT_OF_SMALL;
}

/** What the word tells whose letters stand in `text` from `from` up to `end`. */
export function weightWithin(text: string, from: number, end: number): number {
  const letters = end - from;
  return letters > LONGEST_SMALL || !SMALL.hasPart(text, from, end) ? weightOfLong(letters) : WEIGHT_OF_SMALL;
}

function weightOfLong(letters: number): number {
  return Math.min(letters, 8) + 2;
}

/** What an article or a preposition tells. */
export const WEIGHT_OF_SMALL = 0.5;

/** Whether the word is more than an article or a preposition. */
export function tells(word: string): boolean {
  return word.length > LONGEST_SMALL || !SMALL.has(word);
}
