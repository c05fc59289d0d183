/**
 * The list at several lengths in the released build: first rows, search, facets, orders, scrolling, memory, saving from a
 * cold background. Prints a table a browser and writes bench-library.json.
 *   npm run bench:library -- [--browser chromium|firefox] [--sizes 100,10000,100000] [--rounds N] [--keep FOLDER]
 * With --keep the filled profiles stay in FOLDER, and are used again.
 */
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { root } from '../../scripts/build.ts';
import { firefoxChrome } from '../e2e/firefox-chrome.ts';
import { copyOf, wordOf } from './invented-papers.ts';
import { stopwatch, type Timed } from './library-actions.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    sizes: { type: 'string', default: '100,10000,100000' },
    rounds: { type: 'string', default: '5' },
    keep: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
const browsers: readonly BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => values.browser === undefined || values.browser === name,
);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'paperfold-bench-'));

/** Words as people type them: common and rare ones, with a second word, a field, and back again. */
const TYPED = [
  wordOf(0),
  wordOf(25),
  wordOf(900),
  `${wordOf(3)} ${wordOf(60)}`,
  'author:mira',
  'title:ra year:2019..2021',
];

/** What was measured at one length, by what it is. */
type Measured = Record<string, number>;

const all: Record<string, Record<number, Measured>> = {};
try {
  for (const name of browsers) {
    const measured: Record<number, Measured> = {};
    for (const papers of sizes) measured[papers] = await measureAt(name, papers);
    all[name] = measured;
    console.log(`\n${name}`);
    console.table(tableOf(measured));
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
writeFileSync(join(root, 'bench-library.json'), `${JSON.stringify(all, undefined, 2)}\n`);

async function measureAt(name: BrowserName, papers: number): Promise<Measured> {
  const profile = join(folder, `${name}-${papers}`);
  const filled = existsSync(profile) ? {} : await inBrowser(name, profile, (running) => fill(running, papers));
  // The library first, in a browser that has done nothing else: Firefox tells the memory of a whole process alone.
  const measured = await inBrowser(name, profile, async (running) => {
    const used = await inLibrary(running, papers);
    return { ...(await firstRows(running)), ...used, ...(await coldSaves(running)) };
  });
  return { ...filled, ...measured };
}

async function inBrowser(
  name: BrowserName,
  profile: string,
  measure: (running: Running) => Promise<Measured>,
): Promise<Measured> {
  const running = await launch(name, { profile });
  try {
    return await measure(running);
  } finally {
    await running.close(true);
  }
}

/** Restores a copy of `papers` papers, as a reader does. */
async function fill(running: Running, papers: number): Promise<Measured> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${papers}.json.gz`);
  if (!existsSync(file))
    await pipeline(Readable.from(copyOf(papers)), createGzip({ level: 1 }), createWriteStream(file));
  const page = await running.open('/library.html');
  const input = await page.waitForSelector('input[type="file"][data-import]');
  const chosen = performance.now();
  // The element is a file field.
  await (input as unknown as { uploadFile(path: string): Promise<void> } | null)?.uploadFile(file);
  await there(page, '[data-action="import-confirm"]');
  const looked = performance.now();
  await page.click('[data-action="import-confirm"]');
  await there(page, '[data-import-done]');
  const done = performance.now();
  await page.close();
  return { 'copy: preview, s': (looked - chosen) / 1000, 'copy: restored, s': (done - looked) / 1000 };
}

/** Waits for what may take many minutes: longer than a single call to the browser may. */
async function there(page: Page, selector: string): Promise<void> {
  while (!(await page.$(selector))) await calm(200);
}

/** From the start of popup and library to their first painted rows. */
async function firstRows(running: Running): Promise<Measured> {
  const measured: Measured = {};
  for (const path of ['popup', 'library']) {
    const times: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const page = await running.open(`/${path}.html`);
      const mark = await page.waitForFunction(() => performance.getEntriesByName('paperfold:rows')[0]?.startTime, {
        timeout: 120_000,
      });
      if (round >= 0) times.push(Number(await mark.jsonValue()));
      await page.close();
    }
    measured[`${path}: first rows, ms`] = median(times);
  }
  return measured;
}

async function inLibrary(running: Running, papers: number): Promise<Measured> {
  const page = await running.open('/library.html');
  await page.setViewport({ width: 1280, height: 850 });
  const opened = performance.now();
  await page.waitForSelector('[data-facet="year"]', { timeout: 120_000 });
  const facets = performance.now() - opened;
  await calm();
  const clock = await stopwatch(page);
  const measured: Measured = {};
  const note = (what: string, times: readonly Timed[]) => {
    measured[`${what}, median ms`] = median(times.map(({ wall }) => wall));
    measured[`${what}, worst ms`] = Math.max(...times.map(({ wall }) => wall));
    const cpus = times.flatMap(({ cpu }) => cpu ?? []);
    if (cpus.length > 0) measured[`${what}, median CPU ms`] = median(cpus);
  };

  const keys: Timed[] = [];
  await page.focus('[data-search]');
  for (const text of TYPED) {
    for (const letter of text) {
      keys.push(await clock.time('query', () => page.keyboard.type(letter)));
    }
    for (let left = text.length; left > 0; left -= 1) await page.keyboard.press('Backspace');
    await page.waitForFunction(() => document.querySelector('[data-list]')?.getAttribute('data-query') === '');
  }
  note('keystroke', keys);
  await calm();

  const orders: Timed[] = [];
  for (const by of ['title', 'changed', 'author', 'year', 'added']) {
    orders.push(await clock.time('order', () => page.select('[data-action="sort"]', by)));
    await calm(300);
  }
  note('other order', orders);

  const narrowings: Timed[] = [];
  for (const facet of ['year', 'tag', 'status', 'person'] as const) {
    for (let times = 0; times < 2; times += 1) {
      narrowings.push(await clock.time('narrowed', () => clickFacet(page, facet)));
      await calm(300);
    }
  }
  note('facet chosen, counts shown', narrowings);

  const ends: Timed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(() => document.querySelector('[data-list]')?.scrollTo(0, 0));
    await calm(300);
    ends.push(await clock.time('end', () => scrollToEnd(page)));
  }
  note('scroll to the end', ends);

  measured['entries alive, most'] = await clock.mostEntries();
  measured['memory, MB'] = await memoryOf(running, page);
  measured['facets after opening, ms'] = facets;
  const there = Number(await page.$eval('[data-count]', (count) => count.textContent));
  if (there < papers) throw new Error(`only ${there} papers of ${papers} are there`);
  await page.close();
  return measured;
}

function clickFacet(page: Page, facet: string): Promise<void> {
  return page.evaluate((name) => {
    const box =
      document.querySelector<HTMLInputElement>(`[data-facet="${name}"]:checked`) ??
      document.querySelector<HTMLInputElement>(`[data-facet="${name}"]`);
    box?.click();
  }, facet);
}

function scrollToEnd(page: Page): Promise<void> {
  return page.evaluate(() => {
    const list = document.querySelector('[data-list]');
    dispatchEvent(new Event('paperfold-go'));
    list?.scrollTo(0, list.scrollHeight);
  });
}

/**
 * Of the page, after a collection: heap, elements' memory and buffers; in Firefox of the whole process of the extension,
 * which holds some 45 MB before a page is open.
 */
async function memoryOf(running: Running, page: Page): Promise<number> {
  if (running.name === 'firefox') {
    const { evaluate } = await firefoxChrome(running);
    // One collection frees what the next can give back to the system.
    for (let times = 0; times < 3; times += 1) {
      await evaluate(`Services.obs.notifyObservers(null, 'child-mmu-request')`);
      await calm(1000);
    }
    return evaluate(
      `ChromeUtils.requestProcInfo().then(({ children }) => children.find(({ type }) => type === 'extension').memory / 1e6)`,
    );
  }
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  // Newer fields are missing in the declared type.
  const usage = (await cdp.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / 1e6;
}

/** A save whose message has to start the background, beside the plainest message that has to do so too. */
async function coldSaves(running: Running): Promise<Measured> {
  const page = await running.open('/options.html');
  const plain: number[] = [];
  const saving: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const a = await coldCall(running, page, 'marks', []);
    const b = await coldCall(running, page, 'save', [[paperOf(round)]]);
    if (round < 0) continue;
    plain.push(a);
    saving.push(b);
  }
  await page.close();
  return { 'background started, ms': median(plain), 'the same with a save, ms': median(saving) };
}

async function coldCall(running: Running, page: Page, name: string, payload: unknown): Promise<number> {
  if (running.name === 'firefox') {
    const { evaluate } = await firefoxChrome(running);
    await evaluate(`WebExtensionPolicy.getByID('paperfold@paperfold.app').extension.terminateBackground()`);
  } else await running.killBackground();
  await calm(300);
  return page.evaluate(
    async (call) => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(message: unknown): Promise<{ ok?: boolean }> } } | undefined
      >;
      const started = performance.now();
      const answer = await (browser ?? chrome)?.runtime.sendMessage(call);
      if (answer?.ok !== true) throw new Error(`refused: ${JSON.stringify(answer)}`);
      return performance.now() - started;
    },
    { paperfold: name, payload },
  );
}

function paperOf(round: number) {
  return {
    title: `A paper saved in round ${round} at ${Date.now()}`,
    authors: ['Ada Lindqvist', 'Mateo Quispe'],
    ids: {},
    links: {},
    from: { adapter: 'mila', page: 'https://mila.quebec/en/directory/bench' },
  };
}

function tableOf(measured: Readonly<Record<number, Measured>>): Record<string, Record<string, string>> {
  const names = new Set(Object.values(measured).flatMap((at) => Object.keys(at)));
  const rows = [...names].map((what) => {
    const row = Object.entries(measured).map(([papers, at]) => [papers, at[what]?.toFixed(1) ?? '']);
    return [what, Object.fromEntries(row)];
  });
  return Object.fromEntries(rows);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Lets the page come to rest. */
function calm(milliseconds = 1500): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
