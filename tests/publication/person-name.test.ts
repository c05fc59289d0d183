import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personName, plainFamily } from '../../src/publication/person-name.ts';

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
    ['山田 太郎', '山田太郎', ''],
    ['山田, 太郎', '山田太郎', ''],
    ['김 철수', '김철수', ''],
    ['Y. Lind (林雨)', 'lind', 'y'],
    ['Wm. (Bill) Byron', 'byron', 'w'],
  ])('reads %s', (shown, family, initials) => {
    const name = personName(shown);
    expect([name?.family, name?.initials]).toEqual([family, initials]);
  });

  it.each(['', '…', 'et al.', 'UNKNOWN', '\uD800'])('finds nobody in %j', (shown) => {
    expect(personName(shown)).toBeUndefined();
  });
});

describe('plainFamily', () => {
  const WORDS = [
    'Byron',
    'Somerton',
    'van',
    'Press',
    'Unknown',
    'Li',
    'BYRON',
    'KI',
    'Ada',
    'A.',
    'MD',
    'PhD',
    'Ørsted',
    'SmithandD',
    'and',
    'andH',
    'Anne-Lou',
    '',
  ];

  it('finds what personName finds, or nothing', () => {
    const word = fc.oneof(fc.constantFrom(...WORDS), fc.stringMatching(/^[A-Da-d .-]{0,6}$/u));
    fc.assert(
      fc.property(word, word, word, fc.constantFrom(', ', ',', ' '), (first, second, third, joint) => {
        const shown = `${first}${joint}${second} ${third}`;
        const family = plainFamily(shown);
        expect([undefined, personName(shown)?.family]).toContain(family);
      }),
    );
  });

  it('finds one word before a comma, or the last one', () => {
    expect(plainFamily('Somerton, M. A.')).toBe('somerton');
    expect(plainFamily('Byron, AK')).toBe('byron');
    expect(plainFamily('A K Byron')).toBe('byron');
    expect(plainFamily('Byron AK')).toBeUndefined();
    expect(plainFamily('Unknown, A.')).toBeUndefined();
  });
});
