import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { listingsOf, newEntry } from '../../src/reading-list/changes/plan-save.ts';
import { shown } from '../../src/reading-list/entry/shown.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { SORTS } from '../../src/reading-list/query.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { paper } from './arbitrary-papers.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

let list: ReadingList;

beforeEach(() => {
  emptyDisk();
  list = openReadingList(countingMeans());
});

/** A paper with both its versions: which of them comes first by title and by year depends on the preference. */
function bothVersions(name: string, year: number) {
  const authors = [`Ada ${name}`, 'Grace Hopper', 'Emmy Noether'];
  return [
    listing(`Zebra ${name} in the long wild`, { authors, year, venue: 'Nature', ids: { doi: `10.1000/${name}` } }),
    listing(`Antelope ${name} in the long wild`, {
      authors,
      year: year - 9,
      venue: 'arXiv',
    }),
  ] as const;
}

async function firstTitle(sort: 'title' | 'year' | 'added' = 'added'): Promise<string | undefined> {
  const direction = sort === 'added' ? 'descending' : 'ascending';
  const { entries } = valueOf(await list.list({ text: '', sort: { by: sort, direction }, offset: 0, limit: 1 }));
  return entries[0] && shown(entries[0]).title.value;
}

it('changes what is shown, ordered and counted, and writes no entry', async () => {
  valueOf(
    await list.save([[listing('Middle of it', { year: 2010, venue: 'Science' })], bothVersions('lovelace', 2015)]),
  );
  const before = await contentsOfDisk();
  const venues = async () => valueOf(await list.facets({ text: '' }, { venue: 9 })).venue?.map(({ value }) => value);
  expect([await firstTitle('title'), await firstTitle('year')]).toEqual(['Middle of it', 'Middle of it']);
  expect(await venues()).toEqual(['Nature', 'Science']);

  expect(valueOf(await list.setPreference('preprint'))).toBe(true);

  expect([await firstTitle('title'), await firstTitle('year')]).toEqual(
    Array(2).fill('Antelope lovelace in the long wild'),
  );
  expect(await venues()).toEqual(['Science', 'arXiv']);
  expect(valueOf(await list.list({ text: 'zebra', offset: 0, limit: 9 })).matching).toBe(1);
  expect((await contentsOfDisk()).entries).toEqual(before.entries);
  expect(valueOf(await list.history())).toMatchObject({ undo: { kind: 'save' } });
  expect(valueOf(await list.checkIntegrity())).toMatchObject({ mended: 0 });

  expect(valueOf(await list.setPreference('preprint'))).toBe(false);
  expect(valueOf(await list.setPreference('published'))).toBe(true);
  expect(await firstTitle('title')).toBe('Middle of it');
});

it('goes with every entry that is read, and is never stored with it', async () => {
  const { papers } = valueOf(await list.save([bothVersions('lovelace', 2015)]));
  const id = papers[0]?.entry ?? '';
  valueOf(await list.setPreference('preprint'));
  const antelope = 'Antelope lovelace in the long wild';
  const entry = valueOf(await list.entry(id));
  expect(entry && shown(entry).title.value).toBe(antelope);
  expect(valueOf(await list.entries([id])).map((one) => shown(one).title.value)).toEqual([antelope]);
  expect(await firstTitle()).toBe(antelope);
  valueOf(await list.setStarred([id], true));
  valueOf(await list.remove([id]));
  expect(valueOf(await list.trash(0, 9)).papers.map((one) => shown(one.entry).title.value)).toEqual([antelope]);
  valueOf(await list.undo());
  expect(JSON.stringify(await contentsOfDisk())).not.toContain('"prefer"');
});

it('packs what is much at once', async () => {
  const many = Array.from({ length: 230 }, (_, at) => bothVersions(`name${at}`, 2001 + (at % 20)));
  const entries = many.map((listings, at) => newEntry(`e${1000 + at}`, listingsOf(listings, 1), 1));
  valueOf(await list.restore(entries));
  valueOf(await list.setPreference('preprint'));
  const { venue } = valueOf(await list.facets({ text: '' }, { venue: 9 }));
  expect(venue).toEqual([{ value: 'arXiv', count: 230 }]);
  expect(valueOf(await list.checkIntegrity())).toMatchObject({ entries: 230, mended: 0 });
});

it('answers as if it had been so from the beginning, whenever it was set', async () => {
  const asked = SORTS.map((by) => ({ text: '', sort: { by, direction: 'ascending' as const }, offset: 0, limit: 50 }));
  const facets = { year: 50, venue: 50, kind: 50, person: 50 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(paper, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('preprint' as const, 'fuller' as const),
      fc.nat(3),
      async (saves, prefer, when) => {
        const answers = async (setAt: number) => {
          emptyDisk();
          const own = openReadingList(countingMeans());
          for (const [at, papers] of saves.entries()) {
            if (at === setAt) valueOf(await own.setPreference(prefer));
            valueOf(await own.save(papers));
            valueOf(await own.tidyUp());
          }
          if (setAt >= saves.length) valueOf(await own.setPreference(prefer));
          expect(valueOf(await own.checkIntegrity())).toMatchObject({ mended: 0 });
          const pages = await Promise.all(asked.map(async (query) => valueOf(await own.list(query))));
          const titles = pages.map(({ entries }) => entries.map((entry) => shown(entry).title.value));
          return [titles, valueOf(await own.facets({ text: '' }, facets))];
        };
        expect(await answers(Math.min(when, saves.length))).toEqual(await answers(0));
      },
    ),
    { numRuns: Number(process.env['PAPERFOLD_RUNS'] ?? 15), endOnFailure: true },
  );
}, 600_000);
