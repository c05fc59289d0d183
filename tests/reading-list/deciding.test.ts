import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { decidedId, decisionOf } from '../../src/decisions/decision.ts';
import { readersWord } from '../../src/decisions/readers-word.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { PaperListings, ReadingList } from '../../src/reading-list/reading-list.ts';
import { publications } from '../decisions/papers.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

const paper = listing('Learning sparse graphs from noisy walks', { venue: 'NeurIPS', year: 2021 });
const preprint = listing('Learning sparse graphs from noisy walks', { venue: 'arXiv', year: 2020 });
const other = listing('A dense view of random walks', { venue: 'ICML' });
let list: ReadingList;

beforeEach(() => {
  emptyDisk();
  list = openReadingList(countingMeans());
});

/** The titles and venues of each entry. */
async function held(): Promise<string[][]> {
  const { entries } = await contentsOfDisk();
  return entries.map(({ listings }) => listings.map(({ publication }) => publication.venue ?? '').sort());
}

async function save(...papers: PaperListings[]): Promise<string[]> {
  return valueOf(await list.save(papers)).papers.map(({ entry }) => entry);
}

describe('"not the same paper"', () => {
  it('parts the entry that holds both, keeps them apart at every later save, and can be undone', async () => {
    await save([paper, preprint]);
    const before = await contentsOfDisk();
    const done = valueOf(await list.decide('different', [preprint], [paper]));
    expect(await held()).toEqual([['NeurIPS'], ['arXiv']]);
    const next = openReadingList(countingMeans(undefined, 1_900_000_000_000));
    const elsewhere = { ...preprint, venue: 'CoRR', from: { adapter: 'dblp', page: 'https://dblp.org/pid/1' } };
    valueOf(await next.save([[paper, elsewhere]]));
    expect((await held()).map((venues) => venues.sort())).toEqual([['NeurIPS'], ['CoRR', 'arXiv']]);
    expect(valueOf(await next.decisionsAmong([paper, elsewhere])).different).toEqual([[0, 1]]);
    valueOf(await next.undo());
    valueOf(await next.undo(done.undo));
    expect((await contentsOfDisk()).entries).toEqual(before.entries);
    expect(valueOf(await next.decisions())).toEqual([]);
  });

  it('holds where nothing was saved yet', async () => {
    valueOf(await list.decide('different', [preprint], [paper]));
    await save([paper]);
    await save([preprint]);
    expect(await held()).toEqual([['NeurIPS'], ['arXiv']]);
    expect(valueOf(await list.marks([[{ ...preprint, venue: 'CoRR' }]]))).toMatchObject([{ state: 'version' }]);
  });

  it('does not take what is kept apart for saved because it looks like it', async () => {
    const twin = { ...paper, volume: '7' };
    await save([paper]);
    expect(valueOf(await list.marks([[twin]]))).toMatchObject([{ state: 'saved' }]);
    valueOf(await list.decide('different', [twin], [paper]));
    expect(valueOf(await list.marks([[twin], [paper]]))).toMatchObject([{ state: 'unsaved' }, { state: 'saved' }]);
  });

  it('is said by splitting and by "keep separate" as well', async () => {
    const [entry = ''] = await save([paper]);
    const merged = valueOf(await list.save([[preprint]]));
    valueOf(await list.keepSeparate(merged.undo ?? ''));
    expect(valueOf(await list.decisions())).toMatchObject([{ says: 'different' }]);
    const [joined = ''] = await save([other, { ...other, venue: 'CoRR' }]);
    const ids = valueOf(await list.entry(joined))?.listings.map(({ id }) => id) ?? [];
    valueOf(await list.split(joined, ids.slice(0, 1)));
    expect(valueOf(await list.decisions())).toHaveLength(2);
    expect(valueOf(await list.decisionsAmong([other, { ...other, venue: 'CoRR' }])).different).toEqual([[0, 1]]);
    expect(entry).not.toBe(joined);
  });
});

describe('"same paper"', () => {
  it('merges both entries, and a later "not the same" gives both back whole', async () => {
    const [a = '', b = ''] = await save([paper], [other]);
    valueOf(await list.setNote(a, 'first note'));
    valueOf(await list.setTags([b], { add: ['walks'] }));
    valueOf(await list.setStatus([b], 'read'));
    const before = (await contentsOfDisk()).entries;
    valueOf(await list.decide('same', [other], [paper]));
    expect(await held()).toEqual([['ICML', 'NeurIPS']]);
    valueOf(await list.decide('different', [other], [paper]));
    const after = (await contentsOfDisk()).entries;
    const own = ({ id, listings, note, tags, status, chosen }: (typeof after)[number]) => ({
      id,
      listings,
      note,
      tags,
      status,
      chosen,
    });
    expect(after.map(own)).toEqual(before.map(own));
    expect(valueOf(await list.decisions())).toMatchObject([{ says: 'different' }]);
  });

  it('leads a later save to the entry, whatever the titles', async () => {
    valueOf(await list.decide('same', [other], [paper]));
    await save([paper]);
    const [saved] = valueOf(await list.save([[other]])).papers;
    expect(saved?.outcome).toBe('merged');
    expect(await held()).toEqual([['ICML', 'NeurIPS']]);
  });

  it('is said by merging, in one change for many groups, and forgotten with its undo', async () => {
    const third = listing('Protein folding by message passing', { venue: 'Nature' });
    const ids = await save([paper], [other], [third], [listing('Counting triangles in streams')]);
    const [a = '', b = '', c = '', d = ''] = ids;
    const before = (await contentsOfDisk()).entries;
    const done = valueOf(
      await list.mergeGroups([
        [a, b],
        [c, d],
        [a, d],
        ['nosuch', d],
      ]),
    );
    expect((await contentsOfDisk()).count).toBe(2);
    expect(valueOf(await list.decisions()).map(({ says }) => says)).toEqual(['same', 'same']);
    expect(valueOf(await list.decisionsAmong([other, paper])).same).toEqual([[0, 1]]);
    valueOf(await list.undo(done.undo));
    expect((await contentsOfDisk()).entries).toEqual(before);
    expect(valueOf(await list.decisions())).toEqual([]);
  });

  it('said twice changes nothing; withdrawn, the listings speak again', async () => {
    valueOf(await list.decide('same', [other], [paper]));
    expect(valueOf(await list.decide('same', [paper], [other]))).toEqual({ changed: 0 });
    const [decision] = valueOf(await list.decisions());
    valueOf(await list.withdraw(decision?.id ?? ''));
    expect(valueOf(await list.decisionsAmong([other, paper])).same).toEqual([]);
    expect(valueOf(await list.withdraw('nosuch'))).toEqual({ changed: 0 });
    valueOf(await list.undo());
    expect(valueOf(await list.decisions())).toEqual([decision]);
  });

  it('is the last word even where the clock goes back', async () => {
    const late = openReadingList(countingMeans(undefined, 2_000_000_000_000));
    valueOf(await late.decide('same', [paper], [other, preprint]));
    valueOf(await list.decide('different', [paper], [other]));
    expect(valueOf(await list.decisionsAmong([paper, other])).different).toEqual([[0, 1]]);
  });
});

describe('decisions that pull at a paper from two sides', () => {
  it('leave every listing of it savable, each with what the reader does not keep apart from it', async () => {
    const doi = { doi: '10.1000/a' };
    const bare = listing(paper.title, { authors: [], ids: doi });
    const editorial = listing('Editorial', { ids: doi });
    const numbered = listing(paper.title, { ids: doi });
    const unnumbered = listing(paper.title);
    valueOf(await list.decide('different', [bare], [editorial]));
    const [held] = await save([numbered]);
    valueOf(await list.decide('same', [other], [unnumbered]));
    const mixed: PaperListings = [
      listing('A dense view of random walk', { ids: doi }),
      unnumbered,
      listing('Editorial', { ids: { ...doi, arxiv: '2001.00001' } }),
    ];
    const saved = valueOf(await list.save([mixed])).papers;
    expect(saved).toMatchObject([{ outcome: 'added' }]);
    expect(saved[0]?.entry).not.toBe(held);
    const { entries } = await contentsOfDisk();
    const titles = entries.map(({ listings }) => listings.map(({ publication }) => publication.title).sort());
    expect(titles).toEqual([
      [paper.title, paper.title],
      ['A dense view of random walk', 'Editorial'],
    ]);
  });
});

describe('a copy', () => {
  it('brings the decisions back, and its older ones do not undo newer ones', async () => {
    await save([paper, preprint]);
    const old = (await contentsOfDisk()).entries;
    valueOf(await list.decide('different', [preprint], [paper]));
    const decisions = valueOf(await list.decisions());
    const entries = (await contentsOfDisk()).entries;

    // A copy of before the decision does not join them again.
    valueOf(await list.restore(old));
    expect(await held()).toEqual([['NeurIPS'], ['arXiv']]);

    emptyDisk();
    const fresh = openReadingList(countingMeans(undefined, 1_900_000_000_000));
    valueOf(await fresh.restore(entries, { decisions }));
    expect(valueOf(await fresh.decisions())).toEqual(decisions);
    valueOf(await fresh.save([[paper, preprint]]));
    expect(await held()).toEqual([['NeurIPS'], ['arXiv']]);
    const again = valueOf(await fresh.restore(old, { decisions }));
    expect(await held()).toEqual([['NeurIPS'], ['arXiv']]);
    expect(again.added).toBe(0);
  });
});

describe('many decisions', () => {
  it('are looked up by keys, also where one leads to another', async () => {
    const title = (at: number) =>
      listing(`Study ${'abcdefghij'[at % 10]}${String.fromCodePoint(0x4e00 + at)} of walks`);
    const decisions = Array.from({ length: 310 }, (_, at) => decisionOf('same', [title(at)], [title(at + 1)], at));
    valueOf(await list.restore([], { decisions }));
    const { same } = valueOf(await list.decisionsAmong([title(0), other, title(300)]));
    expect(same).toEqual([[0, 2]]);
    expect(valueOf(await list.decisionsAmong([other, paper])).same).toEqual([]);
  });
});

it('no save ever joins what the reader keeps apart, and every listing stays in one entry', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(publications, fc.constantFrom('same', 'different', 'save')), { maxLength: 6 }),
      async (steps) => {
        emptyDisk();
        const own = openReadingList(countingMeans());
        valueOf(await own.count());
        for (const [all, what] of steps) {
          const [first, second, ...rest] = all;
          if (first === undefined) continue;
          if (what === 'save') valueOf(await own.save([[first, ...rest]]));
          else if (second) valueOf(await own.decide(what === 'same' ? 'same' : 'different', [first], [second]));
        }
        const { entries, count } = await contentsOfDisk();
        const ids = entries.flatMap(({ listings }) => listings.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(count).toBe(entries.length);
        const decided = valueOf(await own.decisions());
        const { setAside } = readersWord(decided);
        for (const { id, says, one, other: others } of decided) {
          if (says === 'same' || setAside.has(id)) continue;
          const [ours, theirs] = [new Set(one.map(decidedId)), new Set(others.map(decidedId))];
          for (const { listings } of entries) {
            const inEntry = listings.map(({ publication }) => decidedId(publication));
            const isBoth = inEntry.some((a, at) => ours.has(a) && inEntry.some((b, to) => at !== to && theirs.has(b)));
            expect(isBoth && inEntry).toBe(false);
          }
        }
        for (let undone = await own.undo(); undone.ok; ) undone = await own.undo();
        expect((await contentsOfDisk()).count).toBe(0);
        expect(valueOf(await own.decisions())).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.PAPERFOLD_RUNS ?? 30) },
  );
});
