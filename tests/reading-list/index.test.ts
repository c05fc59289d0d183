import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/reading-list/database/open.ts';
import { packAnew, packIfDue } from '../../src/reading-list/index/pack.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { FACETS, type FacetName, type Filters, type Query, SORTS } from '../../src/reading-list/query.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { ok } from '../../src/result.ts';
import { paper } from './arbitrary-papers.ts';
import { expectAnswers } from './expect-answers.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, oneAtATime, valueOf } from './means-for-tests.ts';

const tag = fc.constantFrom('theory', 'Théorie', 'to do', '理论', 'c++');
const text = fc
  .array(
    fc.constantFrom(
      'deep',
      'LEARN',
      'naive',
      'uber',
      '深度',
      '学',
      'ada',
      'zola',
      'nips',
      '-graphs',
      '-deep',
      '"deep learning"',
      '"learning deep"',
      '"深度学习"',
      'author:lovelace',
      'author:"ada lovelace"',
      '-author:zola',
      'title:attention',
      'title:"part graphs"',
      'venue:neu',
      'tag:the',
      '-tag:"to do"',
      'year:2001',
      'year:199',
      'year:1995..2010',
      'year:2010..',
      'status:read',
      'is:starred',
      'has:abstract',
      '-has:pdf',
      'has:note',
      'source:mila',
      'foo:bar',
      'author:',
      'th',
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(' '));
const value: Readonly<Record<FacetName, fc.Arbitrary<string>>> = {
  status: fc.constantFrom('to-read', 'reading', 'read'),
  tag: fc.constantFrom('theory', 'THEORIE', '', 'unknown'),
  person: fc.constantFrom('Ada Lovelace', 'emile zola', ''),
  venue: fc.constantFrom('NeurIPS', 'arxiv', ''),
  year: fc.constantFrom('2001', '1995', ''),
  kind: fc.constantFrom('', 'article'),
  source: fc.constantFrom('mila', 'dblp'),
  abstract: fc.constantFrom('yes', 'no'),
  pdf: fc.constantFrom('yes', 'no'),
  note: fc.constantFrom('yes', 'no'),
  starred: fc.constantFrom('yes', 'no'),
  possibleDuplicate: fc.constantFrom('yes', 'no'),
};
const filters: fc.Arbitrary<Filters> = fc.record(
  Object.fromEntries(FACETS.map((name) => [name, fc.array(value[name], { minLength: 1, maxLength: 2 })])),
  { requiredKeys: [] },
);
const fewFilters = fc.oneof(
  fc.constant({}),
  fc
    .tuple(filters, fc.subarray([...FACETS], { maxLength: 2 }))
    .map(([all, names]) => Object.fromEntries(names.map((name) => [name, all[name] ?? []]))),
);
const query: fc.Arbitrary<Query> = fc.record({
  text,
  filters: fewFilters,
  sort: fc.record({ by: fc.constantFrom(...SORTS), direction: fc.constantFrom('ascending', 'descending') }),
  offset: fc.nat(3),
  limit: fc.nat(5),
});

type Step =
  | { readonly does: 'save'; readonly papers: readonly (typeof paper extends fc.Arbitrary<infer P> ? P : never)[] }
  | {
      readonly does: 'status' | 'star' | 'tag' | 'note' | 'edit' | 'remove' | 'undo' | 'pack' | 'anew';
      readonly at: number;
      readonly tag: string;
    };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('save' as const),
      papers: fc.array(paper, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('status', 'star', 'tag', 'note', 'edit', 'remove', 'undo', 'pack', 'anew'),
      at: fc.nat(9),
      tag,
    }),
  },
);

describe('the index', () => {
  it('answers as a look at every entry would, whatever was packed when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 9 }),
        fc.array(query, { minLength: 4, maxLength: 4 }),
        async (steps, queries) => {
          emptyDisk();
          const means = countingMeans();
          const list = openReadingList(means);
          valueOf(await list.count());
          const database = openDatabase(means.exclusively);
          const pack = (anew: boolean) =>
            database.write<void, never>(async (transaction) =>
              ok(await (anew ? packAnew(transaction) : packIfDue(transaction, 0))),
            );
          for (const next of steps) {
            if (next.does === 'save') valueOf(await list.save(next.papers));
            else if (next.does === 'pack' || next.does === 'anew') valueOf(await pack(next.does === 'anew'));
            else await act(list, next);
            // Asked between the changes too, so that what is kept in memory has to be found old.
            await list.facets({ text: 'deep' }, { tag: 3 });
          }
          await expectAnswers(list, queries);
        },
      ),
      { numRuns: Number(process.env['PAPERFOLD_RUNS'] ?? 15), endOnFailure: true },
    );
  }, 600_000);

  it('holds more entries than a block, a page and a segment do', async () => {
    emptyDisk();
    const list = openReadingList(countingMeans());
    const entries = Array.from({ length: 9000 }, (_, at) => ({
      id: `e${`${at}`.padStart(6, '0')}`,
      listings: [
        {
          id: `l${at}`,
          publication: listing(`Paper ${at} on w${at % 700} and v${at}`, { year: 1990 + (at % 30) }),
          seenAt: 1,
        },
      ],
      chosen: {},
      status: 'to-read' as const,
      tags: at % 3 === 0 ? ['third'] : [],
      starred: false,
      addedAt: at,
      changedAt: at,
    }));
    valueOf(await list.restore(entries));
    expect(valueOf(await list.previewRestore(entries))).toEqual({ added: 0, merged: 0, known: 9000 });
    const ask = async (words: string) => valueOf(await list.list({ text: words, offset: 0, limit: 1 })).matching;
    expect(await ask('v8999')).toBe(1);
    expect(await ask('v899')).toBe(11);
    // So many words begin with these letters that pages are full of them.
    expect(await ask('v')).toBe(9000);
    expect(await ask('v8')).toBe(1111);
    expect(await ask('title:v8 w')).toBe(1111);
    expect(await ask('-v v8')).toBe(1111);
    expect(await ask('w12 year:1990..1999')).toBe(
      entries.filter(
        ({ listings: [l] }) => /w12/u.test(l?.publication.title ?? '') && (l?.publication.year ?? 0) < 2000,
      ).length,
    );
    expect(await ask('tag:third paper')).toBe(3000);
    const { year } = valueOf(await list.facets({ text: 'tag:third' }, { year: 2 }));
    expect(year).toEqual([
      { value: '2017', count: 300 },
      { value: '2014', count: 300 },
    ]);
    expect(
      valueOf(
        await list.setStatus(
          entries.slice(0, 5000).map(({ id }) => id),
          'read',
        ),
      ).changed,
    ).toBe(5000);
    expect(await ask('status:read')).toBe(5000);
    valueOf(await list.undo());
    expect(await ask('status:read')).toBe(0);
    const last = valueOf(
      await list.list({ text: '', sort: { by: 'title', direction: 'ascending' }, offset: 8999, limit: 5 }),
    );
    expect(last.entries.map(({ id }) => id)).toEqual(['e000999']);
  }, 120_000);
});

async function act(
  list: ReadingList,
  { does, at, tag: name }: Exclude<Step, { readonly does: 'save' }>,
): Promise<void> {
  const { entries } = await contentsOfDisk();
  const id = entries[at % Math.max(1, entries.length)]?.id;
  if (id === undefined) return;
  if (does === 'status') valueOf(await list.setStatus([id], 'read'));
  if (does === 'star') valueOf(await list.setStarred([id], true));
  if (does === 'tag') valueOf(await list.setTags([id], { add: [name] }));
  if (does === 'note') valueOf(await list.setNote(id, 'Remember the deep part'));
  if (does === 'edit') valueOf(await list.edit(id, { title: 'Deep learning of graphs', year: 2001, none: ['venue'] }));
  if (does === 'remove') valueOf(await list.remove([id]));
  if (does === 'undo') await list.undo();
}

it('is made anew when a list of an earlier version is first searched', async () => {
  emptyDisk();
  const lock = oneAtATime();
  const list = openReadingList(countingMeans(lock));
  valueOf(await list.save([[listing('Kept papers')], [listing('Other papers')]]));
  const database = openDatabase(lock);
  valueOf(
    await database.write<void, never>(async (transaction) => {
      await transaction.objectStore('fresh').clear();
      await transaction.objectStore('freshWords').clear();
      await transaction.objectStore('meta').put(1, 'unpacked');
      return ok(undefined);
    }),
  );
  expect(valueOf(await list.list({ text: 'kept', offset: 0, limit: 9 })).matching).toBe(1);
});

it('sees what another page saved since it last looked', async () => {
  emptyDisk();
  const lock = oneAtATime();
  const [one, other] = [openReadingList(countingMeans(lock)), openReadingList(countingMeans(lock, 1_800_000_500_000))];
  const found = async () => valueOf(await one.list({ text: 'tides', offset: 0, limit: 9 }));
  const counts = async () => valueOf(await one.facets({ text: 'tides' }, { status: 3 })).status;
  const people = async () => valueOf(await one.facets({ text: '' }, { person: 3 })).person;
  valueOf(await other.save([[listing('Tides of the north', { authors: ['Ada Lovelace'] })]]));
  expect(await found()).toMatchObject({ matching: 1, total: 1 });
  expect(await counts()).toEqual([{ value: 'to-read', count: 1 }]);
  expect(await people()).toEqual([{ value: 'Ada Lovelace', count: 1 }]);
  valueOf(await other.save([[listing('Tides of the south', { authors: ['Ada Lovelace', 'Bo Li'] })]]));
  expect(await counts()).toEqual([{ value: 'to-read', count: 2 }]);
  expect(await people()).toEqual([
    { value: 'Ada Lovelace', count: 2 },
    { value: 'Bo Li', count: 1 },
  ]);
  valueOf(await other.save([[listing('Tides of the west')]]));
  const { entries, matching, total } = await found();
  expect([entries.length, matching, total]).toEqual([3, 3, 3]);
});

describe('an order that was read ahead', () => {
  it.each(SORTS)('%s: nothing of the packed index is read for it then but its head', async (by) => {
    emptyDisk();
    const list = openReadingList(countingMeans());
    valueOf(await list.save([[listing('Packed')], [listing('Packed too')]]));
    await openDatabase(oneAtATime()).write<void, never>(async (transaction) => ok(await packAnew(transaction)));
    valueOf(await list.save([[listing('New since')]]));
    const query = { text: '', sort: { by, direction: 'ascending' }, offset: 0, limit: 10 } as const;
    valueOf(await list.warmUpOrder(by));
    const reads = [vi.spyOn(IDBObjectStore.prototype, 'get'), vi.spyOn(IDBObjectStore.prototype, 'getAll')];

    const page = valueOf(await list.list(query));

    const keys = reads.flatMap(({ mock }) =>
      mock.calls.filter((_, call) => (mock.contexts[call] as IDBObjectStore).name === 'packed').map(([key]) => key),
    );
    vi.restoreAllMocks();
    expect(page.entries).toHaveLength(3);
    expect(keys).toEqual([['head', 0, 0]]);
  });
});

describe('all papers, newest first', () => {
  it('come by the index where it is in memory and the same, else off the list', async () => {
    emptyDisk();
    const means = countingMeans();
    const list = openReadingList(means);
    valueOf(await list.save([[listing('First')], [listing('Second')]]));
    const walked = vi.spyOn(IDBObjectStore.prototype, 'openKeyCursor');
    const titles = async () =>
      valueOf(await list.list({ text: '', offset: 0, limit: 10 })).entries.map(
        ({ listings }) => listings[0]?.publication.title,
      );

    expect(await titles()).toEqual(['First', 'Second']);
    expect(walked).toHaveBeenCalledOnce();
    valueOf(await list.warmUp());
    expect(await titles()).toEqual(['First', 'Second']);
    expect(walked).toHaveBeenCalledOnce();

    // As another window would.
    valueOf(await openReadingList(means).save([[listing('Third')]]));
    expect(await titles()).toEqual(['Third', 'First', 'Second']);
    expect(walked).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });
});

describe('counts and what is read ahead, asked for at once', () => {
  it('read the columns of the index once', async () => {
    emptyDisk();
    const means = countingMeans();
    valueOf(await openReadingList(means).save([[listing('One')], [listing('Two')]]));
    const list = openReadingList(means);
    valueOf(await list.count());
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');

    const [counted] = await Promise.all([list.facets({ text: '' }, { status: 3 }), list.warmUp()]);

    const columns = reads.mock.calls.filter(([range]) => range instanceof IDBKeyRange && range.lower[0] === 'columns');
    vi.restoreAllMocks();
    expect(valueOf(counted).status).toEqual([{ value: 'to-read', count: 2 }]);
    expect(columns).toHaveLength(1);
  });
});
