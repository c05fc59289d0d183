/** Words for people, in the browser's language. The one door to the messages of `locales/` for the extension's pages. */
import { createI18n } from '@wxt-dev/i18n';
import { countedWith, type Words } from './plural.ts';

const { t } = createI18n();

/** The message `key` (`popup.empty`) with `$1`, `$2`… replaced in order. */
export const words: Words = (key, ...values) => (values.length > 0 ? t(key, values.map(String)) : t(key));

/** The message of `key` for `count` things: see `plural.ts`. */
export const counted = countedWith(words);
