import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actions, press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { browserName, closeTabs, counts, DEMO, until, visit } from './visiting.ts';

describe(`the reader's word in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });
  afterEach(() => closeTabs(running));
  afterAll(() => running.close());

  it('parts a listing in the page, holds on the French page and at the next visit, and is taken back', async () => {
    const page = await visit(running);
    await press(running, page, 'duplicates');
    const [first] = await until('the button', async () => {
      const found = await actions(running, page, 'not-same');
      return found.length > 0 ? found : undefined;
    });
    await first?.press();
    await until('one listing more', async () => (await counts(page)).hidden === DEMO.hidden - 1);
    const french = await visit(running, DEMO.fr);
    expect((await counts(french)).hidden).toBe(DEMO.hidden - 1);
    await page.bringToFront();
    await press(running, page, 'undo');
    await until('as before', async () => (await counts(page)).hidden === DEMO.hidden);
    await until('as before in the other tab', async () => (await counts(french)).hidden === DEMO.hidden);
  });

  it('follows another preference on the open page', async () => {
    const page = await visit(running);
    const kept = () =>
      page.$$eval('[data-paperfold-row="kept"]', (rows) =>
        [...new Set(rows.map((row) => row.getAttribute('data-paperfold-paper')))].join(' '),
      );
    const before = await kept();
    const options = await running.open('/options.html');
    await options.click('input[value="preprint"]');
    await until('other listings', async () => (await kept()) !== before);
    expect(await counts(page)).toMatchObject({ kept: DEMO.papers, rendered: DEMO.papers });
    await options.click('input[value="published"]');
    await until('the same listings again', async () => (await kept()) === before);
  });
});
