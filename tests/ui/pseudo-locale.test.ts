import { describe, expect, it } from 'vitest';
import { LONGER, pseudoMessages, pseudoText } from '../../scripts/pseudo-locale.ts';
import { flat, messagesOf } from '../i18n.ts';

describe('the pseudo-locale', () => {
  const english = flat(messagesOf('en'));
  const pseudo = flat(pseudoMessages(messagesOf('en')));
  const places = (text = '') => [...text.matchAll(/\$[\d$]/gu)].map(([place]) => place);
  /** What is seen: marks of direction take no room. */
  const seen = (text = '') => text.replace(/[\u202c\u202e]/gu, '');

  it('has every message, with its places to fill, in their order', () => {
    expect([...pseudo.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of english) expect([key, places(pseudo.get(key))]).toEqual([key, places(text)]);
  });

  it('is longer by 40 % throughout, and written from right to left', () => {
    for (const [key, text] of english) {
      if (key === 'locale' || key === 'direction' || key.startsWith('extension_')) continue;
      expect(seen(pseudo.get(key)).length, key).toBeGreaterThanOrEqual(text.replace(/\$\d/gu, '').length * LONGER);
    }
    expect(pseudo.get('direction')).toBe('rtl');
    expect(new Intl.Locale(pseudo.get('locale') ?? '').maximize().script).toBe('Arab');
    expect(new Intl.PluralRules(pseudo.get('locale')).resolvedOptions().pluralCategories.sort()).toEqual([
      'one',
      'other',
    ]);
  });

  it('closes every mark of direction that it opens, and none around a place to fill', () => {
    const text = pseudoText('Save “$1” now');
    expect(text.match(/\u202e/gu)).toHaveLength(text.match(/\u202c/gu)?.length ?? 0);
    expect(text.replace(/\u202e[^\u202c]*\u202c/gu, '')).toContain('$1');
  });
});
