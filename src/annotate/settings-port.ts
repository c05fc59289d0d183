import { browser } from 'wxt/browser';
import { SETTINGS_KEY, type Settings, settingsFrom } from '../settings.ts';
import type { SettingsPort } from './ports.ts';

/** The settings as a content script reaches them. Where storage cannot be read, they are those of a fresh install. */
export const settings: SettingsPort = {
  async read() {
    try {
      return settingsFrom((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
    } catch {
      return settingsFrom(undefined);
    }
  },
  async write(change: Partial<Settings>) {
    try {
      await browser.storage.local.set({ [SETTINGS_KEY]: { ...(await settings.read()), ...change } });
    } catch {
      // The choice holds for this page; there is nothing that the reader could do about it.
    }
  },
  watch(changed, signal) {
    const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
      if (SETTINGS_KEY in changes) changed(settingsFrom(changes[SETTINGS_KEY]?.newValue));
    };
    browser.storage.local.onChanged.addListener(listener);
    signal.addEventListener('abort', () => {
      // In a script that an update left behind the call throws, and there is no listener any more.
      if (browser.runtime?.id) browser.storage.local.onChanged.removeListener(listener);
    });
  },
};
