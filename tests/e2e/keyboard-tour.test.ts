/**
 * Popup, library and options without a pointer: every step is a key, every target is reached by Tab or arrows, and the
 * focus is never lost.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press as click } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { savedIn } from './downloads.ts';
import { browserName, counted, DEMO, titles, until, visit } from './visiting.ts';

describe(`the whole tour by keyboard in ${browserName}`, { timeout: 150_000 }, () => {
  const files = mkdtempSync(join(tmpdir(), 'paperfold-tour-'));
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName, { downloads: files });
    const page = await visit(running);
    await click(running, page, 'save-all');
    const popup = await running.open('/popup.html');
    await counted(popup, DEMO.papers);
    await Promise.all([page.close(), popup.close()]);
  });
  afterAll(async () => {
    await running.close();
    rmSync(files, { recursive: true, force: true });
  });

  it('popup: search, move, abstract, status, remove, undo', async () => {
    const popup = await running.open('/popup.html');
    await counted(popup, DEMO.papers);
    await popup.bringToFront();
    const [, second = ''] = await titles(popup);
    await tabTo(popup, '[data-search]');
    await popup.keyboard.type(second.slice(0, 30));
    await until('the paper', async () => (await titles(popup))[0] === second);
    await popup.keyboard.press('ArrowDown');
    await focusOn(popup, '[data-entry]');
    const status = await statusHere(popup);
    await popup.keyboard.press('s');
    await until('another status', async () => (await statusHere(popup)) !== status);
    await popup.keyboard.press('Delete');
    await counted(popup, DEMO.papers - 1);
    await tabTo(popup, '[data-action="undo"]');
    await popup.keyboard.press('Enter');
    await counted(popup, DEMO.papers);
    await focusOn(popup, '[data-entry], [data-search]');
    await popup.close();
  });

  it('library: search, status, star, abstract, edit, tag, note, select, remove, undo, trash, put back', async () => {
    const page = await running.open('/library.html');
    await page.setViewport({ width: 1280, height: 900 });
    await page.bringToFront();
    await counted(page, DEMO.papers);
    const all = await titles(page);
    const first = all[0] ?? '';

    await tabTo(page, '[data-search]');
    await page.keyboard.type(first.slice(0, 30));
    await until('the paper', async () => (await titles(page))[0] === first);
    await page.keyboard.press('Escape');
    await until(
      'all papers',
      async () => (await page.$eval('[data-list]', (list) => list.getAttribute('data-query'))) === '',
    );
    await page.keyboard.press('ArrowDown');
    await focusOn(page, '[data-entry]');

    const status = await statusHere(page);
    await page.keyboard.press('s');
    await until('another status', async () => (await statusHere(page)) !== status);
    await tabTo(page, '[data-entry] [data-action="star"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-entry] [data-action="star"][aria-pressed="true"]');

    await tabTo(page, '.detail [data-field-of="year"] [data-action="edit-field"], .detail [data-adds="year"]');
    await page.keyboard.press('Enter');
    await focusOn(page, '[data-edit="year"]');
    await command(page, 'a');
    await page.keyboard.type('20x');
    await page.keyboard.press('Enter');
    await until('a sentence', () => page.$eval('[data-field-of="year"] [role="alert"]', (said) => said.textContent));
    await command(page, 'a');
    await page.keyboard.type('2001');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-field-of="year"] [data-said-by="reader"]');
    await focusOn(page, '[data-field-of="year"] [data-action="edit-field"]');

    await tabTo(page, '[data-action="tag-this"]', 'back');
    await page.keyboard.press('Enter');
    await focusOn(page, '[data-tag-of-paper]');
    await page.keyboard.type('tour');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.detail [data-tag="tour"]');
    // The first Escape may only close the browser's own list of completions.
    await until('the field of tags to close', async () => {
      await page.keyboard.press('Escape');
      return page.evaluate(() => document.activeElement?.matches('[data-action="tag-this"]'));
    });
    await tabTo(page, '[data-note]');
    await page.keyboard.type('Seen on the tour');
    await page.keyboard.press('Tab');
    await page.waitForSelector('[data-note][data-state="saved"]');

    await tabTo(page, '[data-entry]', 'back');
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await until('two selected', async () => (await page.$$('[data-action="select"]:checked')).length === 2);
    await tabTo(page, '[data-action="remove-selected"]', 'back');
    await page.keyboard.press('Enter');
    await counted(page, DEMO.papers - 2);
    await focusOn(page, '.library-bar');
    await tabTo(page, '[data-action="undo-last"]', 'back');
    await page.keyboard.press('Enter');
    await counted(page, DEMO.papers);
    await tabTo(page, '[data-action="redo"]');
    await page.keyboard.press('Enter');
    await counted(page, DEMO.papers - 2);

    await tabTo(page, '[data-action="trash"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-trash="2"]');
    await tabTo(page, '[data-action="put-back"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-trash="1"]');
    await command(page, 'z');
    await page.waitForSelector('[data-trash="2"]');
    await tabTo(page, '[data-action="close-trash"]', 'back');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-trash]', { hidden: true });
    await focusOn(page, '[data-entry], [data-search]');
    expect(await page.$eval('[data-count]', (count) => count.textContent)).toBe(String(DEMO.papers - 2));
    await page.close();
  });

  it('library: status, star and tag for two papers, and one made of both', async () => {
    const page = await running.open('/library.html');
    await page.setViewport({ width: 1280, height: 900 });
    await page.bringToFront();
    await counted(page, DEMO.papers - 2);
    await tabTo(page, '[data-search]');
    await page.keyboard.press('ArrowDown');
    await focusOn(page, '[data-entry]');
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.waitForSelector('[data-action="merge-selected"]');
    const selected = (inside: string) =>
      page.$$eval(
        '[data-entry]:has([data-action="select"]:checked)',
        (rows, wanted) => rows.filter((row) => row.querySelector(wanted)).length,
        inside,
      );

    await tabTo(page, '[data-action="status-selected"]', 'back');
    await page.keyboard.press('Enter');
    await focusOn(page, '[data-set-status="to-read"]');
    await tabTo(page, '[data-set-status="reading"]');
    await page.keyboard.press('Enter');
    await until('both being read', async () => (await selected('[data-status="reading"]')) === 2);
    await focusOn(page, '[data-action="status-selected"]');
    await tabTo(page, '[data-action="star-selected"]');
    await page.keyboard.press('Enter');
    await until('both starred', async () => (await selected('[data-action="star"][aria-pressed="true"]')) === 2);
    await focusOn(page, '[data-action="star-selected"]');
    await tabTo(page, '[data-action="tag-selected"]');
    await page.keyboard.press('Enter');
    await focusOn(page, '[data-tag-field]');
    await page.keyboard.type('both');
    await page.keyboard.press('Enter');
    await until('both tagged', async () => (await selected('.entry-tag')) === 2);
    await until('the field of tags to close', async () => {
      await page.keyboard.press('Escape');
      return page.evaluate(() => document.activeElement?.matches('[data-action="tag-selected"]'));
    });

    await tabTo(page, '[data-action="merge-selected"]');
    await page.keyboard.press('Enter');
    await focusOn(page, '[data-action="merge-confirm"]');
    await tabTo(page, '[data-action="merge-cancel"]');
    await page.keyboard.press('Enter');
    await focusOn(page, '[data-action="merge-selected"]');
    await page.keyboard.press('Enter');
    await focusOn(page, '[data-action="merge-confirm"]');
    await page.keyboard.press('Enter');
    await counted(page, DEMO.papers - 3);
    await focusOn(page, '.library-bar');
    await command(page, 'z');
    await counted(page, DEMO.papers - 2);
    await page.close();
  });

  it('library: a file in, and one out', async () => {
    const page = await running.open('/library.html');
    await page.setViewport({ width: 1280, height: 900 });
    await page.bringToFront();
    await counted(page, DEMO.papers - 2);
    await tabTo(page, '[data-import]');
    const file = join(files, 'tour.in');
    writeFileSync(file, '@article{one, title = {Folding by hand}, author = {Ada Lovelace}, year = 1999}');
    // The browser's own window to choose a file is not ours to show.
    const input = (await page.$('[data-import]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await page.waitForSelector('[data-import-preview][data-new="1"]');
    await focusOn(page, '.import');
    await tabTo(page, '[data-action="import-confirm"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-import-done]');
    await counted(page, DEMO.papers - 1);
    await focusOn(page, '.import');
    await tabTo(page, '[data-action="import-close"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-import-done]', { hidden: true });
    await focusOn(page, '.import');
    await tabTo(page, '[data-action="export"][data-format="ris"]', 'back');
    await page.keyboard.press('Enter');
    await until('the file', async () => savedIn(files).some((name) => name.endsWith('.ris')));
    await focusOn(page, '[data-action="export"][data-format="ris"]');
    await page.close();
  });

  it('options: a preference, a check, a copy and the way back to it, everything deleted', async () => {
    const page = await running.open('/options.html');
    await page.bringToFront();
    await tabTo(page, '[name="prefer"]');
    await page.keyboard.press('ArrowDown');
    await focusOn(page, '[name="prefer"][value="preprint"]:checked');
    await tabTo(page, '[data-action="snapshot-now"]');
    await page.keyboard.press('Enter');
    // The background may have made one by itself meanwhile.
    await until('the copy', () =>
      page.$eval('.snapshots [role="status"]', (said) => said.textContent === 'A copy was made.'),
    );
    await focusOn(page, '[data-action="snapshot-now"]');
    await tabTo(page, '[data-action="snapshot-back"]', 'back');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-action="snapshot-confirm"]');
    await page.keyboard.press('Enter');
    await until('the way back', () =>
      page.$eval('.snapshots [role="status"]', (said) =>
        /Put back: \d+, into the trash: \d+\./u.test(said.textContent),
      ),
    );
    await focusOn(page, '.snapshots, .snapshots *');
    await tabTo(page, '[data-action="check-now"]');
    await page.keyboard.press('Enter');
    await until('the check', () =>
      page.$eval('.list-check', (check) => check.textContent.includes('Looked through on')),
    );
    await focusOn(page, '[data-action="check-now"]');
    await tabTo(page, '.wipe summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-wipe-word]');
    await page.keyboard.type('delete');
    await page.keyboard.press('Enter');
    const library = await running.open('/library.html');
    await counted(library, 0);
    await Promise.all([page.close(), library.close()]);
  });
});

/** Tabs on, or back, until what has the focus is `selector`. */
async function tabTo(page: Page, selector: string, direction: 'on' | 'back' = 'on'): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    if (direction === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (direction === 'back') await page.keyboard.up('Shift');
  }
  throw new Error(`${selector} is not reached by Tab`);
}

/** Waits until what has the focus is `selector`; else says what has it. */
async function focusOn(page: Page, selector: string): Promise<void> {
  let seen: string | undefined;
  const isThere = async () => {
    seen = await page.evaluate((wanted) => {
      const { activeElement } = document;
      return activeElement?.matches(wanted) ? undefined : activeElement?.outerHTML.slice(0, 200);
    }, selector);
    return seen === undefined;
  };
  await until(selector, isThere).catch(() => {
    throw new Error(`the focus is not on ${selector} but on ${seen}`);
  });
}

async function command(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** The status of the entry that has the focus. */
function statusHere(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() =>
    document.activeElement
      ?.closest('[data-entry]')
      ?.querySelector('[data-action="status"]')
      ?.getAttribute('data-status'),
  );
}
