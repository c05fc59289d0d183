/** Titles told in other forms of the same words: `change diagnosis`, `diagnosing changes`. Pure. */
import { tells } from '../records/telling-words.ts';
import { isNumber } from './title-numbers.ts';

const LETTERS_OF_STEM = 6;
const FEWEST_STEMS = 5;
/** Words that turn the sense of a title, alone. */
const TURNS = /^(?:not?|non|without|beyond|against|un\p{L}+)$/u;

/** Whether two titles tell the same by the stems of their words, five at least, of which one of them may have one more. */
export function haveSameStems(a: readonly string[], b: readonly string[]): boolean {
  const one = a.filter(tells);
  const other = b.filter(tells);
  const [short, rest] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < FEWEST_STEMS || rest.length > short.length + 1) return false;
  for (const word of short) {
    const at = rest.findIndex((candidate) => stemOf(candidate) === stemOf(word));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return !rest.some((word) => TURNS.test(word) || isNumber(word));
}

/** The beginning of a word, without the `s` of several. */
function stemOf(word: string): string {
  return word.slice(0, LETTERS_OF_STEM).replace(/(?<=.{3})s$/u, '');
}
