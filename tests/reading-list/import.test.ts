import { beforeEach, describe, expect, it } from 'vitest';
import { shownTitle } from '../../src/reading-list/entry/shown.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { IncomingPaper, ReadingList } from '../../src/reading-list/reading-list.ts';
import { fail } from '../../src/result.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

let list: ReadingList;

const TOPICS = ['Walks on sparse graphs', 'Folding proteins by hand', 'Rivers of northern Quebec', 'Tuning old pianos'];

function paper(title: string, more: Partial<IncomingPaper> = {}, doi?: string): IncomingPaper {
  return {
    listings: [listing(title, { ids: doi === undefined ? {} : { doi }, from: { adapter: 'bibtex' } })],
    ...more,
  };
}

async function shownNow(): Promise<string[]> {
  return valueOf(await list.list({ text: '', offset: 0, limit: 100 })).entries.map((entry) => shownTitle(entry).value);
}

async function everything(): Promise<unknown> {
  const batches = [];
  for await (const batch of list.all()) batches.push(...batch);
  return batches;
}

beforeEach(() => {
  emptyDisk();
  list = openReadingList(countingMeans());
});

describe('an import', { timeout: 30_000 }, () => {
  it('says what it would do, then does exactly that, in one change to undo', async () => {
    valueOf(await list.save([[listing('Walks on sparse graphs', { ids: { doi: '10.1000/walks' } })]]));
    const before = await everything();
    const papers = [
      paper('Folding proteins by hand', { tags: ['bio'], note: 'Read soon', starred: true, status: 'reading' }),
      paper('Walks on sparse graphs', { tags: ['graphs'] }, '10.1000/walks'),
      paper('Folding proteins by hand'),
    ];
    const preview = valueOf(await list.previewImport(papers));
    expect(preview).toEqual({
      added: 1,
      merged: 1,
      known: 1,
      papers: [
        { outcome: 'added' },
        { outcome: 'merged', into: 'Walks on sparse graphs' },
        { outcome: 'known', into: 'Folding proteins by hand' },
      ],
    });
    expect(await everything()).toEqual(before);

    const done = valueOf(await list.importPapers(papers));
    expect(done).toMatchObject({ added: 1, merged: 1, known: 1 });
    const [folding, walks] = valueOf(await list.list({ text: '', offset: 0, limit: 9 })).entries;
    expect(folding).toMatchObject({ tags: ['bio'], note: 'Read soon', starred: true, status: 'reading' });
    expect(walks).toMatchObject({ tags: ['graphs'], status: 'to-read' });
    expect(walks?.listings).toHaveLength(2);
    expect(valueOf(await list.list({ text: 'tag:bio', offset: 0, limit: 9 })).matching).toBe(1);

    valueOf(await list.undo(done.undo));
    expect(await everything()).toEqual(before);
  });

  it('of the same file a second time changes nothing', async () => {
    const papers = TOPICS.map((title) => paper(title, { tags: ['t'], note: 'n' }));
    valueOf(await list.importPapers(papers));
    const before = await contentsOfDisk();
    expect(valueOf(await list.importPapers(papers))).toEqual({ added: 0, merged: 0, known: 4 });
    expect(await contentsOfDisk()).toEqual(before);
  });

  it('shows the first paper of the file in front, and keeps when a paper was added', async () => {
    valueOf(await list.importPapers(TOPICS.map((title) => paper(title, { addedAt: 1_500_000_000_000 }))));
    expect(await shownNow()).toEqual(TOPICS);
    expect(valueOf(await list.list({ text: '', offset: 0, limit: 1 })).entries[0]?.addedAt).toBe(1_500_000_000_000);
  });

  it('leaves what the reader set: status, note and title stand, notes are put under one another', async () => {
    valueOf(await list.importPapers([paper('Tuning old pianos', { note: 'mine', status: 'read' })]));
    const [entry] = valueOf(await list.list({ text: '', offset: 0, limit: 1 })).entries;
    valueOf(await list.edit(entry?.id ?? '', { title: 'My own title' }));
    valueOf(await list.importPapers([paper('Tuning old pianos', { note: 'theirs', status: 'to-read' })]));
    const after = valueOf(await list.entry(entry?.id ?? ''));
    expect(after).toMatchObject({ status: 'read', chosen: { title: 'My own title' } });
    expect(after?.note?.split('\n\n').sort()).toEqual(['mine', 'theirs']);
  });

  it('keeps papers apart that the reader keeps apart', async () => {
    const [one, other] = [listing('Tuning old pianos', { year: 2001 }), listing('Tuning old pianos', { year: 2002 })];
    valueOf(await list.decide('different', [one], [other]));
    const report = valueOf(await list.importPapers([{ listings: [one] }, { listings: [other] }]));
    expect(report.added).toBe(2);
  });

  it('can be stopped while it judges and while it writes: nothing stays', async () => {
    const papers = Array.from({ length: 700 }, (_, index) =>
      paper(`Number ${index} of a series`, {}, `10.1000/${index}`),
    );
    for (const at of [100, 1200, 1400]) {
      const stopping = new AbortController();
      const progress = (done: number) => done >= at && stopping.abort();
      const result = await list.importPapers(papers, { signal: stopping.signal, progress });
      expect(result.ok ? 'done' : result.error).toBe(at < 1400 ? 'cancelled' : 'done');
      expect(valueOf(await list.count())).toBe(at < 1400 ? 0 : 700);
    }
    const stopping = new AbortController();
    const preview = list.previewImport(papers, { signal: stopping.signal, progress: () => stopping.abort() });
    expect(await preview).toEqual(fail('cancelled'));
  });
});

describe('restoring', { timeout: 30_000 }, () => {
  it('can be stopped while it judges and while it writes: nothing stays', async () => {
    valueOf(
      await list.importPapers(
        Array.from({ length: 700 }, (_, at) => paper(`Number ${at} of a series`, {}, `10.1000/${at}`)),
      ),
    );
    const copy = valueOf(await list.entries(valueOf(await list.ids({ text: '' }))));
    valueOf(await list.remove(copy.map(({ id }) => id)));
    for (const at of [250, 1200, 1400]) {
      const stopping = new AbortController();
      const seen: number[] = [];
      const progress = (done: number, total: number) => {
        seen.push(done / total);
        if (done >= at) stopping.abort();
      };
      const result = await list.restore(copy, { signal: stopping.signal, progress });
      expect(result.ok ? 'done' : result.error).toBe(at < 1400 ? 'cancelled' : 'done');
      expect(valueOf(await list.count())).toBe(at < 1400 ? 0 : 700);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    }
    const stopping = new AbortController();
    const preview = list.previewRestore(copy, { signal: stopping.signal, progress: () => stopping.abort() });
    expect(await preview).toEqual(fail('cancelled'));
  });
});

describe('replacing', { timeout: 30_000 }, () => {
  it('makes the list what the copy holds, puts the rest into the trash, and is one undo', async () => {
    valueOf(await list.importPapers([paper('Tuning old pianos'), paper('Rivers of northern Quebec')]));
    const copy = valueOf(await list.entries(valueOf(await list.ids({ text: '' }))));
    const kept = copy.filter((entry) => shownTitle(entry).value !== 'Tuning old pianos');
    valueOf(
      await list.setStatus(
        kept.map(({ id }) => id),
        'read',
      ),
    );
    valueOf(await list.importPapers([paper('Folding proteins by hand')]));
    const before = await everything();

    const done = valueOf(await list.replaceAll(kept));
    expect(done).toMatchObject({ added: 0, merged: 1, known: 0, removed: 2 });
    expect(await everything()).toEqual(kept);
    expect(valueOf(await list.trash(0, 10)).matching).toBe(2);
    expect(valueOf(await list.list({ text: 'pianos', offset: 0, limit: 9 })).matching).toBe(0);
    expect(valueOf(await list.replaceAll(kept))).toEqual({ added: 0, merged: 0, known: 1, removed: 0 });

    valueOf(await list.undo(done.undo));
    expect(await everything()).toEqual(before);
  });

  it('leaves the list where it is stopped in time, and stands where all was written', async () => {
    valueOf(await list.importPapers(TOPICS.map((title) => paper(title))));
    const stopping = new AbortController();
    const work = { signal: stopping.signal, progress: () => stopping.abort() };
    const before = await everything();
    expect(await list.replaceAll([], { signal: AbortSignal.abort() })).toEqual(fail('cancelled'));
    expect(await everything()).toEqual(before);
    expect((await list.replaceAll([], work)).ok).toBe(true);
    expect(valueOf(await list.trash(0, 10)).matching).toBe(4);
  });
});
