/** What the background does for pages. Holds no state: a worker that was just started answers the same. */
import { adapterFor } from '../extract/registry.ts';
import type { Caller, PageAnswers } from '../messages/answer.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { fail, ok, type Result } from '../result.ts';
import { ruleInUse } from '../site-rules/rule-store.ts';
import { changeSettings, readSettings } from '../ui/stored-settings.ts';
import { GENERIC } from './bundles.ts';
import { likelyOf } from './folds.ts';
import { injectTools } from './inject-tools.ts';
import { judgedPage, type ListKnowledge, type SaidOf } from './judged-page.ts';
import { openPage } from './open-page.ts';
import { readPage } from './read-page.ts';
import { inject } from './read-tab.ts';

/**
 * The answers over `list`. Every save here follows a click, so private windows may save as well; nothing else of a visit
 * is kept. A browser that never remembers history says `forbidden`; from a private window that reads `private`.
 */
export function pageAnswers(list: ReadingList): PageAnswers {
  // A page is read also where the list cannot be: then the listings alone speak.
  const saidOf: SaidOf = async (publications) => {
    const said = await list.decisionsAmong(publications);
    return said.ok ? said.value : {};
  };
  const known: ListKnowledge = { saidOf, marks: (papers) => list.marks(papers) };
  const inPrivate = <Answer, Failure>(result: Result<Answer, Failure>, { incognito }: Caller) =>
    !result.ok && result.error === 'forbidden' && incognito ? fail('private' as const) : result;
  return {
    settings: async () => ok(await readSettings()),
    changeSettings: async (change) => ok(await changeSettings(() => change)),
    read: (page) => readPage(page, { ...known, ruleOf: async (url) => (await ruleInUse(url))?.rule }),
    fold: async (page) => ok(await judgedPage(page, known)),
    likely: async (page) => ok(await likelyOf(page, await saidOf(page.publications))),
    decide: async ({ says, one, other }, caller) => inPrivate(await list.decide(says, one, other), caller),
    save: async (papers, caller) => inPrivate(await list.save(papers), caller),
    marks: (papers) => list.marks(papers),
    undo: (token) => list.undo(token),
    keepSeparate: (token) => list.keepSeparate(token),
    open: (page, { incognito }) => openPage(page, incognito),
    tools: (name, { place }) => injectTools(name, place),
    // Only a site's own reader hands over, and only for the page itself: whatever else asks is no script of ours.
    generic: async (_, { page, place }) => {
      if (!page || place?.frameId !== 0 || !adapterFor(page)) return fail('refused');
      return (await inject(place.tabId, [GENERIC])).ok ? ok(undefined) : fail('gone');
    },
  };
}
