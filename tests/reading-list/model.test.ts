import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowWords } from '../../src/reading-list/index/row.ts';
import { queryWords } from '../../src/reading-list/index/search-words.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { paper } from './arbitrary-papers.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, oneAtATime, valueOf } from './means-for-tests.ts';

const saves = fc.array(fc.array(paper, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });

it('saving keeps every listing in exactly one entry, and saving all again writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(saves, async (given) => {
      emptyDisk();
      const list = openReadingList(countingMeans());
      for (const papers of given) valueOf(await list.save(papers));
      const { entries, count, lookups } = await contentsOfDisk();
      const ids = entries.flatMap((entry) => entry.listings.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(count).toBe(entries.length);
      expect(lookups).toEqual(entries.map(({ id }) => id));
      for (const papers of given) {
        const report = valueOf(await list.save(papers));
        expect(report.papers.every(({ outcome }) => outcome === 'known')).toBe(true);
        expect(report.undo).toBeUndefined();
      }
      expect((await contentsOfDisk()).entries).toEqual(entries);
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('search answers as a plain scan of everything would, newest first', async () => {
  const query = fc.array(
    fc.constantFrom(
      'deep',
      'LEARN',
      'naive',
      'uber',
      'gra',
      'a',
      '深度',
      '学',
      '研究',
      'ada',
      'zola',
      'émile',
      'nips',
      'x',
    ),
    { minLength: 1, maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(saves, query, fc.nat(3), fc.nat(4), async (given, asked, offset, limit) => {
      emptyDisk();
      const list = openReadingList(countingMeans());
      for (const papers of given) valueOf(await list.save(papers));
      const text = asked.join(' ');
      const entries = (await contentsOfDisk()).entries.toReversed();
      const matching = entries.filter((entry) => {
        const held = rowWords(entry);
        return queryWords(text).every((beginning) => held.some((word) => word.startsWith(beginning)));
      });
      expect(valueOf(await list.list({ text, offset, limit }))).toEqual({
        entries: matching.slice(offset, offset + limit),
        matching: matching.length,
        total: entries.length,
      });
      expect(valueOf(await list.list({ text: '', offset, limit }))).toEqual({
        entries: entries.slice(offset, offset + limit),
        matching: entries.length,
        total: entries.length,
      });
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('two workers that save the same at once make one entry', async () => {
  emptyDisk();
  const lock = oneAtATime();
  const one = openReadingList(countingMeans(lock));
  const two = openReadingList(countingMeans(lock, 1_800_000_500_000));
  const papers = [[listing('Learning sparse graphs from noisy walks')], [listing('Another')]] as const;
  const reports = await Promise.all([one.save(papers), two.save(papers), one.save(papers)]);
  expect(reports.map((report) => valueOf(report).papers.map(({ outcome }) => outcome))).toEqual([
    ['added', 'added'],
    ['known', 'known'],
    ['known', 'known'],
  ]);
  expect((await contentsOfDisk()).count).toBe(2);
});

it('keeps the journal short', async () => {
  emptyDisk();
  const list = openReadingList(countingMeans());
  for (let index = 0; index < 60; index += 1)
    valueOf(await list.save([[listing(`Study of ${'abcdefgh'.repeat(index + 1)}`)]]));
  expect((await contentsOfDisk()).undoable).toBe(50);
}, 60_000);
