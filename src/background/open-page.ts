/** Opens the extension's own pages. */
import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../result.ts';

/**
 * Opens `page` in a tab. From a private window it opens in a normal one: Chrome shows no extension page in a private
 * window, and the list is not private to it.
 */
export async function openPage(page: 'library' | 'options', fromPrivate: boolean): Promise<Result<void, 'gone'>> {
  const url = browser.runtime.getURL(`${page}.html`);
  try {
    if (fromPrivate) await openInNormalWindow(url);
    else await browser.tabs.create({ url });
    return ok(undefined);
  } catch {
    return fail('gone');
  }
}

async function openInNormalWindow(url: string): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const normal = windows.find(({ incognito, id }) => !incognito && id !== undefined);
  if (normal?.id === undefined) {
    await browser.windows.create({ url, incognito: false });
    return;
  }
  await browser.tabs.create({ url, windowId: normal.id });
  await browser.windows.update(normal.id, { focused: true });
}
