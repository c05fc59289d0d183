/** The page in front, through the browser's API. Loaded once the list is on its way. */
import browser, { type Tabs } from 'webextension-polyfill';
import { ask } from '../messages/ask.ts';
import { callTab } from '../messages/tab-calls.ts';
import { fail } from '../result.ts';
import { withSite } from '../ui/site-setting.ts';
import { changeSettings } from '../ui/stored-settings.ts';
import type { ActivePage, PageView } from './active-page.ts';
import { addressKind, looksLikePdf, namesHost, originOf } from './page-standing.ts';

/** The active tab of this window. */
export const browserPage: ActivePage = {
  look,
  read: async () => {
    const tab = await activeTab();
    const done = tab?.id === undefined ? fail('gone' as const) : await ask('readTab', tab.id);
    return done.ok || done.error === 'gone' || done.error === 'refused'
      ? look()
      : { kind: 'closed', why: reasonOf(done.error, tab?.url) };
  },
  teach: async () => {
    const id = (await activeTab())?.id;
    return id !== undefined && (await ask('teach', id)).ok;
  },
  saveAll: async () => {
    const id = (await activeTab())?.id;
    const answer = id === undefined ? fail('gone' as const) : await callTab(id, 'saveAll');
    return answer.ok ? answer.value : answer;
  },
  savePaper: async () => {
    const id = (await activeTab())?.id;
    return id === undefined ? fail('gone' as const) : ask('savePaper', id);
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
  // The question comes first: a browser hears it only while it handles the click.
  allow: async (origin, host) => {
    const granted = await browser.permissions.request({ origins: [origin] }).catch(() => false);
    return granted ? { kind: 'loading', host } : look();
  },
};

async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function look(): Promise<PageView> {
  const tab = await activeTab();
  const address = tab?.url ?? '';
  const kind = addressKind(tab?.url, browser.runtime.getURL(''));
  if (tab?.id === undefined || kind === 'own') return { kind: 'own' };
  const host = URL.parse(address)?.hostname ?? '';
  const origin = originOf(address);
  const answer = await callTab(tab.id, 'summary');
  const isAllowed = async () => kind === 'web' && browser.permissions.contains({ origins: [origin] });
  if (answer.ok) {
    const { state } = answer.value;
    if (state !== 'nothing' && (state !== 'off' || kind !== 'web' || (await isAllowed()))) {
      return { kind: 'answered', summary: answer.value };
    }
  } else if (kind !== 'web') return { kind: 'closed', why: kind };
  if (tab.status === 'loading') return { kind: 'loading', host };
  const probe = await ask('probe', tab.id);
  if (answer.ok && answer.value.state === 'nothing') {
    return { kind: 'answered', summary: answer.value, ...(probe.ok && { probe: probe.value }) };
  }
  if (!probe.ok) return { kind: 'closed', why: reasonOf(probe.error, address) };
  const allowed = await isAllowed();
  const isCore = namesHost(browser.runtime.getManifest()['host_permissions'] ?? [], host);
  if (isCore && !allowed) return { kind: 'forbidden', host, origin, probe: probe.value };
  return { kind: 'readable', host, origin, allowed, probe: probe.value };
}

function reasonOf(error: 'closed' | 'pdf' | 'document' | 'gone' | 'refused', address = '') {
  if (error === 'pdf' || error === 'document') return error;
  return looksLikePdf(address) ? 'pdf' : 'closed';
}
