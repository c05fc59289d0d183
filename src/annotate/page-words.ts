/** Words for people, as a content script looks them up: by the browser itself, which costs the page no code. */
import { browser } from 'wxt/browser';
import { countedWith, type Words } from '../ui/plural.ts';

/** The browser's own look-up. (WXT types it by the keys that there are; keys with plurals are put together here.) */
const look = browser.i18n.getMessage as (name: string, values: string[]) => string;

/** Characters of private use stand for the values in a message that is kept. */
const FIRST_PLACE = 0xe000;
const PLACES = /[\uE000-\uE008]/gu;
const known = new Map<string, string>();

/** The message `key` (`page.save`) with `$1`, `$2`… replaced in order. Looked up once: each row says the same words. */
export const words: Words = (key, ...values) => {
  let message = known.get(key);
  if (message === undefined) {
    const places = values.map((_, place) => String.fromCharCode(FIRST_PLACE + place));
    message = look(key.replaceAll('.', '_'), places);
    known.set(key, message);
  }
  return values.length === 0
    ? message
    : message.replace(PLACES, (place) => String(values[place.charCodeAt(0) - FIRST_PLACE] ?? ''));
};

/** The message of `key` for `count` things. */
export const counted = countedWith(words);
