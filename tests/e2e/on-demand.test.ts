import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actions, controls, press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import type { Served } from '../../scripts/browsers/sites.ts';
import { HOMEPAGE, homepage, publications } from './homepage.ts';
import { openPopup } from './toolbar.ts';
import { browserName, closeTabs, counted, openPage, saveState, titles, until } from './visiting.ts';

/** A person's page of DBLP as no reader of that site knows it. */
const REDESIGNED = 'https://dblp.org/pid/77/1234.html';

const sites = (url: URL): Served | undefined => {
  if (url.href === REDESIGNED)
    return { body: `<!doctype html><title>dblp</title><h1>Ines Valcourt</h1>${publications()}` };
  return url.hostname === 'people.example' ? homepage(url) : undefined;
};

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

  it("grows by the page's own control, whatever that is called", async () => {
    const page = await openPage(running, `${HOMEPAGE}growing`, sites);
    const popup = await openPopup(running, page);
    await popup.card('readable');
    await popup.press('read');
    await page.waitForSelector('html[data-paperfold="ready"]');
    await popup.close();
    await press(running, page, 'load-all');
    await until('all listings', async () =>
      (await controls(running, page)).some(({ text }) => text.includes('All loaded: 4 listings')),
    );
    expect(await actions(running, page, 'save')).toHaveLength(4);
    expect(await actions(running, page, 'load-all')).toEqual([]);
  });

  it('is read by its structure where a known site was redesigned, and says so', async () => {
    const page = await openPage(running, REDESIGNED, sites);
    await page.waitForSelector('html[data-paperfold="ready"]');
    await press(running, page, 'menu');
    await press(running, page, 'about');
    const said = (await controls(running, page)).map(({ text }) => text).join(' ');
    expect(said).toContain('reader of DBLP found nothing here: the site may have changed');
    expect(said).toContain('by the structure of the page instead: 4 listings');
  });

  it('about one paper offers to save that, and says when it is in the list', async () => {
    const page = await openPage(running, 'https://people.example/papers/tide', sites);
    const popup = await openPopup(running, page);
    expect(await popup.card('readable')).toContain('Learning to Wait for the Tide');
    await popup.press('save-paper');
    await until('the paper to be in the list', async () => (await popup.card('readable')).includes('In your list'));
    await popup.close();
    const again = await openPopup(running, page);
    expect(await again.card('readable')).toMatch(/Learning to Wait for the Tide.*In your list/u);
    await again.close();
  });

  it.each([
    ['a page in a frame', '/framed', 'readable', /in a frame from frames\.example.*Open it by itself/u],
    ['a PDF', '/papers/tide.pdf', 'closed', /This is a PDF/u],
    // Firefox shows such a file on a page of its own.
    ['bare data', '/data.json', 'closed', /no web page but a bare file|keeps extensions out of this page/u],
  ])('gets a clear word where there is %s', async (_what, path, state, words) => {
    const page = await openPage(running, `https://people.example${path}`, sites);
    const popup = await openPopup(running, page);
    expect(await popup.card(state)).toMatch(words);
    await popup.close();
  });
});
