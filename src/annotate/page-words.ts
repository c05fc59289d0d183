/** Words for people, as a content script looks them up: by the browser itself, which costs the page no code. */
import { browser } from 'wxt/browser';
import { countedWith, type Words } from '../ui/plural.ts';

/** The browser's own look-up. (WXT types it by the keys that there are; keys with plurals are put together here.) */
const look = browser.i18n.getMessage as (name: string, values: string[]) => string;

const known = new Map<string, string>();

/** The message `key` (`page.save`) with `$1`, `$2`… replaced in order. Each row says the same words: they are kept. */
export const words: Words = (key, ...values) => {
  const asked = [key, ...values].join();
  const message = known.get(asked) ?? look(key.replaceAll('.', '_'), values.map(String));
  known.set(asked, message);
  return message;
};

/** The message of `key` for `count` things. */
export const counted = countedWith(words);
