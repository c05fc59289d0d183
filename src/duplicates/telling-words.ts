/** How much the words of a title tell. Pure. */

const SMALL = new Set(
  'a an the of and for in on to with by from at as is or und der die das et de la le les des du'.split(' '),
);
/** Longer words all tell something. */
export const LONGEST_SMALL = 4;

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

/** What a word of so many letters tells that is no article or preposition. */
export function weightOfLong(letters: number): number {
  return Math.min(letters, 8) + 2;
}

/** What an article or a preposition tells. */
export const WEIGHT_OF_SMALL = 0.5;

/** Whether the word is more than an article or a preposition. */
export function tells(word: string): boolean {
  return word.length > LONGEST_SMALL || !SMALL.has(word);
}
