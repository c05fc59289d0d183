/** The context menu of pages. */
import browser from 'webextension-polyfill';
import { COMMANDS, type Command } from './reader-commands.ts';

/** The browser's names of the messages. */
const TITLES: Readonly<Record<Command, string>> = {
  'read-page': 'command_readPage',
  'save-papers': 'command_savePapers',
  'open-list': 'command_openList',
};

/** Web pages alone: elsewhere there is nothing to read. */
const WEB = ['http://*/*', 'https://*/*'];

/** Makes the items anew: at install, update and start of the browser. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of COMMANDS) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(TITLES[id]),
      contexts: ['page', 'frame', 'selection', 'link'],
      documentUrlPatterns: WEB,
    });
  }
}
