import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actions, controls, press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { browserName, closeTabs, counted, counts, DEMO, saveState, titles, until, visit } from './visiting.ts';

/** The first paper of the demo profile that has an abstract: its published listing is kept. */
const TITLE = 'Tides First: Learning Only What the Moon Does Not Explain';

describe(`a visit in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });

  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  it.each(['en', 'fr'] as const)('folds the duplicates of the %s profile and shows them again', async (language) => {
    const page = await visit(running, DEMO[language]);

    expect(await counts(page)).toEqual({ kept: DEMO.papers, hidden: DEMO.hidden, rendered: DEMO.papers });

    await press(running, page, 'show-duplicates');
    await until('all listings to be rendered', async () => (await counts(page)).rendered === DEMO.listings);
    await press(running, page, 'show-duplicates');
    await until('duplicates to be hidden again', async () => (await counts(page)).rendered === DEMO.papers);
    await page.close();
  });

  it('says why a listing is hidden, and shows those of one paper on request', async () => {
    const page = await visit(running);
    await press(running, page, 'duplicates', 0);

    await until('one more listing', async () => (await counts(page)).rendered === DEMO.papers + 1);
    const text = (await controls(running, page))
      .filter((c) => c.host === 'paperfold-actions' && c.at === 0)
      .map((c) => c.text);
    expect(text.join(' ')).toMatch(/preprint/iu);
    await page.close();
  });

  it('opens an abstract whole, word for word, and closes it', async () => {
    const page = await visit(running);
    await press(running, page, 'abstract', 0);

    const shown = await until('the open abstract', () => expandedText(page));
    expect(shown).toMatch(/^Coastal tide gauges record .* most forecasting models learn the second/u);
    expect(shown).toMatch(/repair by hand\.$/u);
    expect(shown).not.toMatch(/see (?:more|less)/u);

    await press(running, page, 'abstract', 0);
    await until('the abstract to close', async () => (await expandedText(page)) === undefined);
    expect(await page.evaluate(() => document.querySelector('.rest')?.checkVisibility())).toBe(false);
    await page.close();
  });

  it('opens all abstracts and remembers the choice', async () => {
    const page = await visit(running);
    await press(running, page, 'expand-all');
    await until('all abstracts', async () => (await page.$$('[data-paperfold-abstract="expanded"]')).length >= 9);
    await page.close();

    const again = await visit(running);
    await until(
      'all abstracts at once',
      async () => (await again.$$('[data-paperfold-abstract="expanded"]')).length >= 9,
    );
    await press(running, again, 'expand-all');
    await until('no abstract', async () => (await again.$$('[data-paperfold-abstract="expanded"]')).length === 0);
    await again.close();
  });

  it('goes along with the site\'s own "see more"', async () => {
    const page = await visit(running);
    await page.click('[data-paperfold-row="kept"] .cut a');
    await until(
      'our button to say so',
      async () => (await actions(running, page, 'abstract', 0))[0]?.attributes['aria-expanded'] === 'true',
    );
    await page.close();
  });

  it('saves a paper, undoes it, saves it again and finds it in the popup', async () => {
    const page = await visit(running);
    await press(running, page, 'save', 0);
    await saveState(running, page, 0, 'saved');

    const popup = await running.open('/popup.html');
    await counted(popup, 1);
    expect(await titles(popup)).toEqual([TITLE]);

    await page.bringToFront();
    await press(running, page, 'undo', 0);
    await saveState(running, page, 0, 'unsaved');
    await counted(popup, 0);

    await press(running, page, 'save', 0);
    await saveState(running, page, 0, 'saved');
    await press(running, page, 'save', 1);
    await saveState(running, page, 1, 'saved');
    await counted(popup, 2);
    await popup.bringToFront();
    await popup.type('[data-search]', 'astronomy');
    await popup.waitForFunction(() => document.querySelector('[data-list]')?.getAttribute('data-shown') === '1');
    expect(await titles(popup)).toEqual([TITLE]);
    await Promise.all([page.close(), popup.close()]);
  });

  it('saves after the background was ended', async () => {
    const page = await visit(running);
    await running.killBackground();
    await press(running, page, 'save', 2);
    await saveState(running, page, 2, 'saved');
    await page.close();
  });

  it('tells a second tab at once, and both saving the same paper keep one', async () => {
    const [one, two] = [await visit(running), await visit(running)];
    await one.bringToFront();
    await press(running, one, 'save', 3);
    await saveState(running, one, 3, 'saved');
    await two.bringToFront();
    await saveState(running, two, 3, 'saved');

    const popup = await running.open('/popup.html');
    const before = Number(
      await until('a count', () => popup.$eval('[data-count]', (node) => node.textContent?.trim())),
    );
    await one.bringToFront();
    await press(running, one, 'save', 4);
    await two.bringToFront();
    await press(running, two, 'save', 4);
    await saveState(running, two, 4, 'saved');
    await counted(popup, before + 1);
    await Promise.all([one.close(), two.close(), popup.close()]);
  });

  it('saves all papers of the page, each once', async () => {
    const page = await visit(running);
    await press(running, page, 'save-all');
    const popup = await running.open('/popup.html');
    await counted(popup, DEMO.papers);
    await Promise.all([page.close(), popup.close()]);
  });
});

describe(`the reading list in ${browserName} after a restart`, () => {
  it('still holds what was saved, and marks it in the page', async () => {
    const first = await launch(browserName);
    const page = await visit(first);
    await press(first, page, 'save', 0);
    await saveState(first, page, 0, 'saved');
    const { profile } = first;
    await first.close(true);

    const second = await launch(browserName, { profile });
    const popup = await second.open('/popup.html');
    await counted(popup, 1);
    expect(await titles(popup)).toEqual([TITLE]);
    await saveState(second, await visit(second, DEMO.fr), 0, 'saved');
    await second.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
});

/** The rendered text of the open abstract, white space collapsed: what a reader would copy. */
function expandedText(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const open = document.querySelector('[data-paperfold-abstract="expanded"]');
    if (!(open instanceof HTMLElement)) return undefined;
    const range = document.createRange();
    range.selectNodeContents(open);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    const text = selection?.toString().replace(/\s+/gu, ' ').trim();
    selection?.removeAllRanges();
    return text;
  });
}
