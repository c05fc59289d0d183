import { describe, expect, it } from 'vitest';
import { countedWith } from '../../src/ui/plural.ts';

describe('words that depend on a number', () => {
  it.each(['en', 'en-GB', 'fr', 'fr-CA', 'pl', 'ar'])('choose the category of the language %s', (locale) => {
    const rules = new Intl.PluralRules(locale);
    const category = countedWith((key) => (key === 'locale' ? locale : (key.split('.').at(-1) ?? '')));
    const counts = [
      ...Array.from({ length: 130 }, (_, count) => count),
      999,
      1000,
      999_999,
      1_000_000,
      2_000_000,
      0.5,
      -1,
    ];
    for (const count of counts) expect(`${count} ${category('x', count)}`).toBe(`${count} ${rules.select(count)}`);
  });

  it.each(['en', 'en-GB', 'fr', 'fr-CA', 'de', 'ar'])('group digits as the language %s does', (locale) => {
    const told = countedWith((key, ...values) => (key === 'locale' ? locale : values.join()));
    const numbers = new Intl.NumberFormat(locale);
    for (const count of [0, 7, 999, 1000, 1234, 20_000, 999_999, 1_000_000, 12_345_678, 0.5, -1234])
      expect(told('x', count, 'y')).toBe(`${numbers.format(count)},y`);
  });
});
