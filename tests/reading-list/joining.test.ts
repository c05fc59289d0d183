import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { newEntry } from '../../src/reading-list/changes/plan-save.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { joined, unjoined } from '../../src/reading-list/entry/joining.ts';
import { listingOf } from '../../src/reading-list/entry/listing.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { publication } from './arbitrary-papers.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

const entry: fc.Arbitrary<Entry> = fc
  .record({
    listings: fc.uniqueArray(
      fc.tuple(publication, fc.nat(5)).map(([content, at]) => listingOf(content, at)),
      { minLength: 1, maxLength: 3, selector: ({ id }) => id },
    ),
    status: fc.constantFrom('to-read', 'reading', 'read'),
    tags: fc.subarray(['a', 'b', 'c']),
    note: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
    starred: fc.boolean(),
    chosen: fc.constantFrom({}, { title: 'By hand' }, { year: 2020 }),
    addedAt: fc.nat(100),
  })
  .map(({ note, listings, ...fields }) => ({
    ...newEntry(
      '0',
      [...listings].sort((a, b) => (a.id < b.id ? -1 : 1)),
      5,
    ),
    ...fields,
    ...(note !== undefined && { note }),
  }));

it('a merge keeps every listing, tag and note, and gives the entries back whole', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 2, maxLength: 4 }), (given) => {
      const taken = new Set<string>();
      const entries = given.flatMap((each, place) => {
        const listings = each.listings.filter(({ id }) => !taken.has(id));
        for (const { id } of listings) taken.add(id);
        return listings.length > 0 ? [{ ...each, id: `e${place}`, listings }] : [];
      });
      const [first, second, ...rest] = entries;
      if (first === undefined || second === undefined) return;
      const merged = joined([first, second, ...rest], 50);

      expect(merged.id).toBe(first.id);
      expect(new Set(merged.listings.map(({ id }) => id))).toEqual(taken);
      for (const { tags, note } of entries) {
        expect(merged.tags).toEqual(expect.arrayContaining([...tags]));
        expect(merged.note ?? '').toContain(note ?? '');
      }
      const back = unjoined(merged, 60) ?? [];
      const bare = ({ changedAt: _at, notSame: _not, ...kept }: Entry) => kept;
      expect(back.map(bare)).toEqual(entries.map(bare));
      for (const one of back) {
        expect(one.notSame).toEqual(back.map(({ id }) => id).filter((id) => id !== one.id));
      }
    }),
  );
});

describe('in the list', () => {
  let list: ReadingList;
  let ids: readonly [string, string];

  beforeEach(async () => {
    emptyDisk();
    list = openReadingList(countingMeans());
    const saved = valueOf(
      await list.save([[listing('Sparse graphs')], [listing('Dense meadows')], [listing('Third')]]),
    );
    ids = [saved.papers[0]?.entry ?? '', saved.papers[1]?.entry ?? ''];
  });

  it('merging and giving back again is found by search each time, and each is undone', async () => {
    const search = async (text: string) =>
      valueOf(await list.list({ text, offset: 0, limit: 9 })).entries.map(({ id }) => id);
    const apart = await contentsOfDisk();
    const preview = valueOf(await list.previewMerge(ids));
    const { entry: id } = valueOf(await list.merge(ids));
    const merged = await contentsOfDisk();

    expect(merged.entries.find((each) => each.id === id)?.listings).toEqual(preview.listings);
    expect(await search('meadows')).toEqual([ids[0]]);
    expect(merged.count).toBe(2);
    const { entries } = valueOf(await list.unmerge(id));
    expect(entries).toEqual(ids);
    expect(await search('meadows')).toEqual([ids[1]]);
    expect(await search('sparse')).toEqual([ids[0]]);
    valueOf(await list.undo());
    expect((await contentsOfDisk()).entries).toEqual(merged.entries);
    valueOf(await list.undo());
    expect((await contentsOfDisk()).entries).toEqual(apart.entries);
  });

  it('what was added to a merged paper stays with the first when it is parted', async () => {
    const { entry: id } = valueOf(await list.merge(ids));
    valueOf(await list.setTags([id], { add: ['since'] }));
    valueOf(await list.setNote(id, 'Since'));
    valueOf(await list.unmerge(id));

    expect(valueOf(await list.entry(ids[0]))).toMatchObject({ tags: ['since'], note: 'Since' });
    expect(valueOf(await list.entry(ids[1]))).toMatchObject({ tags: [] });
    expect(valueOf(await list.entry(ids[1]))).not.toHaveProperty('note');
  });

  it('merged papers are not merged again by saving them once they were parted', async () => {
    const { entry: id } = valueOf(await list.merge(ids));
    valueOf(await list.unmerge(id));
    const saved = valueOf(await list.save([[listing('Dense meadows', { venue: 'ICML' })]]));
    expect(saved.papers[0]).toMatchObject({ entry: ids[1], outcome: 'merged' });
  });

  it('refuses what is not there, and a paper that was never merged', async () => {
    expect(await list.merge([ids[0], 'nothing'])).toEqual({ ok: false, error: 'unknown' });
    expect(await list.merge([ids[0], ids[0]])).toEqual({ ok: false, error: 'unknown' });
    expect(await list.unmerge(ids[0])).toEqual({ ok: false, error: 'unknown' });
    expect(await list.unmerge('nothing')).toEqual({ ok: false, error: 'unknown' });
    expect(await list.split(ids[0], ['nothing'])).toEqual({ ok: false, error: 'unknown' });
  });
});

describe('tags', () => {
  it('are renamed, merged and removed in every paper, whatever their case, each one undo', async () => {
    emptyDisk();
    const list = openReadingList(countingMeans());
    const saved = valueOf(
      await list.save([[listing('Sparse graphs')], [listing('Dense meadows')], [listing('Third')]]),
    );
    const [one = '', two = '', three = ''] = saved.papers.map(({ entry: id }) => id);
    valueOf(await list.setTags([one], { add: ['Graphs', 'to do'] }));
    valueOf(await list.setTags([two], { add: ['graph'] }));
    valueOf(await list.setTags([three], { add: ['other'] }));
    const before = await contentsOfDisk();
    const tags = async () =>
      Promise.all([one, two, three].map(async (id) => valueOf(await list.entry(id))?.tags ?? []));

    expect(valueOf(await list.renameTags(['GRAPHS', 'graph'], '  graph   theory ')).changed).toBe(2);
    expect(await tags()).toEqual([['graph theory', 'to do'], ['graph theory'], ['other']]);
    expect(valueOf(await list.values('tag', 'graph', 5))).toEqual([{ value: 'graph theory', count: 2 }]);
    expect(valueOf(await list.renameTags(['graph theory'], 'Graph Theory')).changed).toBe(2);
    expect(valueOf(await list.renameTags(['to do'], undefined)).changed).toBe(1);
    expect(await tags()).toEqual([['Graph Theory'], ['Graph Theory'], ['other']]);
    expect(valueOf(await list.renameTags(['nobody has it'], 'x'))).toEqual({ changed: 0 });
    for (let step = 0; step < 3; step += 1) valueOf(await list.undo());

    expect((await contentsOfDisk()).entries).toEqual(before.entries);
  });
});
