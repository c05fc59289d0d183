import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actions, controls, press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import type { Served } from '../../scripts/browsers/sites.ts';
import { SCHOLAR, scholarSite } from './growing-sites.ts';
import { browserName, closeTabs, counts, stop, until, visit } from './visiting.ts';

describe(`load all in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });
  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  const panelText = async (page: Page) =>
    (await controls(running, page)).find(({ host, tag }) => host === 'paperfold-panel' && tag === 'section')?.text ??
    '';
  const says = (page: Page, text: RegExp) =>
    until(`the panel to say ${String(text)}`, async () => text.test(await panelText(page)));
  const open = (site: (url: URL) => Served | undefined) => visit(running, SCHOLAR, site);

  it("presses a Scholar profile's own control until all rows are there", async () => {
    const page = await open(scholarSite({ total: 70 }));
    await press(running, page, 'load-all');
    await says(page, /listings so far/u);
    await says(page, /All loaded: 70 listings/u);
    expect(await counts(page)).toEqual({ kept: 69, hidden: 1, rendered: 69 });
    expect(await actions(running, page, 'load-all')).toEqual([]);
    expect(await actions(running, page, 'stop')).toEqual([]);
  });

  it('stops when told so, keeps what is there, and goes on', async () => {
    const page = await open(scholarSite({ total: 200 }));
    await press(running, page, 'load-all');
    await stop(running, page);
    await says(page, /Stopped at \d+ listings/u);
    const { kept, hidden } = await counts(page);
    await new Promise((done) => setTimeout(done, 1500));
    expect((await counts(page)).kept).toBeLessThanOrEqual(kept + hidden + 20);
    await press(running, page, 'load-all');
    await says(page, /listings so far/u);
  });

  it('stops at a question whether one is human, and says so', async () => {
    const page = await open(scholarSite({ total: 200, answer: (nth) => (nth === 2 ? 'question' : 'rows') }));
    await press(running, page, 'load-all');
    await says(page, /Stopped at 40 listings: the site asks whether you are human/u);
    expect((await counts(page)).kept).toBe(39);
  });

  it('is gone without a trace when Paperfold is turned off in the middle, and works again after that', async () => {
    const page = await open(scholarSite({ total: 80 }));
    await press(running, page, 'load-all');
    await until('a way to stop', async () => (await actions(running, page, 'stop')).length > 0);
    await press(running, page, 'off');
    await until('our traces to go', async () => (await page.$('[data-paperfold]')) === null);
    expect(await page.$('paperfold-panel, paperfold-actions, [data-paperfold-row]')).toBeNull();
    await turnOn(running, page);
    await press(running, page, 'load-all');
    await says(page, /All loaded: 80 listings/u);
  });
});

/** Turns the annotation of a tab on again, as the popup's card does. */
async function turnOn(running: Running, page: Page): Promise<void> {
  const popup = await running.open('/popup.html');
  await popup.evaluate(async (url) => {
    const { chrome: api } = globalThis as unknown as { chrome: { tabs: Tabs } };
    for (const { id } of await api.tabs.query({ url: `${url.split('?')[0]}*` }))
      await api.tabs.sendMessage(id, { paperfold: 'turn', payload: 'on' }, { frameId: 0 });
  }, page.url());
  await popup.close();
  await page.waitForSelector('html[data-paperfold="ready"]');
}

/** The part of the browser's interface that is used in an extension page. */
interface Tabs {
  query(wanted: { url: string }): Promise<{ id: number }[]>;
  sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
}
