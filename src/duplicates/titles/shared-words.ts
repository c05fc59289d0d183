/**
 * The words that two titles have in common, told by their hashes. Most pairs of a list end here, so nothing is made: the
 * marks are of the last comparison alone. Pure but for them.
 */
import type { Prepared } from '../records/prepared.ts';

const MOST_WORDS = 80;

/** Marks of the words of the first and of the second title that `sharedWeight` found in both. */
export const inA = new Uint8Array(MOST_WORDS);
export const inB = new Uint8Array(MOST_WORDS);

/** What the words tell that both titles hold. Marks them. */
export function sharedWeight(a: Prepared, b: Prepared): number {
  const x = a.codes;
  const y = b.codes;
  const endX = Math.min(x.length, MOST_WORDS);
  const endY = Math.min(y.length, MOST_WORDS);
  let sum = 0;
  inA.fill(0, 0, endX);
  inB.fill(0, 0, endY);
  for (let at = 0; at < endX; at += 1) {
    const code = x[at];
    for (let other = 0; other < endY; other += 1) {
      if (y[other] !== code || inB[other] === 1) continue;
      inA[at] = 1;
      inB[other] = 1;
      sum += 2 * a.weightAt(at);
      break;
    }
  }
  return sum;
}

/** How many words were not marked. */
export function countUnmarked({ codes }: Prepared, marks: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < codes.length && at < MOST_WORDS; at += 1) if (marks[at] === 0) count += 1;
  return count;
}

/** The words that were not marked. */
export function unmarked(words: readonly string[], marks: Uint8Array): string[] {
  const rest: string[] = [];
  for (let at = 0; at < words.length && at < MOST_WORDS; at += 1) if (marks[at] === 0) rest.push(words[at] ?? '');
  return rest;
}
