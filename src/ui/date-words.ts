/** Times in the reader's language. */
import { words } from './words.ts';

/** Making one takes longer than painting a paper. */
let days: Intl.DateTimeFormat | undefined;
let moments: Intl.DateTimeFormat | undefined;

/** The day of a time (ms since 1970). */
export function dateWords(time: number): string {
  days ??= new Intl.DateTimeFormat(words('locale'), { dateStyle: 'long' });
  return days.format(time);
}

/** Its day and the time of day. */
export function whenWords(time: number): string {
  moments ??= new Intl.DateTimeFormat(words('locale'), { dateStyle: 'long', timeStyle: 'short' });
  return moments.format(time);
}
