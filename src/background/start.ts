/** The background: answers pages, and wakes open tabs. Everything is registered at once, as a worker that starts cold needs. */
import browser, { type Runtime } from 'webextension-polyfill';
import { answerCall, type Callers } from '../messages/answer.ts';
import { openSharedReadingList } from '../messages/shared-reading-list.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { worksOn } from './injected-sites.ts';
import { pageAnswers } from './page-answers.ts';
import { wakeTabs } from './wake-tabs.ts';

/** Starts the background. Called synchronously when the worker starts. */
export function startBackground(list: ReadingList = openSharedReadingList()): void {
  const answers = pageAnswers(list);
  const callers: Callers = { id: browser.runtime.id, origin: browser.runtime.getURL(''), works: worksOn };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerCall(message, sender, callers, answers),
  );
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void wakeTabs();
  });
}
