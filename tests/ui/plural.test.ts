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

  it('group digits from a thousand on', () => {
    const told = countedWith((key, ...values) => (key === 'locale' ? 'en' : values.join()));
    expect([told('x', 999), told('x', 1234, 'y')]).toEqual(['999', '1,234,y']);
  });
});
