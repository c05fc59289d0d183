import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Chosen } from '../../src/reading-list/entry/entry.ts';
import { withFieldsSet } from '../../src/reading-list/entry/set-fields.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

const year = fc.option(fc.integer({ min: 2000, max: 2003 }), { nil: undefined });
const text = fc.option(fc.constantFrom('one', 'two'), { nil: undefined });

/** What a reader may have said, in the form in which it is kept. */
const chosen: fc.Arbitrary<Chosen> = fc
  .record({
    title: text,
    year,
    venue: text,
    doi: text,
    pdf: text,
    none: fc.subarray(['pages', 'venue', 'year'] as const),
  })
  .map(({ title, year: y, venue, doi, pdf, none }) => {
    const fields = {
      ...(title !== undefined && { title }),
      ...(y !== undefined && { year: y }),
      ...(venue !== undefined && { venue }),
      ...(doi !== undefined && { ids: { doi } }),
      ...(pdf !== undefined && { links: { pdf } }),
    };
    const empty = none.filter((name) => !(name in fields));
    return { ...fields, ...(empty.length > 0 && { none: empty }) };
  });

it('alone, a reader gets what was asked for', () => {
  fc.assert(
    fc.property(chosen, chosen, (now, wanted) => {
      const blank = { title: undefined, year: undefined, venue: undefined, ids: undefined, links: undefined };
      const edit = { ...blank, none: undefined, ...wanted };
      expect(withFieldsSet(now, edit)).toEqual({ ok: true, value: wanted });
      expect(withFieldsSet(now, edit, now)).toEqual({ ok: true, value: wanted });
    }),
  );
});

it('of two windows neither loses a word: both are kept, or the later is refused', () => {
  const edits = fc.record({ year, title: text }, { requiredKeys: [] });
  fc.assert(
    fc.property(chosen, edits, edits, (seen, one, other) => {
      const first = valueOf(withFieldsSet(seen, one, seen));
      const second = withFieldsSet(first, other, seen);
      const clash = (['year', 'title'] as const).some(
        (name) =>
          name in one &&
          name in other &&
          one[name] !== other[name] &&
          one[name] !== seen[name] &&
          other[name] !== seen[name],
      );
      const said = (name: 'year' | 'title') =>
        name in other && other[name] !== seen[name] ? other[name] : first[name];
      expect(second.ok).toBe(!clash);
      expect(second.ok ? told((name) => second.value[name]) : 'stale').toEqual(clash ? 'stale' : told(said));
    }),
  );
});

/** Both fields as far as something is said of them. */
function told(said: (name: 'year' | 'title') => unknown): object {
  const names = (['year', 'title'] as const).filter((name) => said(name) !== undefined);
  return Object.fromEntries(names.map((name) => [name, said(name)]));
}

describe('two windows on one paper', () => {
  let list: ReadingList;
  let id: string;

  beforeEach(async () => {
    emptyDisk();
    list = openReadingList(countingMeans());
    id = valueOf(await list.save([[listing('Two windows', { year: 2019 })]])).papers[0]?.entry ?? '';
  });

  const said = async () => valueOf(await list.entry(id))?.chosen;

  it('may edit different fields, identifiers and links', async () => {
    valueOf(await list.edit(id, { year: 2020, ids: { doi: '10.1000/a' } }, {}));
    valueOf(await list.edit(id, { venue: 'ICML', ids: { arxiv: '2401.00001' } }, {}));
    expect(await said()).toEqual({ year: 2020, venue: 'ICML', ids: { doi: '10.1000/a', arxiv: '2401.00001' } });
  });

  it('do not overwrite one another, unless knowingly', async () => {
    valueOf(await list.edit(id, { year: 2020 }, {}));
    expect(await list.edit(id, { year: 2021, venue: 'ICML' }, {})).toEqual({ ok: false, error: 'stale' });
    expect(await said()).toEqual({ year: 2020 });
    valueOf(await list.edit(id, { year: 2021 }, { year: 2020 }));
    expect(await said()).toEqual({ year: 2021 });
  });

  it('do not overwrite that a field is empty', async () => {
    valueOf(await list.edit(id, { none: ['year'] }, {}));
    expect(await list.edit(id, { year: 2021 }, {})).toEqual({ ok: false, error: 'stale' });
    valueOf(await list.edit(id, { year: 2021 }, { none: ['year'] }));
    expect(await said()).toEqual({ year: 2021 });
  });

  it('say the same without being refused', async () => {
    valueOf(await list.edit(id, { year: 2020 }, {}));
    expect(valueOf(await list.edit(id, { year: 2020 }, {})).changed).toBe(0);
  });

  it('do not overwrite a note', async () => {
    valueOf(await list.setNote(id, 'From the first', {}));
    expect(await list.setNote(id, 'From the second', {})).toEqual({ ok: false, error: 'stale' });
    valueOf(await list.setNote(id, 'From the second', { note: 'From the first' }));
    expect(valueOf(await list.entry(id))?.note).toBe('From the second');
    valueOf(await list.setNote(id, '  ', { note: 'From the second' }));
    expect(valueOf(await list.entry(id))).not.toHaveProperty('note');
  });

  it('hear that the paper is gone', async () => {
    valueOf(await list.remove([id]));
    expect(await list.edit(id, { year: 2021 }, {})).toEqual({ ok: false, error: 'unknown' });
    expect(await list.setNote(id, 'x', {})).toEqual({ ok: false, error: 'unknown' });
  });
});
