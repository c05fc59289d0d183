import { expect, it } from 'vitest';
import { flat, messagesOf } from '../i18n.ts';

it('has every message in both languages, with the same places to fill', () => {
  const [en, fr] = [flat(messagesOf('en')), flat(messagesOf('fr'))];
  const places = (text = '') => [...new Set(text.match(/\$\d/gu))].sort();

  expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
  for (const [key, text] of en) expect([key, places(fr.get(key))]).toEqual([key, places(text)]);
  expect([...en.values(), ...fr.values()].filter((text) => text.trim() === '')).toEqual([]);
});
