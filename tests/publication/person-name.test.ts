import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyFirst, personName } from '../../src/publication/person-name.ts';

describe('personName', () => {
  it.each([
    ['Ada Byron', 'byron', 'a'],
    ['Byron, Ada L.', 'byron', 'al'],
    ['A. L. Byron', 'byron', 'al'],
    ['Byron A L', 'byron', 'al'],
    ['Byron AL', 'byron', 'al'],
    ['KI Lin', 'lin', 'ki'],
    ['Anne ROUX', 'roux', 'a'],
    ['Wei HAN', 'han', 'w'],
    ['Johannes von Oswald', 'oswald', 'jv'],
    ["Tomasz Trzci'nski", 'trzcinski', 't'],
    ["Petar Velivckovi 'c", 'velivckovic', 'p'],
    ["'Alvaro Arroyo", 'arroyo', 'a'],
    ['Lynch, T. J., Jr.', 'lynch', 'tj'],
    ['B VanceandD', 'vance', 'b'],
    ['J Cho andH', 'cho', 'j'],
    ['Ann Brand', 'brand', 'a'],
    ['王伟', '王伟', ''],
  ])('reads %s', (shown, family, initials) => {
    const name = personName(shown);
    expect([name?.family, name?.initials]).toEqual([family, initials]);
  });

  it.each(['', '…', 'et al.', 'UNKNOWN', '\uD800'])('finds nobody in %j', (shown) => {
    expect(personName(shown)).toBeUndefined();
  });
});

describe('familyFirst', () => {
  const WORDS = ['Byron', 'Somerton', 'van', 'Press', 'Unknown', 'Li', 'BYRON', 'Ada', 'A.', 'MD', 'Ørsted', ''];

  it('finds what personName finds, or nothing', () => {
    const word = fc.constantFrom(...WORDS);
    fc.assert(
      fc.property(word, word, word, fc.constantFrom(', ', ',', ' '), (first, second, third, joint) => {
        const shown = `${first}${joint}${second} ${third}`;
        const family = familyFirst(shown);
        expect([undefined, personName(shown)?.family]).toContain(family);
      }),
    );
  });

  it('finds one long word before a comma', () => {
    expect(familyFirst('Somerton, M. A.')).toBe('somerton');
    expect(familyFirst('Unknown, A.')).toBeUndefined();
  });
});
