/** What stands beside a person's name in a line of names. Pure. */
import { collapse } from '../text.ts';

const MARKS = /[*†‡§¶#∗°^¹²³⁰⁴-⁹ᵃ-ᶻ]+/gu;

/** A person's name without footnote marks, separators and "and". */
export function withoutMarks(text: string): string {
  return collapse(
    text
      .replace(MARKS, '')
      .replace(/(\p{L})\d(?:,\d)*\s*$/u, '$1')
      .replace(/^\s*(?:and|et|&|by|par)\s+/iu, '')
      .replace(/^[\s,;·•|&]+|[\s,;·•|&]+$|\s+(?:and|et)\s*$/gu, ''),
  );
}
