/** A day and time, as people write them. */
import { words } from '../ui/words.ts';

/** `time` in milliseconds since 1970. */
export function whenWords(time: number): string {
  return new Intl.DateTimeFormat(words('locale'), { dateStyle: 'long', timeStyle: 'short' }).format(time);
}
