import { beforeEach, expect, it } from 'vitest';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

const first = listing('Learning sparse graphs from noisy walks');
const second = listing('Learning sparse graphs from noisy walks', { year: 2021 });
let list: ReadingList;

beforeEach(() => {
  emptyDisk();
  list = openReadingList(countingMeans());
});

it('keeps a merged listing separate, for ever, and takes that back', async () => {
  const entry = valueOf(await list.save([[first]])).papers[0]?.entry ?? '';
  const { undo } = valueOf(await list.save([[second]]));
  const merged = await contentsOfDisk();
  const apart = valueOf(await list.keepSeparate(undo ?? ''));
  const { entries } = await contentsOfDisk();
  expect(entries.map(({ listings }) => listings.map(({ publication }) => publication))).toEqual([[first], [second]]);
  expect(entries.map(({ notSame }) => notSame)).toEqual([[entries[1]?.id], [entry]]);
  const again = valueOf(await list.save([[second], [first]]));
  expect(again.papers).toEqual([
    { entry: entries[1]?.id, outcome: 'known' },
    { entry, outcome: 'known' },
  ]);
  valueOf(await list.undo(apart.undo));
  expect((await contentsOfDisk()).entries).toEqual(merged.entries);
});

it('refuses "keep separate" once the entry was changed, and where nothing was merged', async () => {
  const one = valueOf(await list.save([[first]]));
  expect(await list.keepSeparate(one.undo ?? '')).toEqual({ ok: false, error: 'unknown' });
  const { undo } = valueOf(await list.save([[second]]));
  valueOf(await list.setStatus([one.papers[0]?.entry ?? ''], 'read'));
  expect(await list.keepSeparate(undo ?? '')).toEqual({ ok: false, error: 'stale' });
  expect(await list.keepSeparate('nosuchtoken')).toEqual({ ok: false, error: 'unknown' });
});

it('splits, refuses to leave an entry empty, and does not merge again', async () => {
  const entry = valueOf(await list.save([[first, second]])).papers[0]?.entry ?? '';
  const ids = valueOf(await list.entry(entry))?.listings.map(({ id }) => id) ?? [];
  expect(await list.split(entry, ids)).toEqual({ ok: false, error: 'unknown' });
  expect(await list.split(entry, ['nosuchlisting'])).toEqual({ ok: false, error: 'unknown' });
  valueOf(await list.split(entry, ids.slice(0, 1)));
  expect(valueOf(await list.save([[first, second]])).papers[0]?.outcome).toBe('known');
  expect((await contentsOfDisk()).count).toBe(2);
});

it('restores a copy: adds what is missing, merges what is there, and does nothing the second time', async () => {
  valueOf(await list.save([[first], [listing('Only here')]]));
  const copy = (await contentsOfDisk()).entries.map((entry) => ({ ...entry, note: 'Remember', tags: ['x'] }));
  const gone = copy[0]?.id ?? '';
  valueOf(await list.remove([gone]));
  const expected = { added: 1, merged: 1, known: 0 };
  expect(valueOf(await list.previewRestore(copy))).toEqual(expected);
  expect((await contentsOfDisk()).count).toBe(1);
  expect(valueOf(await list.restore(copy))).toMatchObject(expected);
  const { entries } = await contentsOfDisk();
  expect(entries).toEqual(copy.map((entry) => ({ ...entry, changedAt: expect.any(Number) })));
  expect(valueOf(await list.restore(copy))).toEqual({ added: 0, merged: 0, known: 2 });
});

it('refuses to undo what was done before a copy was merged in: what the copy brought would be lost', async () => {
  const saved = valueOf(await list.save([[first]]));
  const { entries } = await contentsOfDisk();
  // As old as the paper in the list, but not the same.
  valueOf(await list.restore(entries.map((entry) => ({ ...entry, note: 'From the copy' }))));
  expect(await list.undo(saved.undo)).toEqual({ ok: false, error: 'stale' });
  valueOf(await list.undo());
  expect((await contentsOfDisk()).entries).toEqual(entries);
});

it('restores by identity where the ids differ, and loses neither note', async () => {
  const entry = valueOf(await list.save([[first]])).papers[0]?.entry ?? '';
  const mine = valueOf(await list.entry(entry));
  if (!mine) throw new Error('not saved');
  valueOf(await list.restore([{ ...mine, note: 'mine', changedAt: mine.changedAt + 5 }]));
  valueOf(await list.restore([{ ...mine, id: 'othermachine', note: 'theirs', status: 'read' }]));
  expect(valueOf(await list.entry(entry))).toMatchObject({ note: 'mine\n\ntheirs', status: 'to-read' });
  expect((await contentsOfDisk()).count).toBe(1);
});

it('gives every entry in batches, oldest first', async () => {
  valueOf(await list.save([[first]]));
  valueOf(await list.save([[listing('Later')]]));
  const batches = await Array.fromAsync(list.all());
  expect(batches.flat()).toEqual((await contentsOfDisk()).entries);
});
