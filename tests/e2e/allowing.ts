/** The browser's question about a permission, answered as its reader would. */
import type { Running } from '../../scripts/browsers/launch.ts';
import { firefoxChrome } from './firefox-chrome.ts';

/** The part of the browser's own extensions page that is used. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: { addHostPermission(extension: string, origin: string): Promise<void> };
  };
}

/**
 * Does what leads to the question, and says yes. Headless Chromium shows the question to nobody, and waits for an answer
 * for ever; there it is told before on its page of extensions, as a reader may do by hand, so that it need not ask.
 */
export async function allowing(running: Running, origins: readonly string[], ask: () => Promise<void>): Promise<void> {
  if (running.name === 'chromium') {
    const page = await running.browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      async (extension, all) => {
        const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
        for (const origin of all) await developerPrivate.addHostPermission(extension, origin);
      },
      new URL(running.origin).host,
      [...origins],
    );
    await page.close();
    await ask();
    return;
  }
  await ask();
  await (await firefoxChrome(running)).answer('allow');
}
