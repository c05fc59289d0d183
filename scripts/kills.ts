/**
 * Kills page, extension process and browser at random moments of an import, a bulk edit, a migration and a restore of the
 * built extension in real browsers: afterwards the list has to be the one before or the one after, nothing lost, nothing
 * doubled, and found by search. Takes long.
 *   npm run kills -- [--browser chromium|firefox] [--phase import|edit|migration|restore] [--kill page|process|browser] [--times 10]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browsers/find.ts';
import { launch, type Running } from './browsers/launch.ts';
import { type DiskState, seedVersion1, stateOnDisk } from './kills/disk.ts';
import { HELD, heldEntries } from './kills/papers.ts';
import { openLibrary, PHASES, type Phase } from './kills/phases.ts';

const KILLS = ['page', 'process', 'browser'] as const;
type Kill = (typeof KILLS)[number];

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    phase: { type: 'string' },
    kill: { type: 'string' },
    times: { type: 'string', default: '10' },
  },
});
const times = Number(values.times);
const browsers = (['chromium', 'firefox'] as const).filter((name) => (values.browser ?? name) === name);
const phases = Object.entries(PHASES).filter(([name]) => (values.phase ?? name) === name);
const kills = KILLS.filter((name) => (values.kill ?? name) === name);

/** What came of the kills of one kind. */
interface Tally {
  before: number;
  after: number;
  wrong: number;
}

let isSound = true;
console.log('| browser | phase | killed | times | list before | list after | lost or doubled |');
console.log('|---|---|---|---|---|---|---|');
for (const browser of browsers) {
  for (const [name, phase] of phases) {
    for (const kill of kills) {
      const tally = await killed(browser, phase, kill);
      isSound &&= tally.wrong === 0;
      const cells = [browser, name, kill, times, tally.before, tally.after, tally.wrong];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}
process.exitCode = isSound ? 0 : 1;

async function killed(browser: BrowserName, phase: Phase, kill: Kill): Promise<Tally> {
  const profile = mkdtempSync(join(tmpdir(), `paperfold-kills-${browser}-`));
  const tally: Tally = { before: 0, after: 0, wrong: 0 };
  let running = await launch(browser, { profile });
  try {
    const before = await seeded(running, phase);
    const began = performance.now();
    const calm = await phase.ready(running);
    const start = performance.now();
    await phase.run(calm);
    const lasts = performance.now() - start;
    await calm.close();
    const after = await looked(running);
    console.error(`${browser}: ready after ${Math.round(start - began)} ms, lasts ${Math.round(lasts)} ms`);
    for (let time = 0; time < times; time += 1) {
      const held = await seeded(running, phase);
      if (held.exact !== before.exact) throw new Error('the list is not the same to begin with');
      const page = await phase.ready(running);
      // It fails once its page is gone.
      const work = phase.run(page).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, Math.random() * lasts * 1.2));
      running = await strike(running, page, kill);
      await work;
      const now = await looked(running);
      const is = now.exact === before.exact ? 'before' : now.shape === after.shape ? 'after' : 'wrong';
      const isWhole = now.counted === now.papers && now.lookups === now.papers && now.doubled === 0;
      const verdict = isWhole ? is : 'wrong';
      tally[verdict] += 1;
      console.error(`${browser}: killed ${kill}, list: ${verdict}`);
      if (verdict === 'wrong') console.error(JSON.stringify({ before, after, now }));
    }
  } finally {
    await running.close(false).catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return tally;
}

/** A page of the extension that runs none of its code. */
function blank(running: Running): Promise<Page> {
  return running.open('/icon/16.png');
}

/** The list as it is before the phase; the state of the disk. */
async function seeded(running: Running, { unopened }: Phase): Promise<DiskState> {
  const page = await blank(running);
  await seedVersion1(page, heldEntries());
  if (!unopened) await (await openLibrary(running, HELD)).close();
  const state = await stateOnDisk(page);
  await page.close();
  return state;
}

/** What stands on the disk; the library has to open it, and its index to find every paper. */
async function looked(running: Running): Promise<DiskState> {
  const page = await blank(running);
  const { papers } = await stateOnDisk(page);
  await (await openLibrary(running, papers)).close();
  const state = await stateOnDisk(page);
  await page.close();
  return state;
}

/** Kills, and goes on with what is there then: the same browser, or the next start with the same profile. */
async function strike(running: Running, page: Page, kill: Kill): Promise<Running> {
  if (kill === 'page') {
    await page.close();
    return running;
  }
  const main = running.browser.process()?.pid;
  if (main === undefined) throw new Error('the browser is gone already');
  if (kill === 'process') {
    for (const pid of descendants(main).filter(holdsPages)) end(pid);
    await page.close().catch(() => {});
    return running;
  }
  const { name, profile } = running;
  const all = [main, ...descendants(main)];
  for (const pid of all) end(pid);
  await running.browser.disconnect().catch(() => {});
  return launch(name, { profile });
}

/** Whether a process runs pages or extensions. */
function holdsPages(pid: number): boolean {
  const command = commandOf(pid);
  return /--type=renderer.*--extension-process/u.test(command) || /-contentproc.*\btab\b/u.test(command);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** The processes that `pid` started, and those that they did. */
function descendants(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/\) \S (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
