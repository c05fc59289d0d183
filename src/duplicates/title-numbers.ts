/** The numbers that titles name: parts, versions and years tell works apart, the number of a meeting does not. Pure. */
import { isOfPlace } from './citation-title.ts';
import type { Prepared } from './prepared.ts';

const NUMBER = /\d|^(?:[ivx]{1,4}|first|second|third|fourth|one|two|three|four|five)$/u;

const PART =
  /^(?:part|parts|chapter|volume|vol|no|number|phase|version|release|study|section|episode|lecture|book|report)$/u;

/** Whether numbers that only one title names tell works apart: both name some, or one names a part or ends in one. */
export function namesAnother(moreA: readonly string[], moreB: readonly string[], a: Prepared, b: Prepared): boolean {
  const bare = a.isBare && b.isBare;
  const numbersA = moreA.filter(isNumber);
  const numbersB = moreB.filter(isNumber);
  // The year of a meeting is no part of the title, nor is its number; but two years or two numbers tell works apart.
  if (
    bare &&
    numbersA.every((number) => isOfPlace(number, a.words)) &&
    numbersB.every((number) => isOfPlace(number, b.words))
  ) {
    return numbersA.some((number) => numbersB.some((other) => shape(number) === shape(other)));
  }
  if (numbersA.length > 0 && numbersB.length > 0) return true;
  const [numbers, { words }] = numbersA.length > 0 ? [numbersA, a] : [numbersB, b];
  return numbers.some((number) => {
    const at = words.lastIndexOf(number);
    return (
      PART.test(words[at - 1] ?? '') ||
      (number.length < 4 && /^(?:\d+|[ivx]+)$/u.test(number) && at === words.length - 1)
    );
  });
}

/** How a number is written: `1998` and `1999` count one thing, `21st` and `1999` do not. */
function shape(number: string): string {
  return number.replace(/\d/gu, '9').replace(/(?:st|nd|rd|th)$/u, 'th');
}

/** Whether the word is a number, in digits, letters or Roman. */
export function isNumber(word: string): boolean {
  return NUMBER.test(word);
}

/** The numbers that words name, run together: `16 18` and `1618` are equal. */
export function digits(words: readonly string[]): string {
  return words
    .filter((word) => NUMBER.test(word))
    .map((word) => (/\d/u.test(word) ? word.replace(/\D/gu, '') : `${word} `))
    .join('');
}
