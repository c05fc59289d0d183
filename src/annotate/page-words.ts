/** Words for people, in a content script. */
import { lookedUp } from '../ui/look-up.ts';
import { countedWith } from '../ui/plural.ts';

/** The message `key` (`page.save`) with `$1`, `$2`… replaced in order. */
export const words = lookedUp(String);

/** The message of `key` for `count` things. */
export const counted = countedWith(words);
