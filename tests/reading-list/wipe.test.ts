import { expect, it } from 'vitest';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { wipeReadingList } from '../../src/reading-list/whole/wipe.ts';
import { ok } from '../../src/result.ts';
import { countingMeans, emptyDisk, listing, valueOf } from './means-for-tests.ts';

it('deletes everything, also what could be brought back, and the open list goes on empty', async () => {
  emptyDisk();
  let told = 0;
  const means = { ...countingMeans(), announce: () => void (told += 1) };
  const list = openReadingList(means);
  const one = listing('Walks on sparse graphs');
  const saved = valueOf(await list.save([[one], [listing('Rivers of northern Quebec')]]));
  valueOf(await list.remove([saved.papers[0]?.entry ?? '']));
  valueOf(await list.decide('different', [one], [listing('Tuning old pianos')]));
  const before = told;

  expect(await wipeReadingList(means)).toEqual(ok(undefined));

  expect(told).toBe(before + 1);
  expect(valueOf(await list.count())).toBe(0);
  expect(valueOf(await list.trash(0, 10)).matching).toBe(0);
  expect(valueOf(await list.history())).toEqual({});
  expect(valueOf(await list.decisions())).toEqual([]);
  valueOf(await list.save([[one]]));
  expect(valueOf(await list.count())).toBe(1);
});
