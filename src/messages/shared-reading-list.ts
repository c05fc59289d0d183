/** The reading list as the background and the extension's pages open it: every change is told to all who show the list. */
import { announceToPages } from '../reading-list/means.ts';
import { openReadingList } from '../reading-list/open-reading-list.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { tellListChanged } from './tab-calls.ts';

/**
 * The reading list; after each change extension pages hear of it on the channel, and every tab by `listChanged`. Not by
 * way of the background: a sleeping worker hears no channel.
 */
export function openSharedReadingList(): ReadingList {
  return openReadingList({
    announce: () => {
      announceToPages();
      void tellListChanged();
    },
  });
}
