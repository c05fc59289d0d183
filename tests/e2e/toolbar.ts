/** The toolbar's button, pressed as a person does: only that gives the extension access to the tab in front. */
import type { Page } from 'puppeteer-core';
import type { Running } from '../../scripts/browsers/launch.ts';
import { type FirefoxChrome, firefoxChrome } from './firefox-chrome.ts';
import { until } from './visiting.ts';

/** What the popup's card can be asked in a test. */
export interface Popup {
  /** The words and the state of the card once `data-card` is one of `states`. */
  card(...states: readonly string[]): Promise<string>;
  /** Presses the control with this `data-action`. */
  press(action: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the real popup over `page`. */
export async function openPopup(running: Running, page: Page): Promise<Popup> {
  await page.bringToFront();
  return running.name === 'chromium' ? chromiumPopup(running, page) : firefoxPopup(running);
}

/** The real popup, once the extension has opened it by itself. */
export async function popupShown(running: Running): Promise<Popup> {
  return running.name === 'chromium' ? chromiumShown(running) : firefoxShown(await firefoxChrome(running));
}

async function chromiumPopup(running: Running, page: Page): Promise<Popup> {
  const [extension] = (await running.browser.extensions()).values();
  if (!extension) throw new Error('the extension is not installed');
  const shown = chromiumShown(running);
  await page.triggerExtensionAction(extension);
  return shown;
}

async function chromiumShown(running: Running): Promise<Popup> {
  const opened = await running.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  const popup = await opened.asPage();
  return {
    async card(...states) {
      const found = await popup.waitForSelector(states.map((state) => `[data-card="${state}"]`).join(','));
      return (await found?.evaluate((card) => card.textContent)) ?? '';
    },
    async press(action) {
      await popup.waitForSelector(`[data-action="${action}"]`);
      await popup.click(`[data-action="${action}"]`);
    },
    async close() {
      await popup.close().catch(() => {});
    },
  };
}

async function firefoxPopup(running: Running): Promise<Popup> {
  const chrome = await firefoxChrome(running);
  await chrome.openPopup();
  return firefoxShown(chrome);
}

function firefoxShown(chrome: FirefoxChrome): Popup {
  // While the popup opens or closes, what was found a moment ago may be gone.
  const unlessGone = () => undefined;
  return {
    card: (...states) =>
      until(`a card that is ${states.join(' or ')}`, async () => {
        const popup = await chrome.popup();
        const seen = await popup
          ?.evaluate<{ state: string; text: string } | undefined>(
            `(() => { const card = document.querySelector('[data-card]');
               return card ? { state: card.dataset.card, text: card.textContent } : undefined; })()`,
          )
          .catch(unlessGone);
        return seen && states.includes(seen.state) ? seen.text : undefined;
      }),
    async press(action) {
      await until(`a control ${action}`, async () =>
        (await chrome.popup())?.click(`[data-action="${action}"]`).catch(unlessGone),
      );
    },
    close: () => chrome.closePopup(),
  };
}
