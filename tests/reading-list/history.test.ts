import { beforeEach, describe, expect, it } from 'vitest';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, oneAtATime, valueOf } from './means-for-tests.ts';

const lock = oneAtATime();
let list: ReadingList;
let ids: readonly string[];

/** The list as a later start of the browser opens it. */
const restarted = (later: number) => openReadingList(countingMeans(lock, 1_800_000_000_000 + later));

beforeEach(async () => {
  emptyDisk();
  list = openReadingList(countingMeans(lock));
  const saved = valueOf(await list.save([[listing('Sparse graphs')], [listing('Dense meadows')]]));
  ids = saved.papers.map(({ entry }) => entry);
});

const [one, both] = [() => ids.slice(0, 1), () => ids];

/** Everything that a reader can do, each in a way that changes something. */
const CHANGES: Readonly<Record<string, () => Promise<{ readonly ok: boolean }>>> = {
  status: () => list.setStatus(both(), 'read'),
  star: () => list.setStarred(one(), true),
  tags: () => list.setTags(both(), { add: ['graphs'] }),
  note: () => list.setNote(ids[0] ?? '', 'Read again'),
  edit: () => list.edit(ids[0] ?? '', { title: 'By hand', none: ['year'] }),
  remove: () => list.remove(both()),
  merge: () => list.merge([ids[0] ?? '', ids[1] ?? '']),
  decide: () => list.decide('different', [listing('Sparse graphs')], [listing('Dense meadows')]),
  save: () => list.save([[listing('A third')]]),
};

describe.each(Object.keys(CHANGES))('%s', (kind) => {
  it('is undone and done again, also by another start, exactly', async () => {
    const before = await contentsOfDisk();
    valueOf((await CHANGES[kind]?.()) as { ok: true; value: unknown });
    const after = await contentsOfDisk();
    expect(valueOf(await list.history()).undo?.kind).toBe(kind);

    valueOf(await list.undo());
    expect((await contentsOfDisk()).entries).toEqual(before.entries);
    expect(valueOf(await list.history()).redo?.kind).toBe(kind);
    const next = restarted(60_000);
    valueOf(await next.redo());

    const again = await contentsOfDisk();
    expect(again.entries).toEqual(after.entries);
    expect(again.count).toBe(after.count);
    expect(again.lookups).toEqual(after.lookups);
    expect(valueOf(await next.history()).redo).toBeUndefined();
    valueOf(await next.undo());
    expect((await contentsOfDisk()).entries).toEqual(before.entries);
  });
});

it('is undone exactly also where the clock was put back, and where the list holds a listing twice', async () => {
  const { entries } = await contentsOfDisk();
  const [first, ...rest] = entries;
  if (!first) throw new Error('nothing was saved');
  // A copy may hold anything: the same listing under another id, added in a time to come.
  const twin = { ...first, id: `1${first.id}`, addedAt: first.addedAt + 1e12 };
  valueOf(await list.replaceAll([first, twin, ...rest]));
  const before = await contentsOfDisk();
  valueOf(await list.remove([first.id]));
  const after = await contentsOfDisk();

  valueOf(await list.undo());
  expect((await contentsOfDisk()).entries).toEqual(before.entries);
  valueOf(await list.redo());
  expect((await contentsOfDisk()).entries).toEqual(after.entries);
  valueOf(await list.undo());
  valueOf(await list.undo());
  expect((await contentsOfDisk()).entries).toEqual(entries);
});

describe('redo', () => {
  it('goes forward in the order in which undo went back', async () => {
    valueOf(await list.setStatus(one(), 'reading'));
    valueOf(await list.setStarred(one(), true));
    valueOf(await list.setTags(one(), { add: ['x'] }));
    const after = await contentsOfDisk();
    for (let step = 0; step < 3; step += 1) valueOf(await list.undo());

    const kinds: (string | undefined)[] = [];
    for (let step = 0; step < 3; step += 1) {
      kinds.push(valueOf(await list.history()).redo?.kind);
      valueOf(await list.redo());
    }
    expect(kinds).toEqual(['status', 'star', 'tags']);
    expect((await contentsOfDisk()).entries).toEqual(after.entries);
    expect(await list.redo()).toEqual({ ok: false, error: 'unknown' });
  });

  it('is no longer offered once something else was done', async () => {
    valueOf(await list.setStatus(one(), 'reading'));
    valueOf(await list.undo());
    valueOf(await list.setStarred(one(), true));
    expect(valueOf(await list.history())).toMatchObject({ undo: { kind: 'star', papers: 1 } });
    expect(valueOf(await list.history()).redo).toBeUndefined();
    expect(await list.redo()).toEqual({ ok: false, error: 'unknown' });
  });

  it('has nothing to do in a fresh list', async () => {
    emptyDisk();
    list = openReadingList(countingMeans(lock));
    expect(valueOf(await list.history())).toEqual({});
    expect(await list.redo()).toEqual({ ok: false, error: 'unknown' });
    expect(await list.undo()).toEqual({ ok: false, error: 'unknown' });
  });
});

it('a change of many that is cancelled leaves nothing, not even a step to undo', async () => {
  const many = Array.from(
    { length: 600 },
    (_, at) => [listing(`Paper ${'abcdefghij'.repeat((at % 9) + 1)} ${at}`)] as const,
  );
  const saved = valueOf(await list.save(many)).papers.map(({ entry }) => entry);
  const before = await contentsOfDisk();
  const history = valueOf(await list.history());
  for (const change of [
    (work: object) => list.setStatus(saved, 'read', work),
    (work: object) => list.setStarred(saved, true, work),
    (work: object) => list.setTags(saved, { add: ['many'] }, work),
    (work: object) => list.remove(saved, work),
  ]) {
    const stop = new AbortController();
    const progress = () => stop.abort();
    expect(await change({ signal: stop.signal, progress })).toEqual({ ok: false, error: 'cancelled' });
    expect((await contentsOfDisk()).entries).toEqual(before.entries);
    expect(valueOf(await list.history())).toEqual(history);
  }
  valueOf(await list.setTags(saved, { add: ['many'] }));
  const tagged = await contentsOfDisk();
  const stop = new AbortController();
  const renaming = list.renameTags(['many'], 'few', { signal: stop.signal, progress: () => stop.abort() });
  expect(await renaming).toEqual({ ok: false, error: 'cancelled' });
  expect((await contentsOfDisk()).entries).toEqual(tagged.entries);
}, 60_000);
