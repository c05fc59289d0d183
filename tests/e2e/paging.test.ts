import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actions, controls, press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import type { Served } from '../../scripts/browsers/sites.ts';
import { MILA, milaPage, milaSite } from './growing-sites.ts';
import { browserName, closeTabs, counted, counts, stop, until, visit } from './visiting.ts';

describe(`read all pages in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });
  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  const says = (page: Page, text: RegExp) =>
    until(`the panel to say ${String(text)}`, async () =>
      (await controls(running, page)).some(({ host, text: shown }) => host === 'paperfold-panel' && text.test(shown)),
    );
  const picture = async (page: Page, name: string) => {
    const folder = process.env.PAPERFOLD_PICTURES;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}-${browserName}.png` });
  };

  it("follows the pager's own links, folds across pages, saves all, and is undone byte for byte", async () => {
    const asked: string[] = [];
    const page = await visit(running, MILA, (url) => (asked.push(url.search), milaSite()(url)));
    expect(await counts(page)).toMatchObject({ kept: 6, hidden: 0 });
    asked.length = 0;
    await press(running, page, 'read-pages');
    await says(page, /Page 2 of \d/u);
    await picture(page, 'paging-progress');
    await says(page, /All loaded: 24 listings/u);
    await picture(page, 'paging-done');
    expect(asked.filter((search) => search !== '')).toEqual(['?page=0%2C1', '?page=0%2C2', '?page=0%2C3']);
    expect(await counts(page)).toEqual({ kept: 21, hidden: 3, rendered: 21 });
    expect(await actions(running, page, 'save')).toHaveLength(21);
    await press(running, page, 'save-all');
    const popup = await running.open('/popup.html');
    await counted(popup, 21);
    await popup.close();
    await page.bringToFront();
    await press(running, page, 'off');
    await until('our traces to go', async () => (await page.$('[data-paperfold]')) === null);
    const [is, was] = await page.evaluate(
      (html) => [
        document.documentElement.outerHTML,
        new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      ],
      milaPage(0),
    );
    expect(is).toBe(was);
  });

  it.each<[string, Served, RegExp]>([
    ['a question whether one is human', { body: '<form id="challenge-form">Are you human?</form>' }, /asks whether/u],
    ['an error page that answers 200', { body: '<h1>Something went wrong</h1>' }, /no list of papers/u],
    ['an error', { status: 500, body: 'oops' }, /does not answer/u],
  ])('stops at %s, keeps what it has, and goes on from there', async (_what, served, words) => {
    let isBroken = true;
    const page = await visit(
      running,
      MILA,
      milaSite((n) => (n === 2 && isBroken ? served : undefined)),
    );
    await press(running, page, 'read-pages');
    await says(page, words);
    expect((await counts(page)).kept).toBe(11);
    isBroken = false;
    await press(running, page, 'read-pages');
    await says(page, /All loaded: 24 listings/u);
  });

  it('stops in the middle when told so', async () => {
    const page = await visit(running, MILA, milaSite());
    await press(running, page, 'read-pages');
    await stop(running, page);
    await says(page, /Stopped at \d+ listings/u);
    expect(await actions(running, page, 'read-pages')).toHaveLength(1);
  });
});
