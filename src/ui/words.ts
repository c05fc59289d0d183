/** Words for people, in the browser's language. The one door to the messages of `locales/`. */
import { createI18n } from '@wxt-dev/i18n';

const { t } = createI18n();

/** The message `key` (`popup.empty`) with `$1`, `$2`… replaced in order. */
export function words(key: string, ...values: readonly (string | number)[]): string {
  return values.length > 0 ? t(key, values.map(String)) : t(key);
}

/**
 * The message of `key` for `count` things: `key.one`, `key.other`, … by the rules of the language (French counts 0 as
 * one). `$1` is the count, formatted; further values follow.
 */
export function counted(key: string, count: number, ...values: readonly (string | number)[]): string {
  const locale = words('locale');
  const category = new Intl.PluralRules(locale).select(count);
  return words(`${key}.${category}`, new Intl.NumberFormat(locale).format(count), ...values);
}
