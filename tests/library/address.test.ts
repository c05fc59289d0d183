import { array, assert, constantFrom, dictionary, option, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIn, fragmentOf } from '../../src/library/address.ts';
import { isWanted, toggledFilter, wantedValues } from '../../src/library/filters.ts';
import { FACETS, type Filters, SORTS } from '../../src/reading-list/query.ts';

const facet = constantFrom(...FACETS);
const values = array(string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }).map((all) => [...new Set(all)]);
const filters = dictionary(facet, values) as unknown as import('fast-check').Arbitrary<Filters>;
const asked = record({
  text: string({ unit: 'grapheme' }),
  filters: option(filters, { nil: undefined }),
  sort: option(record({ by: constantFrom(...SORTS), direction: constantFrom('ascending', 'descending') }), {
    nil: undefined,
  }),
});

describe('the address', () => {
  it('says the whole of what is asked for, and is the same again', () => {
    assert(
      property(asked, ({ text, filters: narrowed = {}, sort }) => {
        const given = { text, filters: narrowed, ...(sort && { sort }) };
        const fragment = fragmentOf(given);
        const read = askedIn(`#${fragment}`);

        expect(read.text).toBe(text);
        expect(read.filters ?? {}).toEqual(narrowed);
        expect(read.sort ?? { by: 'added', direction: 'descending' }).toEqual(
          sort ?? { by: 'added', direction: 'descending' },
        );
        expect(fragmentOf(read)).toBe(fragment);
      }),
    );
  });

  it('is readable', () => {
    const sort = { by: 'year', direction: 'descending' } as const;
    expect(fragmentOf({ text: 'folding', filters: { tag: ['theory', ''] }, sort })).toBe(
      'q=folding&tag=theory&tag=&sort=-year',
    );
    expect(fragmentOf({ text: '', sort: { by: 'added', direction: 'descending' } })).toBe('');
  });

  it('of another place, or made up by anyone, asks for all papers', () => {
    expect(askedIn('#restore')).toEqual({ text: '' });
    expect(askedIn('#sort=-weight&colour=red&__proto__=x')).toEqual({ text: '' });
  });
});

describe('filters', () => {
  it('toggled twice are as before', () => {
    assert(
      property(filters, facet, string(), (before, name, value) => {
        const wanted = { facet: name, value };
        const once = toggledFilter(before, wanted);

        expect(isWanted(once, wanted)).toBe(!isWanted(before, wanted));
        expect(new Set(wantedValues(toggledFilter(once, wanted)).map((each) => JSON.stringify(each)))).toEqual(
          new Set(wantedValues(before).map((each) => JSON.stringify(each))),
        );
      }),
    );
  });
});
