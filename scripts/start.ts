/**
 * The main job, to be seen: builds the extension and opens a browser with it on the demo profile. Without a display it
 * makes the visit headless, prints what a reader would see and writes pictures to .output/demo/.
 *   npm start -- [--browser chromium|firefox]
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { actions, press } from './browsers/controls.ts';
import { type BrowserName, findBrowser, howToGet, installMissing } from './browsers/find.ts';
import { launch, type Running } from './browsers/launch.ts';
import { serve } from './browsers/sites.ts';
import { build, root } from './build.ts';
import { DEMO_URL, demoSite } from './demo-site.ts';

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const name: BrowserName | undefined =
  values.browser === 'chromium' || values.browser === 'firefox' ? values.browser : undefined;
if (!name) {
  console.error(`--browser takes chromium or firefox, not "${values.browser}"`);
  process.exit(2);
}
installMissing([name]);
if (!findBrowser(name)) {
  console.error(`No ${name} was found. To get it:\n  ${howToGet(name)}`);
  process.exit(1);
}
build([name]);

const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  !!process.env.DISPLAY ||
  !!process.env.WAYLAND_DISPLAY;
await (hasDisplay ? show(name) : visit(name));

async function show(browser: BrowserName): Promise<void> {
  const running = await launch(browser, { window: true });
  const page = (await running.browser.pages())[0] ?? (await running.browser.newPage());
  await serve(page, demoSite);
  await page.goto(DEMO_URL);
  console.log(`The demo profile is open at ${DEMO_URL}, served from this folder. Close the browser to end.`);
  await new Promise((done) => running.browser.on('disconnected', done));
}

async function visit(browser: BrowserName): Promise<void> {
  const folder = join(root, '.output', 'demo');
  mkdirSync(folder, { recursive: true });
  const running = await launch(browser);
  try {
    const page = await running.browser.newPage();
    await page.setViewport({ width: 1100, height: 900 });
    await serve(page, demoSite);
    await page.goto(DEMO_URL);
    await page.waitForSelector('html[data-paperfold="ready"]');
    const shot = async (of: Page, file: string): Promise<void> => {
      await of.screenshot({ path: join(folder, file) as `${string}.png` });
    };
    await shot(page, '1-profile.png');
    await tell(running, page);
    await press(running, page, 'abstract', 0);
    await press(running, page, 'save-all');
    await untilSaved(running, page);
    await shot(page, '2-saved.png');
    const popup = await running.open('/popup.html');
    await popup.setViewport({ width: 400, height: 600 });
    await popup.waitForSelector('[data-entry]');
    await shot(popup, '3-popup.png');
    const count = await popup.$eval('[data-count]', (node) => node.textContent);
    console.log(`\nAfter "Save all" the reading list holds ${count?.trim()} papers.`);
    const library = await running.open('/library.html');
    await library.setViewport({ width: 1100, height: 900 });
    await library.waitForSelector('[data-entry]');
    await shot(library, '4-library.png');
    console.log(`Pictures: ${relative(process.cwd(), folder) || '.'}`);
  } finally {
    await running.close();
  }
}

/** Prints the page as the reader sees it: the panel's line, then each visible paper. */
async function tell(running: Running, page: Page): Promise<void> {
  const [panel] = await actions(running, page, 'save-all');
  const seen = await page.evaluate(() => {
    const title = (row: Element) => row.querySelector('h3')?.textContent?.trim() ?? '';
    const rows = (kind: string) => [...document.querySelectorAll(`[data-paperfold-row="${kind}"]`)];
    return { kept: rows('kept').map(title), hidden: rows('duplicate').length, address: location.href };
  });
  console.log(
    `${seen.address}\n${seen.kept.length} papers, ${seen.hidden} duplicate listings hidden. Panel: "${panel?.text ?? ''}"`,
  );
  for (const title of seen.kept) console.log(`  • ${title}`);
}

async function untilSaved(running: Running, page: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const saves = await actions(running, page, 'save');
    if (saves.length > 0 && saves.every((save) => save.attributes['data-state'] === 'saved')) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the papers were not saved within ten seconds');
}
