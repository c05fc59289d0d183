import { expect, it } from 'vitest';
import { lookAfter } from '../../src/background/look-after.ts';
import type { Preference } from '../../src/duplicates/reasons/cluster.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { FRESH } from '../../src/settings.ts';
import { countingMeans, emptyDisk, listing, valueOf } from '../reading-list/means-for-tests.ts';

it('brings the list in order, tells it what the reader prefers, looks whether it agrees with itself, and takes its daily snapshot, in this order', async () => {
  emptyDisk();
  const list = openReadingList(countingMeans());
  valueOf(await list.save([[listing('Tides')]]));
  const asked: string[] = [];
  const own = {
    tidyUp: () => {
      asked.push('tidy');
      return list.tidyUp();
    },
    setPreference: (prefer: Preference) => {
      asked.push(prefer);
      return list.setPreference(prefer);
    },
    checkDueIntegrity: () => {
      asked.push('check');
      return list.checkDueIntegrity();
    },
    takeDueSnapshot: () => {
      asked.push('snapshot');
      return list.takeDueSnapshot();
    },
  };
  await lookAfter(own, async () => ({ ...FRESH, prefer: 'preprint' }));
  expect(asked).toEqual(['tidy', 'preprint', 'check', 'snapshot']);
  expect(valueOf(await list.snapshots())).toMatchObject([{ papers: 1 }]);
});
