/**
 * Tabs in which the reader asked for the page: their content scripts may call, although their site is not turned on. Kept
 * for the session, since the worker may stop at any moment; content scripts cannot reach this storage.
 */
import browser from 'webextension-polyfill';

const PREFIX = 'asked:';

/** Remembers that pages of `origin` may call from this tab. */
export async function rememberAsked(tab: number, origin: string): Promise<void> {
  await browser.storage.session.set({ [PREFIX + tab]: origin });
}

/** Whether the reader asked for a page of `origin` in this tab. */
export async function wasAsked(tab: number, origin: string): Promise<boolean> {
  const key = PREFIX + tab;
  return (await browser.storage.session.get(key))[key] === origin;
}

/** Forgets a tab that was closed. */
export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + tab);
}
