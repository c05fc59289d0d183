import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import type { Served } from '../../scripts/browsers/sites.ts';
import { type Command, fromMenu, shortcut } from './asking.ts';
import { HOMEPAGE, homepage } from './homepage.ts';
import { popupShown } from './toolbar.ts';
import { browserName, closeTabs, counted, counts, DEMO, openPage, titles, until, visit } from './visiting.ts';

const sites = (url: URL): Served | undefined => (url.hostname === 'people.example' ? homepage(url) : undefined);

describe(`shortcuts and the context menu in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });

  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  /** The titles that the list shows, once it has so many papers. */
  const listed = async (papers: number) => {
    const list = await running.open('/popup.html');
    await counted(list, papers);
    const shown = await titles(list);
    await list.close();
    return shown;
  };
  /** How many tabs show the list: they are asked themselves, drivers do not hear of all that the extension opens. */
  const libraries = async () => {
    const pages = await running.browser.pages();
    const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    return addresses.filter((address) => address === `${running.origin}/library.html`).length;
  };

  it('have keys that the browser keeps for nothing else', async () => {
    const options = await running.open('/options.html');
    const keys = await options.evaluate(async () => {
      const { chrome: api } = globalThis as unknown as { chrome: { commands: Commands } };
      const all = await api.commands.getAll();
      return all.filter(({ name }) => !name.startsWith('_')).map(({ name, shortcut: held }) => [name, held]);
    });
    expect(Object.fromEntries(keys)).toEqual({
      'read-page': 'Alt+Shift+F',
      'save-papers': 'Alt+Shift+S',
      'open-list': 'Alt+Shift+L',
    });
  });

  it.each<[string, (running: Running, page: Page, name: Command) => Promise<void>]>([
    ['a shortcut', shortcut],
    ['the menu', fromMenu],
  ])('read the page in front: %s', async (_what, ask) => {
    const page = await openPage(running, HOMEPAGE, sites);
    await ask(running, page, 'read-page');
    await page.waitForSelector('html[data-paperfold="ready"]');
    expect(await counts(page)).toMatchObject({ kept: 4 });
  });

  it('open the list', async () => {
    const page = await openPage(running, HOMEPAGE, sites);
    await shortcut(running, page, 'open-list');
    await until('the list in a tab', async () => (await libraries()) === 1);
    await fromMenu(running, page, 'open-list');
    await until('the list in another', async () => (await libraries()) === 2);
  });

  it('save the one paper that a page is about, and all papers of a profile', async () => {
    const page = await openPage(running, 'https://people.example/papers/tide', sites);
    await fromMenu(running, page, 'save-papers');
    expect(await listed(1)).toEqual(['Learning to Wait for the Tide']);
    await shortcut(running, await visit(running), 'save-papers');
    expect((await listed(1 + DEMO.papers)).length).toBeGreaterThan(1);
  });

  it('open the popup, which says why, where there is nothing to read', async () => {
    const page = await openPage(running, 'https://people.example/hobbies', sites);
    await shortcut(running, page, 'read-page');
    const popup = await popupShown(running);
    expect(await popup.card('nothing')).toContain('No list of publications');
    await popup.close();
  });
});

/** The part of the browser's interface that is used in a page of the extension. */
interface Commands {
  getAll(): Promise<{ name: string; shortcut: string }[]>;
}
