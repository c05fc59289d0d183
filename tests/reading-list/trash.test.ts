import { beforeEach, describe, expect, it } from 'vitest';
import { shownTitle } from '../../src/reading-list/entry/shown.ts';
import { KEPT_IN_TRASH } from '../../src/reading-list/entry/trash.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing, oneAtATime, valueOf } from './means-for-tests.ts';

const lock = oneAtATime();
const START = 1_800_000_000_000;
let list: ReadingList;
let ids: readonly string[];

const later = (time: number) => openReadingList(countingMeans(lock, START + time));

beforeEach(async () => {
  emptyDisk();
  list = openReadingList(countingMeans(lock, START));
  const saved = valueOf(await list.save([[listing('Sparse graphs')], [listing('Dense meadows')], [listing('Third')]]));
  ids = saved.papers.map(({ entry }) => entry);
});

async function lying(of: ReadingList = list, offset = 0, limit = 100): Promise<string[]> {
  return valueOf(await of.trash(offset, limit)).papers.map(({ entry }) => shownTitle(entry).value);
}

describe('the trash', () => {
  it('shows what was removed, last first, in pages', async () => {
    for (const id of ids) valueOf(await list.remove([id]));
    expect(await lying()).toEqual(['Third', 'Dense meadows', 'Sparse graphs']);
    expect(await lying(list, 1, 1)).toEqual(['Dense meadows']);
    expect(await lying(list, 3, 10)).toEqual([]);
    expect(valueOf(await list.trash(0, 1)).matching).toBe(3);
  });

  it('gives papers back as they were, to be found again, and that is undone', async () => {
    valueOf(await list.setNote(ids[0] ?? '', 'Keep'));
    const before = await contentsOfDisk();
    valueOf(await list.remove(ids.slice(0, 2)));
    expect(valueOf(await list.restoreFromTrash(ids.slice(0, 2))).changed).toBe(2);

    expect((await contentsOfDisk()).entries).toEqual(before.entries);
    expect((await contentsOfDisk()).lookups).toEqual(before.lookups);
    expect(valueOf(await list.list({ text: 'meadows', offset: 0, limit: 9 })).matching).toBe(1);
    expect(await lying()).toEqual([]);
    valueOf(await list.undo());
    expect(await lying()).toEqual(expect.arrayContaining(['Dense meadows', 'Sparse graphs']));
    expect(valueOf(await list.count())).toBe(1);
    valueOf(await list.redo());
    expect((await contentsOfDisk()).entries).toEqual(before.entries);
  });

  it('joins what comes back with the same paper saved meanwhile', async () => {
    valueOf(await list.setTags(ids.slice(0, 1), { add: ['old'] }));
    valueOf(await list.remove(ids.slice(0, 1)));
    valueOf(await list.save([[listing('Sparse graphs')]]));
    valueOf(await list.restoreFromTrash(ids.slice(0, 1)));

    const found = valueOf(await list.list({ text: 'sparse', offset: 0, limit: 9 }));
    expect(found.entries.map(({ tags }) => tags)).toEqual([['old']]);
    expect(valueOf(await list.count())).toBe(3);
    expect(await lying()).toEqual([]);
  });

  it('does nothing for papers that do not lie there', async () => {
    expect(valueOf(await list.restoreFromTrash([...ids, 'nothing']))).toEqual({ changed: 0 });
  });

  it('is emptied for good: the removals cannot be undone any more, other changes can', async () => {
    valueOf(await list.setStarred(ids.slice(2), true));
    const { undo } = valueOf(await list.remove(ids.slice(0, 2)));
    expect(valueOf(await list.emptyTrash())).toBe(2);

    expect(await lying()).toEqual([]);
    expect(await list.undo(undo)).toEqual({ ok: false, error: 'unknown' });
    expect(valueOf(await list.history()).undo?.kind).toBe('star');
    valueOf(await list.undo());
    expect(valueOf(await list.entry(ids[2] ?? ''))?.starred).toBe(false);
  });

  it('forgets after 30 days, and only what is older: at a quiet moment', async () => {
    valueOf(await list.remove(ids.slice(0, 1)));
    const next = later(KEPT_IN_TRASH / 2);
    valueOf(await next.remove(ids.slice(1, 2)));
    const after = later(KEPT_IN_TRASH + 1000);
    // Not shown any more even before it is gone.
    expect(await lying(after)).toEqual(['Dense meadows']);
    valueOf(await after.tidyUp());

    expect(await lying(list)).toEqual(['Dense meadows']);
    expect(valueOf(await after.restoreFromTrash(ids)).changed).toBe(1);
    expect(valueOf(await after.count())).toBe(2);
  });

  it('offers no undo that could only be refused: what is forgotten takes the changes with it that would bring it back', async () => {
    valueOf(await list.setStarred(ids.slice(2), true));
    valueOf(await list.remove(ids.slice(0, 1)));
    const after = later(KEPT_IN_TRASH + 1000);
    valueOf(await after.tidyUp());
    expect(valueOf(await after.history()).undo?.kind).toBe('star');

    const rest = valueOf(await after.entries(ids.slice(2)));
    valueOf(await after.replaceAll(rest));
    valueOf(await after.emptyTrash());
    expect(valueOf(await after.history()).undo?.kind).toBe('star');
    valueOf(await after.undo());
  });

  it('forgets a putting back that was undone, and keeps a removal that was', async () => {
    valueOf(await list.remove(ids.slice(0, 1)));
    valueOf(await list.restoreFromTrash(ids.slice(0, 1)));
    valueOf(await list.undo());
    expect(valueOf(await list.history()).redo?.kind).toBe('putBack');
    valueOf(await list.emptyTrash());
    expect(valueOf(await list.history()).redo).toBeUndefined();

    valueOf(await list.remove(ids.slice(1, 2)));
    valueOf(await list.undo());
    valueOf(await list.emptyTrash());
    valueOf(await list.redo());
    expect(await lying()).toEqual(['Dense meadows']);
  });
});
