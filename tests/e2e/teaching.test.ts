import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actions, controls, press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import type { Served } from '../../scripts/browsers/sites.ts';
import { openPopup } from './toolbar.ts';
import { browserName, closeTabs, openPage, until } from './visiting.ts';

const WORKS = 'https://quill.example/works';

/** A page that says too little for anyone to know its list by: no names of the usual form, no years, no venues. */
const cards = ['Harbours I', 'Harbours II', 'Of ropes'].map(
  (title, place) =>
    `<div class="css-${place}q1x9z"><div><a href="/w/${place}">${title}</a></div><div><span>ada</span><span>bo</span></div></div>`,
);

/** A profile of a site that Paperfold knows, with other titles than its reader takes. */
const PROFILE = 'https://dblp.org/pid/01/1234.html';
const profileRows = ['Ropes', 'Knots', 'Sails'].map(
  (word) =>
    `<li class="entry article"><cite class="data"><span itemprop="author"><span itemprop="name">Ada Quill</span></span>
     <span class="title">Record of ${word}.</span> <b class="real">The true title about ${word}</b></cite></li>`,
);

const sites = (url: URL): Served | undefined =>
  url.hostname === 'quill.example'
    ? {
        body: `<!doctype html><title>quill</title><body><h1>quill</h1><main><div>${cards.join('')}</div></main></body>`,
      }
    : url.href === PROFILE
      ? { body: `<!doctype html><title>dblp</title><h1>Quill</h1><main><ul>${profileRows.join('')}</ul></main>` }
      : undefined;

/** Presses keys, each once the picker can have heard the last. */
async function keys(page: Page, ...names: readonly Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  for (const name of names) await page.keyboard.press(name);
}

/** What the picker says now. */
async function said(running: Running, page: Page): Promise<string> {
  return (await controls(running, page)).map(({ text }) => text).join(' ');
}

describe(`a rule made by picking in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });

  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  async function teach(): Promise<Page> {
    const page = await openPage(running, WORKS, sites);
    const popup = await openPopup(running, page);
    await popup.card('readable');
    await popup.press('read');
    await popup.card('nothing', 'on');
    await popup.press('teach');
    await until('the picker', () => page.$('paperfold-picker'));
    await page.bringToFront();
    return page;
  }

  it('is cancelled with Escape, and leaves the page as it was', async () => {
    const page = await openPage(running, WORKS, sites);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.close();
    const taught = await teach();
    await taught.click('main a');
    expect(taught.url()).toBe(WORKS);
    await keys(taught, 'Escape');
    await until('the end', async () => !(await taught.$('paperfold-picker')));
    expect(await taught.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('reads the page at once and at the next visit, and can be switched off and deleted', async () => {
    const page = await teach();
    // A link is pointed at, its card is meant; keys take more and less.
    await page.hover('main a');
    await keys(page, 'ArrowUp', 'ArrowDown', 'Enter');
    await until('three rows', async () => (await said(running, page)).includes('3 rows'));
    await page.click('main a');
    await until('three titles', async () => (await said(running, page)).includes('3 titles'));
    await page.click('main span');
    await until('three with authors', async () => (await said(running, page)).includes('3 with authors'));
    await press(running, page, 'save-rule');
    await page.waitForSelector('html[data-paperfold="ready"]');
    expect(await page.$$('[data-paperfold-row="kept"]')).toHaveLength(3);

    const next = await openPage(running, WORKS, sites);
    const popup = await openPopup(running, next);
    await popup.card('readable');
    await popup.press('read');
    expect(await popup.card('on')).toContain('3 papers');
    await popup.close();
    await press(running, next, 'menu');
    await press(running, next, 'about');
    expect(await said(running, next)).toContain('Read by your own rule “quill.example”: 3 listings');
    expect(await actions(running, next, 'save')).toHaveLength(3);

    const options = await running.open('/options.html');
    await options.waitForSelector('[data-rule]');
    expect(await options.$eval('[data-field="rule-name"]', (field) => (field as HTMLInputElement).value)).toBe(
      'quill.example',
    );
    await options.click('[data-action="rule-delete"]');
    await options.waitForSelector('[data-rules="0"]');
    await options.click('[data-action="rule-undo"]');
    await options.waitForSelector('[data-rules="1"]');
    await options.click('[data-action="rule-use"]');
    await until('the rule to be off', () =>
      options.$eval('[data-action="rule-use"]', (box) => !(box as HTMLInputElement).checked),
    );

    const last = await openPage(running, WORKS, sites);
    const without = await openPopup(running, last);
    await without.card('readable');
    await without.press('read');
    expect(await without.card('nothing')).toContain('No list of publications');
  });

  it('stands in for the reader of a known site where its reader says so', async () => {
    const page = await openPage(running, PROFILE, sites);
    await page.waitForSelector('html[data-paperfold="ready"]');
    const popup = await openPopup(running, page);
    await popup.card('on');
    await popup.press('teach');
    await until('the picker', () => page.$('paperfold-picker'));
    await page.bringToFront();
    await page.click('.real');
    await until('the rows', async () => (await said(running, page)).includes('3 rows'));
    await page.click('.real');
    await until('the titles', async () => (await said(running, page)).includes('3 titles'));
    expect(await said(running, page)).toContain('Use it although Paperfold reads DBLP by itself');
    await press(running, page, 'save-rule');
    await until('the rule to be used', async () => {
      const [first] = await actions(running, page, 'save').catch(() => []);
      return first?.attributes['aria-label']?.includes('The true title about Ropes');
    });
    await press(running, page, 'menu');
    await press(running, page, 'about');
    expect(await said(running, page)).toContain('Read by your own rule “dblp.org”: 3 listings');
  });
});
