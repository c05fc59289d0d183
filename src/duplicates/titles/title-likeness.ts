/** How far two titles say the same, and what only one of them says. Pure. */

import { hash, wordBit } from '../records/fingerprint.ts';
import { isPart } from '../records/person.ts';
import type { Prepared } from '../records/prepared.ts';
import { tells, weight, weightOf } from '../records/telling-words.ts';
import { isTheOtherCited, isTheOtherCut } from './citation-title.ts';
import { edits } from './edit-distance.ts';
import { bothTellMore, leading } from './leading-authors.ts';
import { countUnmarked, inA, inB, sharedWeight, unmarked } from './shared-words.ts';
import { digits, isNumber, namesAnother, namesAnotherLetter } from './title-numbers.ts';
import { alike, resembles } from './word-likeness.ts';

/** How two titles stand to each other. */
export interface TitleLikeness {
  /**
   * `equal` but for spelling, gaps and small words; `near`: a few words or letters differ; `contained`: one says all that
   * the other says and more; `unknown`: one of them says nothing.
   */
  readonly kind: 'equal' | 'near' | 'contained' | 'apart' | 'unknown';
  /** 0 to 1: how much of all that both say is said by both. */
  readonly share: number;
  /** `share`, where words that only resemble each other (`efficient`, `effective`) count as misspelt; never less. */
  readonly loose: number;
  /** They name different numbers, parts or versions. */
  readonly numbersDiffer: boolean;
  /** Each tells something that the other does not, and that is no slip of the pen. */
  readonly bothTell: boolean;
}

const DIGITS = /\d/u;
const MOST_MISSPELT = 4;
const NONE: readonly string[] = [];
/** Where nothing that only one of them says tells works apart. */
const PLAIN = { numbersDiffer: false, bothTell: false };

/** Two titles that have next to nothing in common. */
export const APART: TitleLikeness = { kind: 'apart', share: 0, loose: 0, numbersDiffer: false, bothTell: true };

/**
 * Compares the titles of `a` and `b`. Symmetric. Titles that are apart and share less than `least` may be told as
 * `APART`, which is found sooner.
 */
export function titleLikeness(a: Prepared, b: Prepared, least = 0): TitleLikeness {
  if (a.compact === '' || b.compact === '') return { kind: 'unknown', share: 0, loose: 0, ...PLAIN };
  if (a.compact === b.compact) return { kind: 'equal', share: 1, loose: 1, ...PLAIN };
  const total = a.weight + b.weight;
  let lost = total - sharedWeight(a, b);
  if (lost > total * 0.75) return APART;
  const countA = countUnmarked(a, inA);
  const countB = countUnmarked(b, inB);
  // So many other words are no misspellings.
  if (lost > total * 0.6 && Math.min(countA, countB) > MOST_MISSPELT) return APART;
  const restA = unmarked(a.words, inA);
  const restB = unmarked(b.words, inB);
  if (a.isBare && b.isBare && (isTheOtherCited(a, b) || isTheOtherCut(a, b) || differInLigatures(a, b))) {
    return { kind: 'near', share: 0.9, loose: 0.9, ...PLAIN };
  }
  const leftA: string[] = [];
  if (areOneText(restA, restB) || areOneText(restA.filter(tells), restB.filter(tells))) {
    lost -= (weight(restA) + weight(restB)) * 0.8;
    restA.length = 0;
    restB.length = 0;
  }
  for (const word of restA) {
    const other = restB.findIndex((candidate) => alike(word, candidate));
    if (other < 0) leftA.push(word);
    else lost -= (weightOf(word) + weight(restB.splice(other, 1))) * 0.7;
  }
  const lettersA = lettersOf(leftA);
  const lettersB = lettersOf(restB);
  if (
    Math.min(lettersA, lettersB) > 3 &&
    Math.abs(lettersA - lettersB) < 3 &&
    edits(leftA.join(''), restB.join(''), 2) <= (Math.max(lettersA, lettersB) > 11 ? 2 : 0)
  ) {
    lost -= (weight(leftA) + weight(restB)) * 0.8;
    leftA.length = 0;
    restB.length = 0;
  }
  const share = Math.max(0, 1 - lost / total);
  if (leftA.length === 0 && restB.length === 0) {
    return { kind: share > 0.97 ? 'equal' : 'near', share, loose: share, ...PLAIN };
  }
  if (share < least && bothTellMore(leftA, restB, a, b)) return APART;
  const isLeft = (word: string) => leftA.includes(word) || restB.includes(word);
  const frontA = leading(a, b, isLeft);
  const frontB = leading(b, a, isLeft);
  const before = frontA.length + frontB.length === 0 ? NONE : [...frontA, ...frontB];
  const debris = (word: string) => tells(word) && !before.includes(word) && !isDebris(word, a) && !isDebris(word, b);
  drop(leftA, before);
  drop(restB, before);
  const oneSided = !leftA.some(tells) || !restB.some(tells);
  const moreA = leftA.filter(oneSided ? debris : tells);
  const moreB = restB.filter(oneSided ? debris : tells);
  const numbersDiffer =
    namesAnotherLetter(moreA, moreB) || (namesAnother(moreA, moreB, a, b) && digits(a.words) !== digits(b.words));
  if (
    moreA.length + moreB.length === 0 &&
    leftA.length + restB.length > 0 &&
    oneSided &&
    a.words.length > 2 &&
    b.words.length > 2
  ) {
    return { kind: 'near', share: 0.9, loose: 0.9, numbersDiffer, bothTell: false };
  }
  const told = { share, loose: share, numbersDiffer, bothTell: false };
  if (moreA.length === 0 && moreB.length === 0) return { kind: share > 0.97 ? 'equal' : 'near', ...told };
  if (moreA.length === 0 || moreB.length === 0) return { kind: 'contained', ...told };
  const loose = share < 0.5 ? share : share + (resembling(moreA, moreB) * 0.7) / total;
  const bothTell = !areOneNumber(moreA, moreB) && !LOST.test(a.record.title) && !LOST.test(b.record.title);
  return { kind: share >= 0.75 ? 'near' : 'apart', share, loose, numbersDiffer, bothTell };
}

/** What is left of letters that a program could not read, which leaves other words of a title. */
const LOST = /\uFFFD|[ÃÂâ][\u0080-\u00BF€]/u;

/** Whether nothing but the same numbers is told, in figures by one and in words by the other. */
function areOneNumber(a: readonly string[], b: readonly string[]): boolean {
  return a.every(isNumber) && b.every(isNumber) && digits(a) === digits(b);
}

/** Whether the words of one are those of the other run together (`data bases`, `databases`), with a slip of the pen. */
function areOneText(a: readonly string[], b: readonly string[]): boolean {
  const lettersA = lettersOf(a);
  const lettersB = lettersOf(b);
  const letters = Math.max(lettersA, lettersB);
  const most = letters > 11 ? 2 : letters > 7 ? 1 : 0;
  if (Math.min(lettersA, lettersB) < 4 || Math.abs(lettersA - lettersB) > most) return false;
  const x = a.join('');
  const y = b.join('');
  return !DIGITS.test(x) && !DIGITS.test(y) && edits(x, y, most) <= most;
}

/** How many letters the words have together. */
function lettersOf(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) letters += word.length;
  return letters;
}

const LIGATURES = /ff[il]?|f[il]/gu;

/** Whether one title only lost its ligatures, as text copied out of a PDF does: `e cient`, `bu er`, `work ows`. */
function differInLigatures(a: Prepared, b: Prepared): boolean {
  const apart = Math.abs(a.compact.length - b.compact.length);
  return apart > 1 && apart < 12 && a.compact.replace(LIGATURES, '') === b.compact.replace(LIGATURES, '');
}

/** What the words of `a` tell that resemble words of `b`, with those. */
function resembling(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  let sum = 0;
  for (const word of a) {
    const other = rest.findIndex((candidate) => resembles(word, candidate));
    if (other >= 0) sum += weightOf(word) + weight(rest.splice(other, 1));
  }
  return sum;
}

/** Takes `words` out of `rest`. */
function drop(rest: string[], words: readonly string[]): void {
  if (words.length === 0) return;
  for (let at = rest.length - 1; at >= 0; at -= 1) if (words.includes(rest[at] ?? '')) rest.splice(at, 1);
}

// A letter alone is an initial, but a word in scripts that have no capitals.
const CITATION =
  /^(?:proc|proceedings|int|intl|conf|conference|symp|symposium|journal|trans|acm|ieee|and|eds?|editors?|univ|university|press|vol|pp|pages|appear|paper|submitted|published|online|available|http|www|[\p{L}--\p{Lo}]|\d+(?:st|nd|rd|th))$/v;

/** A piece of a citation that got into a title: its venue, year or authors, or the words that go with them. */
function isDebris(word: string, { venue, year, people }: Prepared): boolean {
  if (CITATION.test(word) || venue.includes(word)) return true;
  if (year !== undefined && (word === `${year}` || word === `${year}`.slice(2))) return true;
  if (word.length < 3) return false;
  const bit = wordBit(hash(word));
  for (const person of people) {
    const { family } = person;
    if ((family.length > 3 && word.startsWith(family)) || isPart(word, bit, person)) return true;
  }
  return false;
}
