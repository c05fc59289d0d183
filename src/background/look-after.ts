/** What the list needs now and then, at a quiet moment. */
import type { ReadingList } from '../reading-list/reading-list.ts';

/** Brings the list in order, looks whether all agrees where that is due, and takes its daily snapshot. What fails now is tried again by the next worker. */
export async function lookAfter(
  list: Pick<ReadingList, 'tidyUp' | 'checkDueIntegrity' | 'takeDueSnapshot'>,
): Promise<void> {
  await list.tidyUp();
  await list.checkDueIntegrity();
  await list.takeDueSnapshot();
}
