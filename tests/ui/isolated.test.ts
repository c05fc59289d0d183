import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isolated } from '../../src/ui/isolated.ts';
import { speak } from '../i18n.ts';

const apart = (value: string) => `\u2068${value}\u2069`;

describe('a value in a sentence', () => {
  it.each(['Rivers remember', 'Über Flüsse: 2019–2021?', '折疊', '12'])(
    'stands as it is from left to right: %s',
    (value) => {
      expect(isolated(value, false)).toBe(value);
    },
  );

  it.each(['נהרות זוכרים', 'What rivers (אנהרות) remember', 'الأنهار', '\u{1e900}\u{1e901}'])(
    'is kept apart from left to right where it is written the other way: %s',
    (value) => {
      expect(isolated(value, false)).toBe(apart(value));
    },
  );

  it.each(['Rivers remember', 'נהרות', '2019–2021', '1,234'])('is kept apart from right to left: %s', (value) => {
    expect(isolated(value, true)).toBe(apart(value));
  });

  it.each(['', '7', '2026'])('needs nothing where it holds digits alone: %s', (value) => {
    expect(isolated(value, true)).toBe(value);
  });
});

describe('the words of the pages', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => speak('en'));

  it('keep titles apart where their direction is another one', async () => {
    speak('en');
    const { words, counted } = await import('../../src/ui/words.ts');
    expect(words('list.removed', 'Rivers remember')).toBe('Removed: Rivers remember');
    expect(words('list.removed', 'נהרות')).toBe(`Removed: ${apart('נהרות')}`);
    expect(counted('export.saved', 2, 'נהרות.bib')).toContain(apart('נהרות.bib'));
  });

  it('keep every value apart where they are written from right to left', async () => {
    speak('en');
    const english = fakeBrowser.i18n.getMessage;
    fakeBrowser.i18n.getMessage = (key: string, values?: string | (string | number)[]) =>
      key === 'direction' ? 'rtl' : english(key, values);
    const { words, embedded, isRightToLeft } = await import('../../src/ui/words.ts');
    expect(isRightToLeft()).toBe(true);
    expect(words('list.removed', 'Rivers remember')).toBe(`Removed: ${apart('Rivers remember')}`);
    expect(embedded('Rivers remember')).toBe(apart('Rivers remember'));
  });
});
