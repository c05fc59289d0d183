import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { savedIn } from './downloads.ts';
import { browserName, closeTabs, counted, DEMO, openPage, titles, until, visit } from './visiting.ts';

describe(`keeping the list in ${browserName}`, () => {
  const files = mkdtempSync(join(tmpdir(), 'paperfold-files-'));
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName, { downloads: files });
    const page = await visit(running);
    await press(running, page, 'save-all');
    const popup = await running.open('/popup.html');
    await counted(popup, DEMO.papers);
    await Promise.all([page.close(), popup.close()]);
  });

  afterEach(() => closeTabs(running));
  afterAll(async () => {
    await running.close();
    rmSync(files, { recursive: true, force: true });
  });

  it('removes with undo in the popup, by keyboard alone', async () => {
    const popup = await running.open('/popup.html');
    await counted(popup, DEMO.papers);
    const [first] = await titles(popup);
    await popup.focus('[data-search]');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Delete');
    await counted(popup, DEMO.papers - 1);
    expect(await titles(popup)).not.toContain(first);
    await popup.click('[data-action="undo"]');
    await counted(popup, DEMO.papers);
    expect((await titles(popup))[0]).toBe(first);
    await popup.close();
  });

  it('keeps a status', async () => {
    const popup = await running.open('/popup.html');
    await counted(popup, DEMO.papers);
    const status = () =>
      popup.$eval(
        '[data-entry] [data-action="status"]',
        (node) => node.getAttribute('data-status') ?? node.textContent,
      );
    const before = await status();
    await popup.click('[data-entry] [data-action="status"]');
    const after = await until('another status', async () => ((await status()) === before ? undefined : status()));
    await popup.close();
    const again = await running.open('/popup.html');
    await counted(again, DEMO.papers);
    expect(
      await again.$eval(
        '[data-entry] [data-action="status"]',
        (node) => node.getAttribute('data-status') ?? node.textContent,
      ),
    ).toBe(after);
    await again.close();
  });

  it('saves a copy, and restores it into an empty list', async () => {
    const library = await running.open('/library.html');
    await library.waitForSelector('[data-entry]');
    await library.click('[data-action="export"][data-format="backup"]');
    const name = await until('the copy', async () => savedIn(files).find((file) => file.endsWith('.json')));
    const copy = join(files, name);
    await until('the whole copy', async () => readFileSync(copy, 'utf8').trimEnd().endsWith('}'));
    await library.close();

    const fresh = await launch(browserName);
    const page = await fresh.open('/library.html');
    await counted(page, 0);
    await choose(page, copy);
    await page.waitForSelector('[data-import-preview]');
    expect(await preview(page)).toEqual({ new: DEMO.papers, merged: 0, rejected: 0 });
    await page.click('[data-action="import-confirm"]');
    await page.waitForSelector('[data-import-done]');
    await counted(page, DEMO.papers);

    await choose(page, copy);
    await until(
      'a second preview',
      async () => (await page.$('[data-import-preview]')) && (await preview(page)).new === 0,
    );
    await fresh.close();
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['not ours', () => '{"papers": []}'],
    ['empty', () => ''],
    ['not JSON', () => '\u0000\u0001 PNG'],
  ])('answers a copy that is %s with a sentence, and keeps the list', async (what, damage) => {
    const copy = savedIn(files).find((file) => file.endsWith('.json'));
    const text = copy ? readFileSync(join(files, copy), 'utf8') : '';
    const bad = join(files, `bad ${what}.txt`);
    writeFileSync(bad, damage(text));
    const library = await running.open('/library.html');
    await counted(library, DEMO.papers);
    await choose(library, bad);
    const said = await until('a sentence', () =>
      library.$eval('[data-import-failed]', (node) => node.textContent?.trim()).catch(() => undefined),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(await library.$('[data-action="import-confirm"]')).toBeNull();
    await counted(library, DEMO.papers);
    await library.close();
  });
});

describe(`installing in ${browserName}`, () => {
  it('brings open profiles to life without a reload, and sweeps after the old version', async () => {
    const running = await launch(browserName, { bare: true });
    const page = await openPage(running, DEMO.en);
    expect(await page.$('[data-paperfold]')).toBeNull();
    const id = await running.install();
    await page.waitForSelector('html[data-paperfold="ready"]');

    await running.browser.uninstallExtension(id);
    await running.install();
    await until('one panel, alive', async () => {
      const panels = await page.$$('paperfold-panel');
      return panels.length === 1 && (await page.$('html[data-paperfold="ready"]'));
    });
    await running.close();
  });
});

async function choose(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[type="file"][data-import]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

function preview(page: Page): Promise<{ new: number; merged: number; rejected: number }> {
  return page.$eval('[data-import-preview]', (node) => ({
    new: Number(node.getAttribute('data-new') ?? node.querySelector('[data-new]')?.getAttribute('data-new')),
    merged: Number(
      node.getAttribute('data-merged') ?? node.querySelector('[data-merged]')?.getAttribute('data-merged'),
    ),
    rejected: Number(
      node.getAttribute('data-rejected') ?? node.querySelector('[data-rejected]')?.getAttribute('data-rejected'),
    ),
  }));
}
