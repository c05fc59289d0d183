import { beforeEach, describe, expect, it } from 'vitest';
import { backupParts } from '../../src/formats/backup.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { importDesk } from '../../src/transfer/import-desk.ts';
import { countingMeans, emptyDisk, listing, valueOf } from '../reading-list/means-for-tests.ts';

let list: ReadingList;

beforeEach(() => {
  emptyDisk();
  list = openReadingList(countingMeans());
});

describe('a copy with what the reader said', () => {
  /** The copy of a list in which two papers of one title are kept apart; the list is empty afterwards. */
  async function copied(): Promise<Blob> {
    const [one, other] = [listing('Tides', { year: 2001 }), listing('Tides', { year: 2002 })];
    valueOf(await list.save([[one]]));
    valueOf(await list.decide('different', [one], [other]));
    const entries = valueOf(await list.entries(valueOf(await list.ids({ text: '' }))));
    const said = valueOf(await list.decisions());
    const parts = await Array.fromAsync(backupParts([entries], { exportedAt: 0, app: '' }, said));
    emptyDisk();
    list = openReadingList(countingMeans());
    return new Blob(parts);
  }

  it.each([false, true])('brings it back, and takes it away again with one undo (replacing: %s)', async (replace) => {
    const file = await copied();
    const desk = importDesk(list);
    valueOf(await desk.look(file));
    const { undo } = valueOf(await desk.take({ tags: [], replace }));
    expect(valueOf(await list.decisions())).toMatchObject([{ says: 'different' }]);
    // What was said holds for what is saved from now on.
    valueOf(await list.save([[listing('Tides', { year: 2002 })]]));
    expect(valueOf(await list.count())).toBe(2);
    valueOf(await list.undo());
    valueOf(await list.undo(undo));
    expect(valueOf(await list.decisions())).toEqual([]);
    expect(valueOf(await list.count())).toBe(0);
  });
});
