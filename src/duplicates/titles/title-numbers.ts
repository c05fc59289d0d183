/** The numbers that titles name: parts, versions and years tell works apart, the number of a meeting does not. Pure. */

import type { Prepared } from '../records/prepared.ts';
import { isOfPlace } from './citation-title.ts';
import { edits } from './edit-distance.ts';

/** What words count; Roman figures are read up to twelve. */
const COUNTED = new Map(
  [
    'i one first',
    'ii two second',
    'iii three third',
    'iv four fourth',
    'v five fifth',
    'vi six sixth',
    'vii seven seventh',
    'viii eight eighth',
    'ix nine ninth',
    'x ten tenth',
    'xi eleven eleventh',
    'xii twelve twelfth',
  ].flatMap((words, at) => words.split(' ').map((word) => [word, `${at + 1}`] as const)),
);
const NUMBER = new RegExp(`\\d|^(?:[ivx]{1,4}|${[...COUNTED.keys()].join('|')})$`, 'u');

const PART =
  /^(?:part|parts|chapter|volume|vol|no|number|phase|version|release|study|section|episode|lecture|book|report)$/u;

/** Databases count the letters of an issue behind their titles: `Folds and heat [2]`. */
const LETTER_NUMBER = / \[\d\]\W*$/u;
/** Marks of footnotes, as they are read out of PDF files behind titles: `FOLDS AND HEAT 1`, `Folds and heat1, 2`. */
const FOOTNOTES = /(?:^|\D)1(?: 2(?: 3)?)?$| i$/u;

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
  const isMark = LETTER_NUMBER.test((numbersA.length > 0 ? a : b).record.title) || FOOTNOTES.test(words.join(' '));
  return numbers.some((number) => {
    const at = words.lastIndexOf(number);
    return (
      PART.test(words[at - 1] ?? '') ||
      (number.length < 4 && /^(?:\d+|[ivx]+)$/u.test(number) && at === words.length - 1 && !isMark)
    );
  });
}

/** How a number is written: `1998` and `1999` count one thing, `21st` and `1999` do not. */
function shape(number: string): string {
  return number.replace(/\d/gu, '9').replace(/(?:st|nd|rd|th)$/u, 'th');
}

/**
 * Whether the numbers that only one title names are slips of the pen within names: `I2` and `12`, `p6INK4a` and `p16(INK4a)`.
 * Parts and versions (`2a`, `v3`) have no names to be told by.
 */
export function areMisread(a: Prepared, b: Prepared): boolean {
  const one = numbersMissing(a, b);
  const other = numbersMissing(b, a);
  if (one === '' || other === '' || !LETTER.test(one + other) || shape(one) === shape(other)) return false;
  if (figures(one) === figures(other)) return true;
  const name = one.replace(/\d/gu, '');
  return name.length > 2 && name === other.replace(/\d/gu, '') && edits(one, other, 1) < 2;
}

const LETTER = /\p{L}/u;
const DIGIT = /\d/u;

/** The numbers that `a` names and `b` does not, run together. */
function numbersMissing(a: Prepared, b: Prepared): string {
  return a.words.filter((word) => isNumber(word) && !b.words.includes(word)).join('');
}

/** `text` with the letters that are taken for figures as such. */
function figures(text: string): string {
  return text.replace(/[il]/gu, '1').replace(/o/gu, '0');
}

/** Whether the word is a number, in digits, letters or Roman. */
export function isNumber(word: string): boolean {
  return NUMBER.test(word);
}

/** The numbers that words name, run together: `16 18` and `1618` are equal, `Phase II` and `Phase 2`, `six` and `6`. */
export function digits(words: readonly string[]): string {
  return words
    .filter(isNumber)
    .map((word) => (DIGIT.test(word) ? word.replace(/\D/gu, '') : (COUNTED.get(word) ?? `${word} `)))
    .join('');
}

/** Whether both name a number by a letter behind it, and not by the same: `Phase IIa` and `Phase IIb`, `Part 2a` and `2b`. */
export function namesAnotherLetter(moreA: readonly string[], moreB: readonly string[]): boolean {
  return moreA.some(
    (word) =>
      LETTERED.test(word) &&
      moreB.some((other) => LETTERED.test(other) && other !== word && other.slice(0, -1) === word.slice(0, -1)),
  );
}

const LETTERED = /^(?:\d{1,2}|[ivx]+)[a-d]$/u;
