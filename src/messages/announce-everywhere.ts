/** Tells all who show the reading list that it has changed. */
import { announceToPages } from '../reading-list/means.ts';
import { tellTabs } from './tab-calls.ts';

/**
 * Extension pages hear of it on the channel, every tab by `listChanged`. Not by way of the background: a sleeping worker
 * hears no channel.
 */
export function announceEverywhere(decided = false): void {
  announceToPages();
  void tellTabs('listChanged', decided);
}
