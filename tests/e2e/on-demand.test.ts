import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { controls, press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import type { Served } from '../../scripts/browsers/sites.ts';
import { HOMEPAGE, homepage } from './homepage.ts';
import { openPopup } from './toolbar.ts';
import { browserName, closeTabs, counted, openPage, saveState, titles } from './visiting.ts';

const sites = (url: URL): Served | undefined => (url.hostname === 'people.example' ? homepage(url) : undefined);

describe(`a homepage on demand in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });

  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  it('is read when the reader asks in the popup, and its papers can be saved', async () => {
    const page = await openPage(running, HOMEPAGE, sites);
    const popup = await openPopup(running, page);
    expect(await popup.card('readable')).toContain('people.example only when you ask');
    expect(await page.$('[data-paperfold]')).toBeNull();

    await popup.press('read');
    await page.waitForSelector('html[data-paperfold="ready"]');
    expect(await popup.card('on')).toContain('4 papers');
    await popup.close();

    await press(running, page, 'save', 0);
    await saveState(running, page, 0, 'saved');
    const list = await running.open('/popup.html');
    await counted(list, 1);
    expect(await titles(list)).toEqual(['Quiet Harbours: Memory in Shallow Networks']);
  });

  it('says in "About this page" how it was read', async () => {
    const page = await openPage(running, HOMEPAGE, sites);
    const popup = await openPopup(running, page);
    await popup.card('readable');
    await popup.press('read');
    await page.waitForSelector('html[data-paperfold="ready"]');
    await popup.close();
    await press(running, page, 'menu');
    await press(running, page, 'about');
    const said = (await controls(running, page)).map(({ text }) => text).join(' ');
    expect(said).toContain('Read because you asked, by the structure of the page: 4 listings');
  });

  it('is not read again after a reload, nor where nothing was asked', async () => {
    const page = await openPage(running, HOMEPAGE, sites);
    const popup = await openPopup(running, page);
    await popup.card('readable');
    await popup.press('read');
    await page.waitForSelector('html[data-paperfold="ready"]');
    await popup.close();
    await page.reload();
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.$('[data-paperfold], paperfold-panel')).toBeNull();
  });

  it('without a list says so, and changes nothing', async () => {
    const page = await openPage(running, 'https://people.example/hobbies', sites);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const popup = await openPopup(running, page);
    await popup.card('readable');
    await popup.press('read');
    expect(await popup.card('nothing')).toContain('No list of publications');
    await popup.close();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
