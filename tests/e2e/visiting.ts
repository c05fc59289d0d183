/** What every end-to-end test does: a browser with the released build, and visits to pages at their real addresses. */
import type { Page } from 'puppeteer-core';
import { actions, type Control } from '../../scripts/browsers/controls.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { Running } from '../../scripts/browsers/launch.ts';
import { type Served, serve } from '../../scripts/browsers/sites.ts';
import { DEMO_URL, demoHtml, demoSite } from '../../scripts/demo-site.ts';

/** The browser under test. */
export const browserName: BrowserName = process.env.PAPERFOLD_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** The demo profile in both languages of the site, in numbers that a reader can count. */
export const DEMO = {
  en: DEMO_URL,
  fr: 'https://mila.quebec/fr/annuaire/demo',
  listings: 26,
  papers: 17,
  hidden: 9,
} as const;

/** Serves the demo profile at its English and French addresses, and `more` elsewhere. */
export function sitesWith(more: (url: URL) => Served | undefined = () => undefined): (url: URL) => Served | undefined {
  return (url) => more(url) ?? (url.href === DEMO.fr ? { body: demoHtml() } : demoSite(url));
}

/** Opens `address` in a new tab and waits until it is annotated. */
export async function visit(
  running: Running,
  address: string = DEMO.en,
  more?: (url: URL) => Served | undefined,
): Promise<Page> {
  const page = await openPage(running, address, more);
  await page.waitForSelector('html[data-paperfold="ready"]');
  return page;
}

/** Opens `address` in a new tab and waits for nothing of ours. */
export async function openPage(
  running: Running,
  address: string,
  more?: (url: URL) => Served | undefined,
): Promise<Page> {
  const page = await running.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await serve(page, sitesWith(more));
  await page.goto(address);
  return page;
}

/** Closes all tabs but the first, so that a test that failed leaves nothing to the next. */
export async function closeTabs(running: Running): Promise<void> {
  const [, ...others] = await running.browser.pages();
  await Promise.all(others.map((page) => page.close().catch(() => {})));
}

/** Waits until `ask` answers something true, for ten seconds at most. */
export async function until<Value>(what: string, ask: () => Promise<Value>): Promise<NonNullable<Value>> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await ask();
    if (value) return value as NonNullable<Value>;
    if (Date.now() > end) throw new Error(`waited ten seconds for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Presses Stop once there is one, until there is none: rows and words that come may move it from under the pointer. */
export async function stop(running: Running, page: Page): Promise<void> {
  await until('a way to stop', async () => (await actions(running, page, 'stop')).length > 0);
  await until('the stop', async () => {
    const ways = await actions(running, page, 'stop');
    await Promise.allSettled(ways.map((way) => way.press()));
    return ways.length === 0;
  });
}

/** How many distinct listings of the page are kept and how many hidden, by our attributes and by what is rendered. */
export function counts(page: Page): Promise<{ kept: number; hidden: number; rendered: number }> {
  return page.evaluate(() => {
    const of = (kind: string) => [...document.querySelectorAll(`[data-paperfold-row="${kind}"]`)];
    const distinct = (rows: Element[]) => new Set(rows.map((row) => row.getAttribute('data-paperfold-paper'))).size;
    const all = [...of('kept'), ...of('duplicate')];
    return {
      kept: distinct(of('kept')),
      hidden: distinct(of('duplicate')),
      rendered: distinct(all.filter((row) => row.getClientRects().length > 0)),
    };
  });
}

/** Waits until the save control of the n-th kept row is in `state`, and gives it. */
export function saveState(running: Running, page: Page, at: number, state: string): Promise<Control> {
  return until(`row ${at} to be ${state}`, async () => {
    const [control] = await actions(running, page, 'save', at);
    return control?.attributes['data-state'] === state ? control : undefined;
  });
}

/** The number of papers that a page of the extension says the list has, once it says `expected`. */
export function counted(page: Page, expected: number): Promise<unknown> {
  return page.waitForFunction(
    (n) => document.querySelector('[data-count]')?.textContent?.trim() === String(n),
    {},
    expected,
  );
}

/** The titles shown in a page of the extension. */
export function titles(page: Page): Promise<string[]> {
  return page.$$eval('[data-entry] [data-field="title"]', (nodes) =>
    nodes.map((node) => node.textContent?.replace(/\s+/gu, ' ').trim() ?? ''),
  );
}
