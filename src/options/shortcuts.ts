/** The extension's keyboard shortcuts, which only the browser itself can change. */
import browser from 'webextension-polyfill';

/** One command. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it; empty where none is set. */
  readonly keys: string;
}

/** The shortcuts of the browser. */
export interface Shortcuts {
  all(): Promise<readonly Shortcut[]>;
  /** Opens the browser's page for them; false where the browser lets no extension do that. */
  openPage(): Promise<boolean>;
}

/** Firefox from 137 on: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands */
interface MoreCommands {
  openShortcutSettings?(): Promise<void>;
}

/** The browser's own. */
export const shortcuts: Shortcuts = {
  async all() {
    const commands = await browser.commands.getAll();
    return commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
      // What browsers add by themselves has no description of ours.
      description === '' ? [] : [{ name, description, keys: shortcut }],
    );
  },
  async openPage() {
    const { openShortcutSettings } = browser.commands as MoreCommands;
    try {
      if (openShortcutSettings) await openShortcutSettings();
      else if (import.meta.env.FIREFOX) return false;
      else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
      return true;
    } catch {
      return false;
    }
  },
};
