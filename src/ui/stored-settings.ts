/** The settings in `storage.local`, for the extension's own pages. */
import browser from 'webextension-polyfill';
import { SETTINGS_KEY, type Settings, settingsFrom } from '../settings.ts';

/** The settings as they are now; those of a fresh install where storage cannot be read. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(SETTINGS_KEY);
    return settingsFrom(stored[SETTINGS_KEY]);
  } catch {
    return settingsFrom(undefined);
  }
}

/** Changes what `change` names and leaves the rest. The lock keeps two pages from undoing each other's change. */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const before = await readSettings();
    const after = { ...before, ...change(before) };
    await browser.storage.local.set({ [SETTINGS_KEY]: after });
    return after;
  });
}

/** Calls `changed` with the settings whenever they change anywhere, until the returned function is called. */
export function onSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) changed(settingsFrom(changes[SETTINGS_KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
