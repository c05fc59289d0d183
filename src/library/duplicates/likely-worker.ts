import { openReadingList } from '../../reading-list/open-reading-list.ts';
import { findLikely } from './likely-search.ts';

addEventListener('message', () => {
  void findLikely(openReadingList()).then((found) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages have no target origin
    postMessage(found);
  });
});
