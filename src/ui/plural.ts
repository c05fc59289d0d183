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
  let rules: Intl.PluralRules | undefined;
  return (key, count, ...values) => {
    // Made once: a page of a thousand papers counts the listings of each.
    rules ??= new Intl.PluralRules(words('locale'));
    return words(`${key}.${rules.select(count)}`, formatted(count, words), ...values);
  };
}

/** Below a thousand there is nothing to group, and the first number formatter of a page takes it 30 ms to make. */
function formatted(count: number, words: Words): string {
  return count < 1000 ? String(count) : new Intl.NumberFormat(words('locale')).format(count);
}
