/** Times in the reader's language. */
import { words } from '../ui/words.ts';

/** The day of a time (ms since 1970). */
export function dateWords(time: number): string {
  return new Intl.DateTimeFormat(words('locale'), { dateStyle: 'long' }).format(time);
}
