import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { browserName, counted, DEMO, titles, until, visit } from './visiting.ts';

describe(`the library in ${browserName}`, () => {
  let running: Running;
  let library: Page;

  beforeAll(async () => {
    running = await launch(browserName);
    const page = await visit(running);
    await press(running, page, 'save-all');
    library = await running.open('/library.html');
    await library.setViewport({ width: 1280, height: 850 });
    await counted(library, DEMO.papers);
    await page.close();
  });

  afterAll(() => running.close());

  it('narrows the list down by a facet, counts anew, and comes back by the back button', async () => {
    await library.waitForSelector('[data-facet="year"]');
    const year = await library.$eval('[data-facet="year"]', (box) => box.getAttribute('data-value'));
    const expected = await library.$eval(
      '[data-facet="year"]',
      (box) => box.closest('label')?.querySelector('[data-facet-count]')?.textContent,
    );

    await library.click('[data-facet="year"]');

    await shows(library, Number(expected));
    await until('the address', async () => new URL(library.url()).hash === `#year=${year}`);
    await library.evaluate(() => history.back());
    await shows(library, DEMO.papers);
  });

  it('sorts, and keeps the order in the address', async () => {
    await library.select('[data-action="sort"]', 'title');
    const sorted = await until('the titles in order', async () => {
      const seen = await titles(library);
      return seen.length > 2 && isSorted(seen) ? seen : undefined;
    });

    const hash = await until('the address', async () => new URL(library.url()).hash || undefined);
    const again = await running.open(`/library.html${hash}`);

    await again.waitForSelector('[data-entry]');
    expect((await titles(again))[0]).toBe(sorted[0]);
    expect(hash).toBe('#sort=title');
    await again.close();
  });

  it('tags all papers at once, shows those with the tag, and takes it back', async () => {
    await library.click('[data-action="select-all"]');
    await library.click('[data-action="tag-selected"]');
    await library.waitForSelector('[data-tag-field]');
    await library.type('[data-tag-field]', 'for the seminar');
    await library.click('[data-action="add-tag"]');
    const tagged = await until('the count of the tag', () =>
      library.evaluate(
        () =>
          document
            .querySelector('[data-facet="tag"][data-value="for the seminar"]')
            ?.closest('label')
            ?.querySelector('[data-facet-count]')?.textContent,
      ),
    );
    expect(tagged).toBe(String(DEMO.papers));
    await library.click('[data-action="select-all"]');

    await library.click('[data-action="undo"]');

    await library.waitForFunction(() => !document.querySelector('[data-facet="tag"][data-value="for the seminar"]'));
    await shows(library, DEMO.papers);
  });

  it('selects a range by keys alone', async () => {
    await library.focus('[data-search]');
    await library.keyboard.press('ArrowDown');
    await library.waitForFunction(() => document.activeElement?.hasAttribute('data-entry'));
    await library.keyboard.press('x');
    await library.keyboard.down('Shift');
    await library.keyboard.press('ArrowDown');
    await library.waitForFunction(() => document.querySelectorAll('[data-action="select"]:checked').length === 2);
    await library.keyboard.up('Shift');

    await library.keyboard.press('x');

    await library.waitForFunction(() => document.querySelectorAll('[data-action="select"]:checked').length === 1);
    expect(await library.$('[data-action="remove-selected"]')).not.toBeNull();
  });
});

/** Waits until the list shows so many papers. */
function shows(page: Page, papers: number): Promise<unknown> {
  return page.waitForFunction(
    (n) => document.querySelector('[data-list]')?.getAttribute('data-shown') === String(n),
    {},
    papers,
  );
}

/** By the first letter or digit, as people see it. */
function isSorted(all: readonly string[]): boolean {
  const firsts = all.map((title) => title.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')[0] ?? '');
  return firsts.every((letter, at) => at === 0 || (firsts[at - 1] ?? '') <= letter);
}
