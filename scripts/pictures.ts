/**
 * Pictures of page, popup, library and options, to be looked at: light, dark, French, 320 px wide and at 200 % zoom.
 *   npm run pictures -- [--browser chromium|firefox] [--to FOLDER]
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { press } from './browsers/controls.ts';
import { launch, type Running } from './browsers/launch.ts';
import { serve } from './browsers/sites.ts';
import { build, root } from './build.ts';
import { DEMO_URL, demoHtml, demoSite } from './demo-site.ts';

const { values } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, to: { type: 'string' } },
});
const name = values.browser === 'firefox' ? 'firefox' : 'chromium';
const folder = values.to ? resolve(process.env.INIT_CWD ?? '.', values.to) : join(root, '.output', 'pictures', name);
mkdirSync(folder, { recursive: true });

interface Look {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** CSS pixels shrink by this factor, as browser zoom makes them. */
  readonly zoom?: number;
  readonly scheme?: 'light' | 'dark';
}

const WIDE: readonly Look[] = [
  { label: 'light', width: 1100, height: 900 },
  { label: 'dark', width: 1100, height: 900, scheme: 'dark' },
  { label: '320', width: 320, height: 720 },
  { label: '200-percent', width: 1100, height: 900, zoom: 2 },
];
const NARROW: readonly Look[] = [
  { label: 'light', width: 400, height: 600 },
  { label: 'dark', width: 400, height: 600, scheme: 'dark' },
  { label: '320', width: 320, height: 600 },
  { label: '200-percent', width: 800, height: 1200, zoom: 2 },
];

build([name]);
for (const language of ['en', 'fr'] as const) {
  const running = await launch(name, { language });
  try {
    const looks =
      language === 'en' ? { wide: WIDE, narrow: NARROW } : { wide: WIDE.slice(0, 1), narrow: NARROW.slice(0, 1) };
    await extensionPage(running, '/popup.html', `popup-empty-${language}`, looks.narrow.slice(0, 1));
    await profile(running, language, looks.wide);
    await extensionPage(running, '/popup.html', `popup-${language}`, looks.narrow);
    await extensionPage(running, '/library.html', `library-${language}`, looks.wide);
    await extensionPage(running, '/options.html', `options-${language}`, looks.wide);
    await extensionPage(running, '/demo.html', `demo-${language}`, looks.wide.slice(0, 1));
  } finally {
    await running.close();
  }
}
console.log(folder);

/** The demo profile: folded, then with an open abstract, shown duplicates and saved papers. */
async function profile(running: Running, language: 'en' | 'fr', looks: readonly Look[]): Promise<void> {
  const page = await running.browser.newPage();
  await serve(page, (url) => (url.pathname === '/fr/annuaire/demo' ? { body: demoHtml() } : demoSite(url)));
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(language === 'en' ? DEMO_URL : 'https://mila.quebec/fr/annuaire/demo');
  await page.waitForSelector('html[data-paperfold="ready"]');
  await press(running, page, 'duplicates', 0);
  await press(running, page, 'abstract', 0);
  await press(running, page, 'save', 1);
  await page.evaluate(() => scrollTo(0, 0));
  await shots(page, `page-${language}`, looks);
  await press(running, page, 'save-all');
  await new Promise((done) => setTimeout(done, 1500));
  await page.evaluate(() => scrollTo(0, 0));
  await shots(page, `page-saved-${language}`, looks.slice(0, 1));
  await page.close();
}

async function extensionPage(running: Running, path: string, file: string, looks: readonly Look[]): Promise<void> {
  const page = await running.open(path);
  await new Promise((done) => setTimeout(done, 700));
  await shots(page, file, looks);
  await page.close();
}

async function shots(page: Page, file: string, looks: readonly Look[]): Promise<void> {
  for (const { label, width, height, zoom = 1, scheme = 'light' } of looks) {
    await page.setViewport({
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
    });
    // Firefox's protocol has no such emulation yet.
    if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    else if (scheme === 'dark') continue;
    await new Promise((done) => setTimeout(done, 300));
    await page.screenshot({ path: join(folder, `${file}-${label}.png`) as `${string}.png` });
  }
}
