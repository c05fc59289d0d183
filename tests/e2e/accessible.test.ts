import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/browsers/controls.ts';
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
    await press(running, profile, 'save-all');
    const page = await running.open(path);
    if (path !== '/options.html') await counted(page, DEMO.papers);
    for (const scheme of browserName === 'chromium' ? ['light', 'dark'] : ['light']) {
      if (browserName === 'chromium')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await violations(page), scheme).toEqual([]);
    }
    await Promise.all([page.close(), profile.close()]);
  });

  it('the parts in the page, on the demo page', async () => {
    const page = await running.open('/demo.html');
    await page.waitForSelector('html[data-paperfold="ready"]');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

/** Colours are judged once they have arrived: a change of scheme runs through the transitions of buttons. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  await page.evaluate(AXE);
  const results = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return results.violations.flatMap((v) =>
    v.nodes.map((node) => `${v.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
