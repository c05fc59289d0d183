/**
 * Timings of the released build in Chromium, as ratios within one run: with the extension beside without, cold beside
 * warm, a long list beside a short one. Prints a table and writes bench.json.
 *   npm run bench -- [--rounds N]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { serve } from '../../scripts/browsers/sites.ts';
import { build, root } from '../../scripts/build.ts';
import { backupOf } from './copies.ts';
import { extractionLines } from './extraction.ts';
import { heavyPage } from './heavy-page.ts';
import { SCHOLAR_PAGE, scholarPage } from './scholar-page.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);

interface Line {
  readonly what: string;
  readonly without?: number;
  readonly with: number;
  readonly ratio?: number;
  readonly limit: string;
  readonly holds: boolean;
}

const lines: Line[] = [];
lines.push(...extractionLines(rounds));
build(['chromium']);
const bare = await launch('chromium', { bare: true });
const ours = await launch('chromium');
try {
  await visitCost('Mila', 20, { address: 'https://mila.quebec/en/directory/bench', html: heavyPage(20) });
  for (const rows of [20, 100, 1000]) {
    await visitCost('Scholar', rows, { address: SCHOLAR_PAGE, html: scholarPage(rows) });
  }
  await coldSave();
} finally {
  await Promise.all([bare.close(), ours.close()]);
}
await popupRows();

console.table(
  lines.map(({ what, without, with: measured, ratio, limit, holds }) => ({
    what,
    without: without?.toFixed(1) ?? '',
    with: measured.toFixed(1),
    ratio: ratio?.toFixed(2) ?? '',
    limit,
    holds: holds ? 'yes' : 'NO',
  })),
);
writeFileSync(join(root, 'bench.json'), `${JSON.stringify(lines, undefined, 2)}\n`);
process.exit(lines.every((line) => line.holds) ? 0 : 1);

interface Visited {
  readonly address: string;
  readonly html: string;
}

/** CPU time of the page's main thread in a visit, and the longest task of our own script. */
async function visitCost(site: string, rows: number, visited: Visited): Promise<void> {
  const withOurs: number[] = [];
  const without: number[] = [];
  const longest: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const [a, b] = [await cpuOf(bare, visited), await cpuOf(ours, visited)];
    const task = await longestOwnTaskOf(visited);
    if (round < 0) continue;
    without.push(a);
    withOurs.push(b);
    longest.push(task);
  }
  const [plain, annotated] = [median(without), median(withOurs)];
  const added = annotated - plain;
  lines.push({
    what: `${site}, ${rows} rows: CPU ms`,
    without: plain,
    with: annotated,
    ratio: annotated / plain,
    limit: rows === 20 ? 'at most 40 ms added' : 'at most 1.25 times',
    holds: rows === 20 ? added <= 40 : annotated / plain <= 1.25,
  });
  lines.push({
    what: `${site}, ${rows} rows: longest own task ms`,
    with: median(longest),
    limit: 'under 50',
    holds: median(longest) < 50,
  });
}

/** CPU time of the main thread of a visit, in milliseconds. Not traced: tracing costs most where most happens. */
async function cpuOf(running: Running, visited: Visited): Promise<number> {
  return visiting(running, visited, async (page, visit) => {
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await visit();
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  });
}

async function longestOwnTaskOf(visited: Visited): Promise<number> {
  return visiting(ours, visited, async (page, visit) => {
    await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
    await visit();
    const trace = await page.tracing.stop();
    if (!(await page.$('html[data-paperfold="ready"]'))) throw new Error('not annotated after 3 seconds');
    return longestOwnTask(trace);
  });
}

async function visiting<Found>(
  running: Running,
  { address, html }: Visited,
  measure: (page: Page, visit: () => Promise<void>) => Promise<Found>,
): Promise<Found> {
  const page = await running.browser.newPage();
  try {
    await page.setViewport({ width: 1200, height: 900 });
    await serve(page, (url) => (url.href === address ? { body: html } : undefined));
    return await measure(page, async () => {
      await page.goto(address);
      // The same wait for all, and nothing that looks into the page meanwhile: waiting for a selector costs time in it.
      await new Promise((done) => setTimeout(done, 3000));
    });
  } finally {
    await page.close();
  }
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** The longest stretch of script of the content script in one task, in milliseconds of wall time. */
function longestOwnTask(trace: Uint8Array | undefined): number {
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  const own = traceEvents.filter(
    (e) =>
      /^(?:EvaluateScript|FunctionCall)$/u.test(e.name) &&
      /^chrome-extension:.*\/(?:mila|profile)\.js$/u.test(e.args?.data?.url ?? ''),
  );
  return own.reduce((most, event) => Math.max(most, (event.dur ?? 0) / 1000), 0);
}

/** A save whose message has to start the worker, beside the plainest message that has to do so too. */
async function coldSave(): Promise<void> {
  const page = await ours.open('/options.html');
  const plain: number[] = [];
  const saving: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const a = await coldCall(page, 'marks', []);
    const b = await coldCall(page, 'save', [[publication(round)]]);
    if (round < 0) continue;
    plain.push(a);
    saving.push(b);
  }
  const [start, save] = [median(plain), median(saving)];
  lines.push({
    what: 'save from a cold worker, ms',
    without: start,
    with: save,
    limit: 'at most 50 ms beyond worker start',
    holds: save - start <= 50,
  });
  await page.close();
}

async function coldCall(page: Page, name: string, payload: unknown): Promise<number> {
  await ours.killBackground();
  await new Promise((done) => setTimeout(done, 300));
  return page.evaluate(
    async (call) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok?: boolean }> } };
      };
      const started = performance.now();
      const answer = await chrome.runtime.sendMessage(call);
      if (answer?.ok !== true) throw new Error(`refused: ${JSON.stringify(answer)}`);
      return performance.now() - started;
    },
    { paperfold: name, payload },
  );
}

function publication(round: number) {
  return {
    title: `A paper saved in round ${round} of a measurement`,
    authors: ['Ada Lindqvist', 'Mateo Quispe'],
    ids: {},
    links: {},
    from: { adapter: 'mila', page: 'https://mila.quebec/en/directory/bench' },
  };
}

/** From the popup's own start to its first painted rows, with a long list beside a short one. */
async function popupRows(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'paperfold-bench-'));
  const times = new Map<number, number>();
  for (const papers of [100, 10_000]) {
    const running = await launch('chromium');
    const file = join(folder, `${papers}.json`);
    writeFileSync(file, await backupOf(papers));
    const library = await running.open('/library.html');
    const input = await library.waitForSelector('input[type="file"][data-import]');
    await (input as unknown as { uploadFile(path: string): Promise<void> } | null)?.uploadFile(file);
    await library.waitForSelector('[data-action="import-confirm"]', { timeout: 120_000 });
    await library.click('[data-action="import-confirm"]');
    await library.waitForSelector('[data-import-done]', { timeout: 300_000 });
    await library.close();
    const measured: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const popup = await running.open('/popup.html');
      const handle = await popup.waitForFunction(() => performance.getEntriesByName('paperfold:rows')[0]?.startTime);
      if (round >= 0) measured.push(Number(await handle.jsonValue()));
      await popup.close();
    }
    times.set(papers, median(measured));
    await running.close();
  }
  rmSync(folder, { recursive: true, force: true });
  const [short = Number.NaN, long = Number.NaN] = times.values();
  lines.push({
    what: 'popup: first rows at 10,000 papers beside 100, ms',
    without: short,
    with: long,
    ratio: long / short,
    limit: 'at most 1.5 times',
    holds: long / short <= 1.5,
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
