import { describe, expect, it } from 'vitest';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import type { Reason } from '../../src/duplicates/reasons/cluster.ts';
import { reasonWords } from '../../src/duplicates/reasons/reason-words.ts';

const REASONS: readonly Reason[] = [
  { kind: 'sameDoi', strength: 'certain', details: ['10.1/x'] },
  { kind: 'sameArxiv', strength: 'certain', details: ['2001.00001'] },
  { kind: 'samePmid', strength: 'certain', details: ['1'] },
  { kind: 'sameIdentifier', strength: 'certain', details: [] },
  { kind: 'sameTitleAndAuthors', strength: 'strong', details: ['5', '5'] },
  { kind: 'sameTitleAndAuthors', strength: 'strong', details: ['0', '0'] },
  { kind: 'nearTitleAndAuthors', strength: 'strong', details: ['4', '5'] },
  { kind: 'nearTitleAndAuthors', strength: 'likely', details: ['0', '0'] },
  ...(['samePage', 'nearPage'] as const).flatMap((kind) =>
    ['0', '5'].map((of): Reason => ({ kind, strength: 'strong', details: ['12', of, of] })),
  ),
  { kind: 'sameTitle', strength: 'strong', details: [] },
  { kind: 'readerSaid', strength: 'certain', details: [] },
  ...['', '0', '1', '2'].flatMap((years) =>
    ['', 'NeurIPS'].map(
      (venue): Reason => ({ kind: 'preprintOf', strength: 'strong', details: [venue, '5', '5', years] }),
    ),
  ),
];

describe('reasonWords', () => {
  it.each(REASONS)('names a message with a place for every value, in every language: $kind $details', (reason) => {
    const { key, values } = reasonWords(reason);
    for (const messages of [en, fr]) {
      const message: unknown = key
        .split('.')
        .reduce<unknown>((at, part) => new Map(Object.entries(at ?? {})).get(part), messages);
      expect(message).toBeTypeOf('string');
      const places = new Set(String(message).match(/\$\d/gu) ?? []);
      expect([...places].sort()).toEqual(values.map((_, at) => `$${at + 1}`));
    }
  });
});
