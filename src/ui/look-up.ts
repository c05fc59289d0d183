/** Messages of `locales/` as the browser tells them, each asked for once: a list shows the same few again and again. */
import { browser } from 'wxt/browser';
import type { Words } from './plural.ts';

/** WXT types it by the keys that there are; keys with plurals are put together here. */
type LookUp = (name: string, values: string[]) => string;

/**
 * Makes the function that gives the message `key` (`popup.empty`) with `$1`, `$2`… replaced in order by what `told` makes
 * of the values. A key has the same number of values wherever it is asked for.
 */
export function lookedUp(told: (value: string | number) => string): Words {
  const known = new Map<string, string>();
  return (key, ...values) => {
    let message = known.get(key);
    if (message === undefined) {
      // Places stand for themselves in the message that is kept.
      const places = values.map((_, place) => `$${place + 1}`);
      message = (browser.i18n.getMessage as LookUp)(key.replaceAll('.', '_'), places);
      known.set(key, message);
    }
    return message.replace(/\$(\d)/gu, (_, place: string) => told(values[Number(place) - 1] ?? ''));
  };
}
