/** What is going on in the library when something is killed: driven as a reader drives it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Running } from '../browsers/launch.ts';
import { bibliography, copy, HELD } from './papers.ts';

/** One phase. */
export interface Phase {
  /** Whether it begins with a list of version 1 that no page has opened yet. */
  readonly unopened?: boolean;
  /** Brings the library to the moment before. */
  ready(running: Running): Promise<Page>;
  /** Begins; it is over when the promise is. */
  run(library: Page): Promise<unknown>;
}

/** Long enough for a machine with other work, in milliseconds. */
const PATIENCE = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'paperfold-kills-'));

/** Opens the library and waits until it has searched: the index is there by then. */
export async function openLibrary(running: Running, papers: number): Promise<Page> {
  const library = await running.open('/library.html#q=study');
  await shows(library, papers);
  return library;
}

/** Waits until the library shows so many papers. */
function shows(library: Page, papers: number): Promise<void> {
  return until(library, async () => {
    const shown = await library.$$eval('[data-list]', ([list]) => list?.getAttribute('data-shown'));
    return shown === `${papers}`;
  });
}

function appears(page: Page, selector: string): Promise<void> {
  return until(page, async () => (await page.$$eval(selector, ({ length }) => length)) > 0);
}

/** Asks again and again, as long as there is a page that can be asked. */
async function until(page: Page, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!page.isClosed() && page.browser().connected && Date.now() < end) {
    // On its way to another address a page answers nothing.
    if (await ask().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the page is gone, or does not get there');
}

async function press(page: Page, selector: string): Promise<void> {
  await appears(page, selector);
  await page.$eval(selector, (node) => (node as HTMLElement).click());
}

async function chosen(running: Running, name: string, text: string): Promise<Page> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const library = await openLibrary(running, HELD);
  const input = (await library.$('input[type="file"][data-import]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
  await appears(library, '[data-action="import-confirm"]');
  return library;
}

async function confirmed(library: Page): Promise<unknown> {
  await press(library, '[data-action="import-confirm"]');
  return appears(library, '[data-import-done]');
}

/** All of them, by name. */
export const PHASES: Readonly<Record<string, Phase>> = {
  import: { ready: (running) => chosen(running, 'papers.bib', bibliography()), run: confirmed },
  edit: {
    async ready(running) {
      const library = await openLibrary(running, HELD);
      await press(library, '[data-action="select-all"]');
      await press(library, '[data-action="status-selected"]:not([disabled])');
      await appears(library, '[data-set-status="read"]');
      return library;
    },
    async run(library) {
      await press(library, '[data-set-status="read"]');
      await appears(library, '[data-action="undo"]:not([disabled])');
    },
  },
  migration: {
    unopened: true,
    ready: (running) => running.open('/icon/16.png'),
    // The page that was there goes to the library itself: only so can it be closed on the way.
    async run(page) {
      await page.evaluate(() => location.assign('/library.html#q=study'));
      await shows(page, HELD);
    },
  },
  restore: {
    async ready(running) {
      const library = await chosen(running, 'copy.json', await copy());
      await press(library, '[data-import-replace]');
      return library;
    },
    run: confirmed,
  },
};
