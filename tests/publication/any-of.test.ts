import { describe, expect, it } from 'vitest';
import { anyOf } from '../../src/publication/any-of.ts';

describe('an expression out of parts', () => {
  it('matches what any part matches, the earlier part first, and what stands around them', () => {
    const fold = anyOf('giu', [/fold(?<kind>ed)?/u, /^crease$/u, /folded paper/u]);
    expect([...'Folded paper, FOLD'.matchAll(fold)].map(([text]) => text)).toEqual(['Folded', 'FOLD']);
    const whole = anyOf('u', [/fold/u, /crease/u], { before: /^a /u, after: /s?$/u });
    expect(['a creases', 'a fold line', 'fold'].map((text) => whole.test(text))).toEqual([true, false, false]);
    expect([fold.flags, 'crease'.search(fold), 'creases'.search(fold)]).toEqual(['giu', 0, -1]);
  });
});
