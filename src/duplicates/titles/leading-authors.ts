/** Words in front of a title that are none of it: citations put their last authors there. Pure. */
import type { Person } from '../records/person.ts';
import type { Prepared } from '../records/prepared.ts';
import { tells, WEIGHT_OF_SMALL } from '../records/telling-words.ts';
import { alike } from './word-likeness.ts';

/**
 * The words before the title proper where a citation put its last authors there (`Michael Tan. Semantic …`): the words
 * that only the longer title has in front, if one of them is an author's family name. None where none of them `isLeft`.
 */
export function leading(record: Prepared, other: Prepared, isLeft: (word: string) => boolean): readonly string[] {
  const end = frontLength(record, other);
  if (end === 0) return [];
  const front = record.words.slice(0, end);
  if (!front.some(isLeft)) return [];
  for (const word of front) if (isFamilyOfAny(word, record.people) || isFamilyOfAny(word, other.people)) return front;
  return [];
}

function isFamilyOfAny(word: string, people: readonly Person[]): boolean {
  for (const { family } of people) if (isFamily(word, family)) return true;
  return false;
}

/** Whether the word is the family name, misspelt or with an initial run into it. */
function isFamily(word: string, family: string): boolean {
  if (word === family) return family.length > 1;
  return word.length > 3 && family.length > 3 && (word.endsWith(family) || alike(word, family));
}

const MOST_LEADING = 14;

/** How many words stand before the first telling word that the other holds too; 0 where they are too many for names. */
function frontLength(record: Prepared, { codes }: Prepared): number {
  for (let at = 0; at < record.codes.length && at <= MOST_LEADING; at += 1) {
    if (codes.includes(record.codes[at] ?? 0) && record.weightAt(at) !== WEIGHT_OF_SMALL) return at;
  }
  return 0;
}

/** Whether words that tell are left over in both titles, even without those that may be authors in front of them. */
export function bothTellMore(leftA: readonly string[], leftB: readonly string[], a: Prepared, b: Prepared): boolean {
  const endA = frontLength(a, b);
  const endB = frontLength(b, a);
  const more = (word: string) => tells(word) && !isWithin(word, a.words, endA) && !isWithin(word, b.words, endB);
  return leftA.some(more) && leftB.some(more);
}

/** Whether the word is one of the first `end` of `words`. */
function isWithin(word: string, words: readonly string[], end: number): boolean {
  for (let at = 0; at < end; at += 1) if (words[at] === word) return true;
  return false;
}
