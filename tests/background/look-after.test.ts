import { expect, it } from 'vitest';
import { lookAfter } from '../../src/background/look-after.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { countingMeans, emptyDisk, listing, valueOf } from '../reading-list/means-for-tests.ts';

it('brings the list in order, looks whether it agrees with itself, and takes its daily snapshot, in this order', async () => {
  emptyDisk();
  const list = openReadingList(countingMeans());
  valueOf(await list.save([[listing('Tides')]]));
  const asked: string[] = [];
  await lookAfter({
    tidyUp: () => {
      asked.push('tidy');
      return list.tidyUp();
    },
    checkDueIntegrity: () => {
      asked.push('check');
      return list.checkDueIntegrity();
    },
    takeDueSnapshot: () => {
      asked.push('snapshot');
      return list.takeDueSnapshot();
    },
  });
  expect(asked).toEqual(['tidy', 'check', 'snapshot']);
  expect(valueOf(await list.snapshots())).toMatchObject([{ papers: 1 }]);
});
