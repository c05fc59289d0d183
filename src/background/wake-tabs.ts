/** Brings open tabs of known sites alive after an install or update, without a reload. */
import browser from 'webextension-polyfill';
import { callTab } from '../messages/tab-calls.ts';
import { type InjectedScript, injectedScripts } from './injected-sites.ts';

/**
 * Injects each content script into every open tab that it belongs to and that has no living one. Firefox injects by
 * itself at install; Chrome does not. A tab that refuses (discarded, crashed, showing an error) is passed over.
 */
export async function wakeTabs(): Promise<void> {
  for (const script of await injectedScripts()) {
    const tabs = await browser.tabs.query({ url: [...script.matches] });
    await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : wake(id, script))));
  }
}

async function wake(tabId: number, { js, css }: InjectedScript): Promise<void> {
  const alive = await callTab(tabId, 'alive');
  if (alive.ok) return;
  try {
    if (css.length > 0) await browser.scripting.insertCSS({ target: { tabId }, files: [...css] });
    if (js.length > 0) await browser.scripting.executeScript({ target: { tabId }, files: [...js] });
  } catch {
    // The tab comes alive at its next load.
  }
}
