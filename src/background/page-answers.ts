/** What the background does for pages. Holds no state: a worker that was just started answers the same. */
import type { PageAnswers } from '../messages/answer.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { fail, ok } from '../result.ts';
import { foldsOf } from './folds.ts';
import { injectTools } from './inject-tools.ts';
import { openPage } from './open-page.ts';
import { readPage } from './read-page.ts';

/**
 * The answers over `list`. Every save here follows a click, so private windows may save as well; nothing else of a visit
 * is kept. A browser that never remembers history says `forbidden`; from a private window that reads `private`.
 */
export function pageAnswers(list: ReadingList): PageAnswers {
  return {
    read: async (page) => readPage(page),
    fold: async (page) => ok(foldsOf(page)),
    save: async (papers, { incognito }) => {
      const result = await list.save(papers);
      return !result.ok && result.error === 'forbidden' && incognito ? fail('private') : result;
    },
    marks: (papers) => list.marks(papers),
    undo: (token) => list.undo(token),
    keepSeparate: (token) => list.keepSeparate(token),
    open: (page, { incognito }) => openPage(page, incognito),
    tools: (_, { place }) => injectTools(place),
  };
}
