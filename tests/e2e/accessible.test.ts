import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { press as pressInPage } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { browserName, closeTabs, counted, DEMO, visit } from './visiting.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe(`axe finds nothing in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });

  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  const SCREENS = ['/popup.html', '/library.html', '/options.html'];

  it.each(SCREENS)('%s, with an empty list', async (path) => {
    const page = await running.open(path);
    await new Promise((done) => setTimeout(done, 600));
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it.each(SCREENS)('%s, with papers, in both colour schemes', async (path) => {
    const profile = await visit(running);
    await pressInPage(running, profile, 'save-all');
    const page = await running.open(path);
    if (path !== '/options.html') await counted(page, DEMO.papers);
    for (const scheme of SCHEMES) {
      await inScheme(page, scheme);
      expect(await violations(page), scheme).toEqual([]);
    }
    await Promise.all([page.close(), profile.close()]);
  });

  // One after the other on one page, over the papers saved above.
  it('the library with all that opens in it, in both colour schemes', async () => {
    const page = await running.open('/library.html');
    await page.waitForSelector('[data-entry]');
    const found: string[] = [];
    for (const [name, open] of SCREENS_OF_LIBRARY) {
      await open(page);
      for (const scheme of SCHEMES) {
        await inScheme(page, scheme);
        found.push(...(await violations(page)).map((violation) => `${name}, ${scheme}: ${violation}`));
      }
    }
    expect(found).toEqual([]);
    await page.close();
  }, 150_000);

  it('the parts in the page, on the demo page', async () => {
    const page = await running.open('/demo.html');
    await page.waitForSelector('html[data-paperfold="ready"]');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

/** Firefox's protocol cannot emulate the other one yet. */
const SCHEMES = browserName === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const);

async function inScheme(page: Page, scheme: string): Promise<void> {
  if (browserName === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** Each leads on from the one before it. */
const SCREENS_OF_LIBRARY: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'many papers to be changed',
    async (page) => {
      await press(page, '[data-action="select-all"]', '[data-action="status-selected"]');
      await press(page, '[data-action="status-selected"]', '[data-set-status]');
      await press(page, '[data-action="tag-selected"]', '[data-tag-field]');
      await page.type('[data-tag-field]', 'for the seminar');
      await press(page, '[data-action="add-tag"]', '[data-entry] .entry-tag');
    },
  ],
  ['the tags', (page) => press(page, '[data-action="tags"]', 'dialog[open]')],
  [
    'the preview of a merge',
    async (page) => {
      await page.$eval('dialog[open]', (dialog) => (dialog as HTMLDialogElement).close());
      await press(page, '[data-action="select-all"]', '[data-action="select-all"]:not(:checked)');
      const boxes = await page.$$('[data-entry] [data-action="select"]');
      for (const box of boxes.slice(0, 2)) await box.evaluate((node) => (node as HTMLElement).click());
      await press(page, '[data-action="merge-selected"]', '[data-merge-preview]');
    },
  ],
  [
    'possible duplicates and decisions',
    async (page) => {
      await press(page, '[data-action="merge-confirm"]', '[data-action="undo"]');
      await press(page, '[data-action="duplicates"]', '[data-decisions]');
      await page.$eval('[data-decisions]', (details) => details.setAttribute('open', ''));
    },
  ],
  [
    'the trash',
    async (page) => {
      await page.evaluate(() => history.back());
      await press(page, '[data-entry] [data-action="remove"]', '[data-action="undo"]');
      await press(page, '[data-action="trash"]', '[data-trashed]');
      await press(page, '[data-action="empty-trash"]', '[data-action="empty-trash-cancel"]');
    },
  ],
  [
    'the preview of an import',
    async (page) => {
      await press(page, '[data-action="close-trash"]', '[data-entry]');
      const file = join(mkdtempSync(join(tmpdir(), 'paperfold-axe-')), 'refs.bib');
      const content =
        '@article{one, title = {Folding by hand}, author = {Ada Lovelace}}\n@article{two, author = {Nobody}}';
      writeFileSync(file, content);
      const input = (await page.$('[data-import]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      await page.waitForSelector('[data-import-preview][data-rejected="1"]');
      await page.$$eval('[data-import-preview] details', (all) => {
        for (const details of all) details.open = true;
      });
    },
  ],
  [
    'a narrow window with one paper opened and a field being edited',
    async (page) => {
      await press(page, '[data-action="import-cancel"]', '[data-entry]');
      await page.setViewport({ width: 320, height: 800 });
      await press(page, '[data-entry] [data-action="details"]', '[data-detail="open"]');
      await press(page, '.detail [data-action="edit-field"]', '[data-edit]');
    },
  ],
];

/** Presses a control by script, and waits for what comes of it. */
async function press(page: Page, control: string, then: string): Promise<void> {
  await page.waitForSelector(control);
  await page.$eval(control, (node) => (node as HTMLElement).click());
  await page.waitForSelector(then);
}

/** Colours are judged once they have arrived: a change of scheme runs through the transitions of buttons. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  await page.evaluate(AXE);
  const results = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return results.violations.flatMap((v) =>
    v.nodes.map((node) => `${v.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
