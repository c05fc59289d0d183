/** Messages that depend on a number, by the rules of the language. */

/** The message `key` with `$1`, `$2`… replaced in order. */
export type Words = (key: string, ...values: readonly (string | number)[]) => string;

/**
 * Makes the function that tells of `count` things: the message `key.one`, `key.other`, … by the language's own rules
 * (French counts 0 as one). `$1` is the count, formatted; further values follow.
 */
export function countedWith(
  words: Words,
): (key: string, count: number, ...values: readonly (string | number)[]) => string {
  return (key, count, ...values) => {
    const locale = words('locale');
    const category = new Intl.PluralRules(locale).select(count);
    return words(`${key}.${category}`, new Intl.NumberFormat(locale).format(count), ...values);
  };
}
