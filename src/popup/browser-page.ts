/** The page in front, through the browser's API. */
import browser, { type Tabs } from 'webextension-polyfill';
import { callTab } from '../messages/tab-calls.ts';
import { fail } from '../result.ts';
import { withSite } from '../ui/site-setting.ts';
import { changeSettings } from '../ui/stored-settings.ts';
import type { ActivePage, PageView } from './active-page.ts';
import { addressKind, namesHost } from './page-standing.ts';

/** The active tab of this window. */
export const browserPage: ActivePage = {
  look,
  saveAll: async () => {
    const id = (await activeTab())?.id;
    const answer = id === undefined ? fail('gone' as const) : await callTab(id, 'saveAll');
    return answer.ok ? answer.value : answer;
  },
  turn: async (state) => {
    const id = (await activeTab())?.id;
    if (id !== undefined) {
      const answer = await callTab(id, 'turn', state);
      if (answer.ok) return { kind: 'answered', summary: answer.value };
    }
    return look();
  },
  turnSite: async (host, state) => {
    await changeSettings((settings) => withSite(settings, host, state));
    return browserPage.turn(state);
  },
  allow: async (host) => {
    const granted = await browser.permissions.request({ origins: [originOf(host)] });
    const id = (await activeTab())?.id;
    if (granted && id !== undefined) await browser.tabs.reload(id);
    return granted ? { kind: 'loading', host } : look();
  },
  reload: async () => {
    const id = (await activeTab())?.id;
    if (id !== undefined) await browser.tabs.reload(id);
  },
};

/** True in the toolbar's popup; false where popup.html was opened as a page of its own. */
export function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Closes the popup, once what a click began (a link that opens) is under way. */
export function closePopup(): void {
  if (isPopup()) setTimeout(() => window.close());
}

/**
 * True where this page's storage is that of private windows, so not the reading list's: in Firefox. Chrome's pages are
 * shared by all windows.
 */
export function isPrivateStorage(): boolean {
  return browser.extension.inIncognitoContext === true;
}

async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function look(): Promise<PageView> {
  const tab = await activeTab();
  const kind = addressKind(tab?.url, browser.runtime.getURL(''));
  if (tab?.id === undefined || kind === 'own') return { kind: 'own' };
  const answer = await callTab(tab.id, 'summary');
  if (answer.ok) return { kind: 'answered', summary: answer.value };
  const host = URL.parse(tab.url ?? '')?.hostname ?? '';
  if (kind === 'closed' || host === '') return { kind: 'closed' };
  if (!namesHost(browser.runtime.getManifest()['host_permissions'] ?? [], host)) return { kind: 'foreign', host };
  if (!(await browser.permissions.contains({ origins: [originOf(host)] }))) return { kind: 'forbidden', host };
  return { kind: tab.status === 'loading' ? 'loading' : 'silent', host };
}

function originOf(host: string): string {
  return `https://${host}/*`;
}
