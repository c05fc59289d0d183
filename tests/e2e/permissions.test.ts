import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { controls, press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import type { Served } from '../../scripts/browsers/sites.ts';
import { furtherHosts } from '../../src/extract/hosts.ts';
import { adapters } from '../../src/extract/registry.ts';
import { allowing } from './allowing.ts';
import { firefoxChrome } from './firefox-chrome.ts';
import { PUBMED, pubmedSite } from './growing-sites.ts';
import { HOMEPAGE, homepage } from './homepage.ts';
import { openPopup } from './toolbar.ts';
import { browserName, closeTabs, counts, openPage, until } from './visiting.ts';

const sites = (url: URL): Served | undefined => (url.hostname === 'people.example' ? homepage(url) : pubmedSite(url));

describe(`what the reader allows in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });

  afterAll(() => running.close(false));
  afterEach(() => closeTabs(running));

  const isRead = (page: Page) => page.waitForSelector('html[data-paperfold="ready"]');
  const isLeft = (page: Page) =>
    until('our traces to go', async () => (await page.$('[data-paperfold], paperfold-panel')) === null);

  // Chromium shows the question to no driver, and offers no way to answer no: what follows from a no is seen here, and
  // with an access that says no in tests/popup/page-card.test.tsx.
  it.skipIf(browserName === 'chromium')(
    'is nothing where the reader refuses: the page is read once, when asked',
    async () => {
      const page = await openPage(running, HOMEPAGE, sites);
      const popup = await openPopup(running, page);
      await popup.card('readable');
      await popup.press('allow');
      await (await firefoxChrome(running)).answer('refuse');
      expect(await popup.card('readable')).toContain('Always read people.example');
      expect(await page.$('[data-paperfold]')).toBeNull();
      await popup.press('read');
      await isRead(page);
      await popup.close();
    },
  );

  it('is given for a homepage, which is read at once', async () => {
    const page = await openPage(running, HOMEPAGE, sites);
    await allowing(running, ['https://people.example/*'], async () => {
      const popup = await openPopup(running, page);
      expect(await popup.card('readable')).toContain('Your browser asks you first');
      await popup.press('allow');
    });
    await isRead(page);
    expect(await counts(page)).toMatchObject({ kept: 4, hidden: 0 });
  });

  // Chromium's driver installs the unpacked extension anew at each start, without what it was granted.
  it.skipIf(browserName === 'chromium')(
    'lasts over a restart of the browser, until it is taken back',
    async () => {
      const { profile } = running;
      await running.close(true);
      running = await launch(browserName, { profile });
      const again = await openPage(running, HOMEPAGE, sites);
      await isRead(again);
      expect(await counts(again)).toMatchObject({ kept: 4, hidden: 0 });

      const options = await running.open('/options.html');
      await options.waitForSelector('[data-granted="people.example"]');
      await options.click('[data-granted="people.example"] [data-action="site-revoke"]');
      await options.waitForFunction(() => document.querySelector('[data-granted]') === null);
      await isLeft(again);
      await again.bringToFront();
      await again.reload();
      const popup = await openPopup(running, again);
      expect(await popup.card('readable')).toContain('people.example only when you ask');
      await popup.close();
      expect(await again.$('[data-paperfold]')).toBeNull();
    },
    120_000,
  );

  it('brings all known sites to life at once, and lets them be', async () => {
    const page = await openPage(running, PUBMED, sites);
    expect(await page.$('[data-paperfold]')).toBeNull();
    const options = await running.open('/options.html');
    await allowing(running, furtherHosts(adapters), async () => {
      await options.bringToFront();
      await (await options.waitForSelector('[data-action="all-sites-on"]'))?.click();
    });
    await isRead(page);
    await page.bringToFront();
    expect(await counts(page)).toMatchObject({ kept: 3 });
    await press(running, page, 'load-all');
    await until('all listings', async () =>
      (await controls(running, page)).some(({ text }) => text.includes('All loaded: 6 listings')),
    );
    await options.bringToFront();
    await (await options.waitForSelector('[data-action="all-sites-off"]'))?.click();
    await isLeft(page);
  });
});
