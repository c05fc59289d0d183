import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samePerson } from '../../src/duplicates/evidence/author-likeness.ts';
import { mayBeMisspelt, type Person, personOf } from '../../src/duplicates/records/person.ts';
import { edits } from '../../src/duplicates/titles/edit-distance.ts';

function named(shown: string): Person {
  const person = personOf(shown);
  if (person === undefined) throw new Error(`nobody in ${shown}`);
  return person;
}

describe('mayBeMisspelt', () => {
  it('passes over no family names that are few edits apart', () => {
    const family = fc.stringMatching(/^[a-dé]{3,9}$/u);
    fc.assert(
      fc.property(family, family, fc.constantFrom(1, 2), (a, b, most) => {
        const [one, other] = [named(`${a}, Ada`), named(`${b}, Ada`)];
        expect(mayBeMisspelt(one, other, most) || edits(one.family, other.family, most) > most).toBe(true);
      }),
    );
  });

  it('tells other names apart', () => {
    expect(mayBeMisspelt(named('Byron, Ada'), named('Somer, Ada'), 2)).toBe(false);
  });
});

describe('samePerson', () => {
  it('finds a family name and a name of several parts within others, whatever stands around them', () => {
    const part = fc.constantFrom('byron', 'somerton', 'ørsted', 'team', 'development', 'fox');
    fc.assert(
      fc.property(
        fc.uniqueArray(part, { minLength: 3, maxLength: 4 }),
        fc.array(part, { maxLength: 3 }),
        (parts, more) => {
          const [whole, longer] = [named(parts.join(' ')), named([...more, ...parts, 'acme'].join(' '))];
          expect(samePerson(whole, longer)).toBe(true);
          expect(samePerson(longer, whole)).toBe(true);
        },
      ),
    );
  });
});
