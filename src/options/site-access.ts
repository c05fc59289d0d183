/** Which sites the browser lets Paperfold read, beyond those of the core. */
import browser from 'webextension-polyfill';

/** Access to sites, by match patterns. */
export interface SiteAccess {
  /** All that is granted now, the core's sites among it. */
  granted(): Promise<readonly string[]>;
  /** Asks the reader; must be called while handling a click. False where the reader said no. */
  request(origins: readonly string[]): Promise<boolean>;
  remove(origins: readonly string[]): Promise<void>;
  /** Calls back whenever access changes, here or in the browser's own settings, until the returned function is called. */
  listen(changed: () => void): () => void;
}

/** The browser's permissions. */
export const siteAccess: SiteAccess = {
  granted: async () => (await browser.permissions.getAll()).origins ?? [],
  request: (origins) => browser.permissions.request({ origins: [...origins] }).catch(() => false),
  remove: async (origins) => {
    await browser.permissions.remove({ origins: [...origins] }).catch(() => false);
  },
  listen(changed) {
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  },
};
