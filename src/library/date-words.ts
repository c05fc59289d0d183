/** Times in the reader's language. */
import { words } from '../ui/words.ts';

/** Making one takes longer than painting a paper. */
let days: Intl.DateTimeFormat | undefined;

/** The day of a time (ms since 1970). */
export function dateWords(time: number): string {
  days ??= new Intl.DateTimeFormat(words('locale'), { dateStyle: 'long' });
  return days.format(time);
}
