import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actions, controls, press as pressIn } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { savedIn } from './downloads.ts';
import { browserName, closeTabs, counted, DEMO, titles, until, visit } from './visiting.ts';

const BIB = `@article{one, title = {Learning to fold}, author = {Ada Lovelace}, year = 2020, doi = {10.1000/fold}}

@article{two, title = {Rivers of northern Québec}, author = {Zoë Léger and Grace Hopper}, journal = {Hydrology}}

@article{broken, title = {This one never ends, author = {Nobody}

@article{again, title = {Learning to Fold}, author = {Ada Lovelace}, year = 2020, doi = {10.1000/fold}}
`;

describe(`papers in and out in ${browserName}`, () => {
  const files = mkdtempSync(join(tmpdir(), 'paperfold-in-and-out-'));
  let running: Running;
  let library: Page;

  beforeAll(async () => {
    running = await launch(browserName, { downloads: files });
    library = await running.open('/library.html');
    await counted(library, 0);
  });
  afterEach(async (context) => {
    if (context.task.result?.state === 'fail') await closeTabs(running);
  });
  afterAll(async () => {
    await running.close();
    rmSync(files, { recursive: true, force: true });
  });

  it('takes in a .bib with a broken entry: preview, confirm, undo, and again', async () => {
    await choose(library, 'refs.bib', BIB);
    await library.waitForSelector('[data-import-preview]');
    expect(await preview(library)).toEqual({ new: 2, merged: 1, rejected: 1 });
    expect(await library.$eval('[data-rejected-entry]', (node) => node.textContent)).toContain('Line 5, broken');
    await counted(library, 0);
    await press(library, '[data-action="import-confirm"]');
    await library.waitForSelector('[data-import-done]');
    await counted(library, 2);
    expect(await titles(library)).toEqual(['Learning to fold', 'Rivers of northern Québec']);

    await press(library, '[data-action="undo"]');
    await counted(library, 0);
    await choose(library, 'refs.bib', BIB);
    await library.waitForSelector('[data-action="import-confirm"]');
    await press(library, '[data-action="import-confirm"]');
    await library.waitForSelector('[data-import-done]');
    await counted(library, 2);
  });

  it('names the same file as known the second time', async () => {
    await choose(library, 'refs.bib', BIB);
    await until('the preview', async () => (await library.$('[data-import-preview]')) !== null);
    expect(await preview(library)).toEqual({ new: 0, merged: 3, rejected: 1 });
    await press(library, '[data-action="import-cancel"]');
  });

  it.each([
    ['bibtex', '.bib', 'title = {Rivers of northern Québec}'],
    ['ris', '.ris', 'TI  - Rivers of northern Québec'],
    ['csl-json', '.csl.json', 'Rivers of northern Québec'],
    ['markdown', '.md', 'Rivers of northern Québec'],
    ['csv', '.csv', 'Rivers of northern Québec'],
    ['backup', '.json', '"paperfold-backup"'],
  ])('saves all papers as %s', async (format, ending, part) => {
    await press(library, `[data-action="export"][data-format="${format}"]`);
    const isIt = (name: string) => name.endsWith(ending) && (format !== 'backup' || !name.endsWith('.csl.json'));
    const name = await until(`a file ${ending}`, async () => savedIn(files).find(isIt));
    const text = await until('the whole file', async () => {
      const content = readFileSync(join(files, name), 'utf8');
      return content.includes(part) && content;
    });
    expect(name).toMatch(/^paperfold-\d{4}-\d\d-\d\d\./u);
    expect(text).toContain('Learning to fold');
  });

  it('answers what it cannot read with a sentence, and goes on', async () => {
    await choose(library, 'letter.txt', 'Dear all, let us meet on Monday and talk about it.');
    const said = await library.waitForSelector('[data-import-failed="prose"]');
    expect((await said?.evaluate((node) => node.textContent))?.length).toBeGreaterThan(40);
    await press(library, '[data-action="import-close"]');
    await counted(library, 2);
  });

  it('lets papers be selected in a page, saved, copied and downloaded', async () => {
    const profile = await visit(running);
    await pressIn(running, profile, 'menu');
    await pressIn(running, profile, 'select-papers');
    const boxes = await until('a box at each row', async () => {
      const found = await actions(running, profile, 'select');
      return found.length === DEMO.papers ? found : undefined;
    });
    const bar = async () =>
      (await controls(running, profile)).find(({ attributes }) => 'data-selecting' in attributes)?.text ?? '';
    const says = (text: RegExp) => until(`the bar to say ${String(text)}`, async () => text.test(await bar()));
    // The first box has the focus.
    await profile.keyboard.press(' ');
    await says(/1 paper selected/u);
    await profile.keyboard.down('Shift');
    await profile.keyboard.press('ArrowDown');
    await says(/2 papers selected/u);
    await boxes[2]?.press();
    await profile.keyboard.up('Shift');
    await says(/3 papers selected/u);

    await pressIn(running, profile, 'save-selected');
    await says(/3 papers saved/u);
    await counted(library, 5);
    await pressIn(running, profile, 'undo');
    await says(/Taken back/u);
    await counted(library, 2);

    await pressIn(running, profile, 'download-selected');
    await until('a file with three papers', async () =>
      savedIn(files).some(
        (file) => file.endsWith('.bib') && readFileSync(join(files, file), 'utf8').match(/^@/gmu)?.length === 3,
      ),
    );

    await pressIn(running, profile, 'copy-selected');
    await says(/3 papers copied/u);
    await pressIn(running, profile, 'end-selecting');
    expect(await actions(running, profile, 'select')).toEqual([]);
    expect(await pasted(profile)).toMatch(/^@\w+\{[^@]+@\w+\{[^@]+@/u);
    await profile.close();
  });

  it('takes in 5,000 entries', async () => {
    const entry = (_: unknown, at: number) =>
      `@article{k${at}, title = {Study number ${at} of ${words(at)}}, author = {Ada Lovelace}, year = ${1950 + (at % 70)}, doi = {10.5555/${at}}}`;
    await choose(library, 'many.bib', Array.from({ length: 5000 }, entry).join('\n'));
    await library.waitForSelector('[data-import-preview]', { timeout: 50_000 });
    expect(await preview(library)).toEqual({ new: 5000, merged: 0, rejected: 0 });
    await press(library, '[data-action="import-confirm"]');
    await library.waitForSelector('[data-import-done]', { timeout: 50_000 });
    await counted(library, 5002);
  }, 110_000);
});

/** A few words that differ from one number to the next, so that titles are told apart. */
function words(at: number): string {
  const all = ['rivers', 'pianos', 'proteins', 'graphs', 'glaciers', 'letters', 'markets', 'birds', 'metals', 'stars'];
  return [at % 10, Math.floor(at / 10) % 10, Math.floor(at / 100) % 10, Math.floor(at / 1000) % 10]
    .map((digit) => all[digit])
    .join(' and ');
}

async function choose(page: Page, name: string, content: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'paperfold-chosen-')), name);
  writeFileSync(path, content);
  const input = (await page.waitForSelector('input[type="file"][data-import]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** What the browser pastes into a field of the page. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste-here';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', browserName === 'chromium' ? { commands: ['Paste'] } : {});
  await page.keyboard.up('Control');
  return until('pasted text', () => page.$eval('#paste-here', (field) => (field as HTMLTextAreaElement).value));
}

/** Pressed by script, as keyboards and screen readers press. */
async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (node) => (node as HTMLElement).click());
}

function preview(page: Page): Promise<Record<'new' | 'merged' | 'rejected', number>> {
  return page.$eval('[data-import-preview]', (node) => {
    const number = (name: string) => Number(node.getAttribute(`data-${name}`));
    return { new: number('new'), merged: number('merged'), rejected: number('rejected') };
  });
}
