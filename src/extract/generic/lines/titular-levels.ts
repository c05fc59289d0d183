/** Which headings of a page are titles of works. */

import { NOT_WORKS, WORKS } from '../words/vocabulary.ts';
import { yearAlone } from '../words/years.ts';
import type { Line } from './lines.ts';
import { wordCount } from './title-worth.ts';

/** Words from which on a heading is more likely a title than the name of a section or of a window. */
const TITLE_WORDS = 3;

/** The levels of headings, of four or more each, that hardly ever name a section or a year, and mostly say more than such names. */
export function titularLevels(lines: readonly Line[]): ReadonlySet<number> {
  const levels = Map.groupBy(lines, ({ heading }) => heading);
  const isSection = ({ text }: Line) => WORKS.test(text) || NOT_WORKS.test(text) || yearAlone(text) !== undefined;
  const isLong = ({ text }: Line) => wordCount(text) >= TITLE_WORDS;
  return new Set(
    [...levels].flatMap(([level, all]) =>
      level > 0 &&
      all.length > 3 &&
      all.filter(isSection).length < all.length * 0.25 &&
      all.filter(isLong).length > all.length / 2
        ? [level]
        : [],
    ),
  );
}
