import { beforeEach, describe, expect, it } from 'vitest';
import { shown } from '../../src/reading-list/entry/shown.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

let list: ReadingList;

beforeEach(() => {
  emptyDisk();
  list = openReadingList(countingMeans());
});

async function titles(text = ''): Promise<string[]> {
  const { entries } = valueOf(await list.list({ text, offset: 0, limit: 100 }));
  return entries.map((entry) => shown(entry).title.value);
}

describe('saving', () => {
  it('adds papers in the order of the page, newest first, and counts them', async () => {
    valueOf(await list.save([[listing('Old paper')]]));
    const report = valueOf(await list.save([[listing('First of page')], [listing('Second of page')]]));
    expect(report.papers.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
    expect(await titles()).toEqual(['First of page', 'Second of page', 'Old paper']);
    expect(valueOf(await list.count())).toBe(3);
  });

  it('writes nothing when the same is saved again', async () => {
    const first = valueOf(await list.save([[listing('Learning sparse graphs from noisy walks')]]));
    const again = valueOf(await list.save([[listing('Learning sparse graphs from noisy walks', { citations: 7 })]]));
    expect(again).toEqual({ papers: [{ entry: first.papers[0]?.entry, outcome: 'known' }] });
    expect(valueOf(await list.count())).toBe(1);
  });

  it('takes a paper that comes twice in one save as one', async () => {
    const report = valueOf(
      await list.save([
        [listing('Learning sparse graphs from noisy walks')],
        [listing('Learning sparse graphs from noisy walks')],
      ]),
    );
    expect(report.papers.map(({ outcome }) => outcome)).toEqual(['added', 'known']);
    expect(valueOf(await list.count())).toBe(1);
  });

  it('adds another listing to the entry, keeps both whole, and says into what', async () => {
    const one = listing('Learning sparse graphs from noisy walks', {
      abstract: { text: 'Cut', complete: false, source: 'mila' },
    });
    const two = listing('Learning sparse graphs from noisy walks', {
      venue: 'NeurIPS',
      abstract: { text: 'Whole', complete: true, source: 'mila' },
    });
    valueOf(await list.save([[one]]));
    const [saved] = valueOf(await list.save([[two]])).papers;
    expect(saved).toMatchObject({ outcome: 'merged', into: 'Learning sparse graphs from noisy walks' });
    const entry = valueOf(await list.entry(saved?.entry ?? ''));
    expect(entry?.listings.map(({ publication }) => publication)).toEqual(expect.arrayContaining([one, two]));
    expect(entry && shown(entry).abstract?.value).toBe('Whole');
  });
});

describe('taking back', () => {
  it('undoes a save once', async () => {
    const { undo } = valueOf(await list.save([[listing('Learning sparse graphs from noisy walks')]]));
    valueOf(await list.undo(undo ?? ''));
    expect(await titles()).toEqual([]);
    expect(valueOf(await list.count())).toBe(0);
    expect(await list.undo(undo ?? '')).toEqual({ ok: false, error: 'unknown' });
  });

  it('refuses an undo when something was changed since', async () => {
    const { undo, papers } = valueOf(await list.save([[listing('Learning sparse graphs from noisy walks')]]));
    valueOf(await list.setStatus([papers[0]?.entry ?? ''], 'read'));
    expect(await list.undo(undo ?? '')).toEqual({ ok: false, error: 'stale' });
    expect(await titles()).toEqual(['Learning sparse graphs from noisy walks']);
  });

  it('refuses to bring back a paper that was saved again meanwhile', async () => {
    const paper = listing('Learning sparse graphs from noisy walks');
    const { papers } = valueOf(await list.save([[paper]]));
    const { undo } = valueOf(await list.remove([papers[0]?.entry ?? '']));
    valueOf(await list.save([[paper]]));
    expect(await list.undo(undo)).toEqual({ ok: false, error: 'stale' });
    expect(valueOf(await list.count())).toBe(1);
  });

  it('brings a removed paper back as it was', async () => {
    const { papers } = valueOf(await list.save([[listing('Learning sparse graphs from noisy walks')]]));
    const id = papers[0]?.entry ?? '';
    const before = valueOf(await list.entry(id));
    const { undo } = valueOf(await list.remove([id]));
    expect(await titles()).toEqual([]);
    valueOf(await list.undo(undo));
    expect(valueOf(await list.entry(id))).toEqual(before);
    expect(await titles('spars')).toEqual(['Learning sparse graphs from noisy walks']);
  });
});

it('marks what is saved, what is another version, and what is not', async () => {
  const { papers } = valueOf(await list.save([[listing('Learning sparse graphs from noisy walks')]]));
  const entry = papers[0]?.entry;
  const marks = valueOf(
    await list.marks([
      [
        listing('Learning sparse graphs from noisy walks', {
          abstract: { text: 'Now with one', complete: true, source: 'mila' },
        }),
      ],
      [listing('Learning sparse graphs from noisy walks', { venue: 'NeurIPS' })],
      [listing('Another')],
    ]),
  );
  expect(marks).toEqual([
    { state: 'saved', entry },
    { state: 'version', entry, title: 'Learning sparse graphs from noisy walks' },
    { state: 'unsaved' },
  ]);
});
