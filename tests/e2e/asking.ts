/**
 * What a reader asks for by a shortcut or in the context menu. Firefox is asked in its own window. Headless Chromium hands
 * no key of its driver to extensions and shows no menu: there the background hears what the browser would tell it, and is
 * given access to the tab in front by the toolbar's button, as the browser would by the key or the menu.
 */
import type { Page } from 'puppeteer-core';
import type { Running } from '../../scripts/browsers/launch.ts';
import { firefoxChrome } from './firefox-chrome.ts';
import { openPopup } from './toolbar.ts';

/** The names of the shortcuts, and the ids of the menu's items. */
export type Command = 'read-page' | 'save-papers' | 'open-list';

/** Presses the keys of a command while `page` is in front. */
export async function shortcut(running: Running, page: Page, name: Command): Promise<void> {
  await page.bringToFront();
  if (running.name === 'chromium') await tell(running, page, 'shortcut', name);
  else await (await firefoxChrome(running)).shortcut(name);
}

/** Chooses a command in the context menu of `page`. */
export async function fromMenu(running: Running, page: Page, name: Command): Promise<void> {
  await page.bringToFront();
  if (running.name === 'chromium') return tell(running, page, 'menu', name);
  await page.mouse.click(20, 200, { button: 'right' });
  await (await firefoxChrome(running)).choose(name);
}

/** The part of the background's interface that is used: events can be dispatched by the extension itself. */
interface Background {
  readonly chrome: {
    readonly tabs: { query(wanted: object): Promise<object[]> };
    readonly commands: { readonly onCommand: { dispatch(name: string, tab: object): void } };
    readonly contextMenus: { readonly onClicked: { dispatch(clicked: object, tab: object): void } };
  };
}

async function tell(running: Running, page: Page, how: 'shortcut' | 'menu', name: Command): Promise<void> {
  await (await openPopup(running, page)).close();
  const target = await running.browser.waitForTarget((one) => one.type() === 'service_worker');
  await (await target.worker())?.evaluate(
    async (asked, by) => {
      const { tabs, commands, contextMenus } = (globalThis as unknown as Background).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      if (tab === undefined) throw new Error('no tab is in front');
      if (by === 'menu') contextMenus.onClicked.dispatch({ menuItemId: asked }, tab);
      else commands.onCommand.dispatch(asked, tab);
    },
    name,
    how,
  );
}
