/** What the list needs now and then, at a quiet moment. */
import type { ReadingList } from '../reading-list/reading-list.ts';
import type { Settings } from '../settings.ts';

/**
 * Brings the list in order, tells it of a preference that it may have missed, looks whether all agrees where that is due,
 * and takes its daily snapshot. What fails now is tried again by the next worker.
 */
export async function lookAfter(
  list: Pick<ReadingList, 'tidyUp' | 'setPreference' | 'checkDueIntegrity' | 'takeDueSnapshot'>,
  settings: () => Promise<Settings>,
): Promise<void> {
  await list.tidyUp();
  await list.setPreference((await settings()).prefer);
  await list.checkDueIntegrity();
  await list.takeDueSnapshot();
}
