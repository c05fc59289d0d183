/** Words for people, in the browser's language. The one door to the messages of `locales/` for the extension's pages. */
import { isolated } from './isolated.ts';
import { lookedUp } from './look-up.ts';
import { countedWith } from './plural.ts';

/** The message `key` (`popup.empty`) with `$1`, `$2`… replaced in order, each in its own direction of writing. */
export const words = lookedUp(embedded);

/** A value as a part of a line of words. */
export function embedded(value: string | number): string {
  return isolated(String(value), isRightToLeft());
}

/** The message of `key` for `count` things: see `plural.ts`. */
export const counted = countedWith(words);

let rightToLeft: boolean | undefined;

/** Whether the language of the words is written from right to left. */
export function isRightToLeft(): boolean {
  rightToLeft ??= words('direction') === 'rtl';
  return rightToLeft;
}
