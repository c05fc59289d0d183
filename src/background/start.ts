/**
 * The background: answers pages and popup, wakes open tabs, keeps the scripts of turned-on sites registered, obeys shortcuts
 * and the context menu. Everything is registered at once, as a worker that starts cold needs.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { answerCall, type Callers } from '../messages/answer.ts';
import { openSharedReadingList } from '../messages/shared-reading-list.ts';
import { tellTabs } from '../messages/tab-calls.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { onSettings, readSettings } from '../ui/stored-settings.ts';
import { forgetTab, wasAsked } from './asked-tabs.ts';
import { refreshBadge } from './badge.ts';
import { worksOn } from './injected-sites.ts';
import { lookAfter } from './look-after.ts';
import { makeMenus } from './menus.ts';
import { ownAnswers } from './own-answers.ts';
import { pageAnswers } from './page-answers.ts';
import { atQuietMoment } from './quiet-moments.ts';
import { isCommand, obey } from './reader-commands.ts';
import { pickingAnswers } from './teaching.ts';
import { registerTurnedOn } from './turned-on.ts';
import { wakeTabs } from './wake-tabs.ts';
import { leaveWithdrawn } from './withdrawn.ts';

/** Starts the background. Called synchronously when the worker starts. */
export function startBackground(list: ReadingList = openSharedReadingList()): void {
  const answers = { ...pageAnswers(list), ...ownAnswers(list), ...pickingAnswers };
  const callers: Callers = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL(''),
    works: async (url, tab) => (await worksOn(url)) || wasAsked(tab, url.origin),
  };
  const busy = atQuietMoment(() => lookAfter(list, readSettings));
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    busy();
    // Whatever a page asks or does, the number of its unsaved papers may be another now.
    if (sender.tab?.id !== undefined && sender.id === callers.id) refreshBadge(sender.tab.id);
    return answerCall(message, sender, callers, answers);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install' && reason !== 'update') return;
    void makeMenus();
    void registerTurnedOn().then(wakeTabs);
  });
  browser.runtime.onStartup.addListener(() => {
    void makeMenus();
    void registerTurnedOn();
  });
  onSettings((settings) => {
    void tellTabs('settingsChanged', settings);
    void list.setPreference(settings.prefer);
  });
  browser.permissions.onAdded.addListener(() => void registerTurnedOn().then(wakeTabs));
  browser.permissions.onRemoved.addListener(() => void registerTurnedOn().then(leaveWithdrawn));
  browser.commands.onCommand.addListener((command, tab) => {
    if (isCommand(command)) void obey(command, tab, list);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (isCommand(menuItemId)) void obey(menuItemId, tab, list);
  });
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
}
