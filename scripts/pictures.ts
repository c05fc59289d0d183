/**
 * Pictures of page, popup, library (empty, with 7 and with 10,000 papers), options and import preview, to be looked at:
 * light, dark, French, pseudo-locale, 320 px wide, at 200 % and at 400 % zoom.
 *   npm run pictures -- [--browser chromium|firefox] [--to FOLDER]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElementHandle, Page } from 'puppeteer-core';
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
  { label: '400-percent', width: 1280, height: 1024, zoom: 4 },
];
const NARROW: readonly Look[] = [
  { label: 'light', width: 400, height: 600 },
  { label: 'dark', width: 400, height: 600, scheme: 'dark' },
  { label: '320', width: 320, height: 600 },
  { label: '200-percent', width: 800, height: 1200, zoom: 2 },
];

const SUBJECTS = 'Rivers Pianos Proteins Graphs Glaciers Letters Markets Birds Metals Stars'.split(' ');

type Words = 'en' | 'fr' | 'pseudo';

build([name]);
build([name], 'pseudo');
for (const words of ['en', 'fr', 'pseudo'] as const) {
  const extension = join(root, '.output', `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-pseudo`);
  const running = await launch(name, words === 'pseudo' ? { extension } : { language: words });
  try {
    const all = words === 'en';
    // Long words are the harder case in a narrow window too.
    const [wide, narrow] = all ? [WIDE, NARROW] : [WIDE.filter(isPlain), NARROW.filter(isPlain)];
    await extensionPage(running, '/popup.html', `popup-empty-${words}`, narrow.slice(0, 1));
    await extensionPage(running, '/library.html', `library-empty-${words}`, wide);
    await importing(running, 7, words, wide);
    await extensionPage(running, '/library.html', `library-7-${words}`, wide);
    await profile(running, words, wide);
    await extensionPage(running, '/popup.html', `popup-${words}`, narrow);
    await extensionPage(running, '/options.html', `options-${words}`, wide);
    await extensionPage(running, '/demo.html', `demo-${words}`, wide.slice(0, 1));
    await tagging(running, words, wide);
    if (all) await importing(running, 10_000, words, wide.slice(0, 1));
    if (all) await extensionPage(running, '/library.html', `library-10000-${words}`, wide);
    if (all) await extensionPage(running, '/popup.html', `popup-10000-${words}`, narrow);
  } finally {
    await running.close();
  }
}
console.log(folder);

function isPlain({ label }: Look): boolean {
  return label === 'light' || label === '320';
}

/** Takes in so many papers of a file; a picture of the preview. */
async function importing(running: Running, papers: number, words: Words, looks: readonly Look[]): Promise<void> {
  const subject = (at: number) => SUBJECTS[at % SUBJECTS.length] ?? '';
  const entries = Array.from(
    { length: papers },
    (_, at) => `@article{k${at}, title = {${subject(at)} and ${subject(Math.floor(at / 10))}: study number ${at}},
  author = {Ada Lovelace and Grace Hopper}, journal = {Journal of ${subject(at)}}, year = ${1950 + (at % 70)},
  abstract = {We look at ${subject(at).toLowerCase()}.}, doi = {10.5555/${at}}}`,
  );
  const file = join(folder, `${papers}.bib`);
  writeFileSync(file, `${entries.join('\n')}\n@article{nameless, author = {Nobody}}\n`);
  const page = await running.open('/library.html');
  const input = (await page.waitForSelector('[data-import]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.waitForSelector('[data-import-preview]', { timeout: 120_000 });
  await page.$$eval('[data-import-preview] details', (all) => {
    for (const details of all) details.open = true;
  });
  await shots(page, `import-${papers}-${words}`, looks);
  await page.$eval('[data-action="import-confirm"]', (button) => (button as HTMLElement).click());
  await page.waitForSelector('[data-import-done]', { timeout: 300_000 });
  await page.close();
}

/** The tags of the list in their dialogue, and compact rows. */
async function tagging(running: Running, words: Words, looks: readonly Look[]): Promise<void> {
  const page = await running.open('/library.html');
  const press = (control: string) => page.$eval(control, (node) => (node as HTMLElement).click());
  await page.waitForSelector('[data-entry]');
  await press('[data-action="select-all"]');
  await page.waitForSelector('[data-action="tag-selected"]');
  await press('[data-action="tag-selected"]');
  await page.waitForSelector('[data-tag-field]');
  await page.type('[data-tag-field]', 'for the seminar');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-action="tags"]');
  await shots(page, `selected-${words}`, looks);
  await press('[data-action="tags"]');
  await page.waitForSelector('dialog[open]');
  await shots(page, `tags-${words}`, looks);
  await page.$eval('dialog[open]', (dialog) => (dialog as HTMLDialogElement).close());
  await press('[data-action="select-all"]');
  await press('[data-action="density"]');
  await shots(page, `compact-${words}`, looks);
  await press('[data-action="density"]');
  await page.close();
}

/** The demo profile: folded, then with an open abstract, shown duplicates and saved papers. */
async function profile(running: Running, language: Words, looks: readonly Look[]): Promise<void> {
  const page = await running.browser.newPage();
  await serve(page, (url) => (url.pathname === '/fr/annuaire/demo' ? { body: demoHtml() } : demoSite(url)));
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(language === 'fr' ? 'https://mila.quebec/fr/annuaire/demo' : DEMO_URL);
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
