/** Reading lists for the pages: the real store on fake-indexeddb, or one that fails. */

import { CHANNEL } from '../../src/reading-list/means.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { PaperListings, ReadingList, StoreFailure } from '../../src/reading-list/reading-list.ts';
import { fail } from '../../src/result.ts';
import { countingMeans, emptyDisk, listing, valueOf } from '../reading-list/means-for-tests.ts';

/** A list on an empty disk that tells other pages of its changes. */
export function freshList(): ReadingList {
  emptyDisk();
  return openReadingList({
    ...countingMeans(),
    announce: () => {
      const channel = new BroadcastChannel(CHANNEL);
      // oxlint-disable-next-line require-post-message-target-origin -- a channel takes none
      channel.postMessage('changed');
      channel.close();
    },
  });
}

/** Three papers; "Third" is the newest. */
export async function threePapers(): Promise<ReadingList> {
  const list = freshList();
  const papers: readonly PaperListings[] = [
    [listing('First thoughts on folding', { year: 2021, venue: 'ICML', authors: ['Zoë Léger'] })],
    [
      listing('Second steps', {
        links: { landing: 'https://example.org/second' },
        abstract: { text: 'We take a step towards gradients.', complete: true, source: 'mila' },
      }),
    ],
    [listing('Third time lucky', { authors: ['A A', 'B B', 'C C', 'D D', 'E E'], year: 2024, venue: 'NeurIPS' })],
  ];
  for (const paper of papers) valueOf(await list.save([paper]));
  return list;
}

/** A list that can neither be read nor written. */
export function failingList(failure: StoreFailure): ReadingList {
  const refuse = async () => fail(failure);
  return {
    ...freshList(),
    list: refuse,
    count: refuse,
    entry: refuse,
    remove: refuse,
    setStatus: refuse,
    previewRestore: refuse,
    restore: refuse,
  };
}
