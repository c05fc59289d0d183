/** The reading list as the background and the library open it: every change is told to all who show the list. */
import { openReadingList } from '../reading-list/open-reading-list.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { announceEverywhere } from './announce-everywhere.ts';

/** The reading list. */
export function openSharedReadingList(): ReadingList {
  return openReadingList({ announce: announceEverywhere });
}
