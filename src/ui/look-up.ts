/** Messages of `locales/` as the browser tells them, each asked for once: a list shows the same few again and again. */
import { browser } from 'wxt/browser';
import type { Words } from './plural.ts';

/** WXT types it by the keys that there are; keys with plurals are put together here. */
type LookUp = (name: string, values: string[]) => string;

/** Characters of private use stand for the values in a message that is kept. */
const FIRST_PLACE = 0xe000;
const PLACES = /[\uE000-\uE008]/gu;

/**
 * Makes the function that gives the message `key` (`popup.empty`) with `$1`, `$2`… replaced in order by what `told` makes
 * of the values. A key has the same number of values wherever it is asked for.
 */
export function lookedUp(told: (value: string | number) => string): Words {
  const known = new Map<string, string>();
  return (key, ...values) => {
    let message = known.get(key);
    if (message === undefined) {
      const places = values.map((_, place) => String.fromCharCode(FIRST_PLACE + place));
      message = (browser.i18n.getMessage as LookUp)(key.replaceAll('.', '_'), places);
      known.set(key, message);
    }
    return values.length === 0
      ? message
      : message.replace(PLACES, (place) => told(values[place.charCodeAt(0) - FIRST_PLACE] ?? ''));
  };
}
