/** What is measured in a page of the extension: each action from the reader's hand to the painted answer. */
import type { Page } from 'puppeteer-core';

/** Milliseconds from an event to the paint after which the page shows its answer. */
export interface Timed {
  readonly wall: number;
  /** CPU of the page's main thread meanwhile; only where the browser tells. */
  readonly cpu?: number;
}

/** A stopwatch in a page. */
export interface Stopwatch {
  /** From `act` (which runs in the page, or presses a key) until the page shows what `until` waits for. */
  time(until: string, act: () => Promise<unknown>): Promise<Timed>;
  /** The most entries that were there at once so far. */
  mostEntries(): Promise<number>;
}

/**
 * Puts a stopwatch into `page`. `until` names an expression over `list` (the element) and `before` (what it showed when the
 * clock was started); it is looked at after every change of the page, and the time of the paint after counts.
 */
export async function stopwatch(page: Page): Promise<Stopwatch> {
  const cdp = page.browser().process()?.spawnfile.includes('firefox') ? undefined : await page.createCDPSession();
  await cdp?.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpu = async (): Promise<number | undefined> => {
    const metrics = (await cdp?.send('Performance.getMetrics'))?.metrics;
    const busy = metrics?.find(({ name }) => name === 'TaskDuration')?.value;
    return busy === undefined ? undefined : busy * 1000;
  };
  await page.evaluate(watch);
  return {
    async time(until, act) {
      const started = await cpu();
      await page.evaluate((text) => globalThis.paperfoldWatch.start(text), until);
      await act();
      const wall = await page.evaluate(() => globalThis.paperfoldWatch.answer());
      const ended = await cpu();
      return { wall, ...(started !== undefined && ended !== undefined && { cpu: ended - started }) };
    },
    mostEntries: () => page.evaluate(() => globalThis.paperfoldWatch.most()),
  };
}

interface Shown {
  readonly first: string | undefined;
  readonly shown: string | undefined;
  readonly query: string | undefined;
  readonly counts: string;
}

declare global {
  var paperfoldWatch: {
    start(until: string): void;
    answer(): Promise<number>;
    most(): number;
  };
}

/** Runs in the page. Must not use anything of this file. */
function watch(): void {
  let holds: (list: HTMLElement, now: Shown, before: Shown) => boolean = () => false;
  let before: Shown = { first: undefined, shown: undefined, query: undefined, counts: '' };
  let started = 0;
  let answered: ((wall: number) => void) | undefined;
  let wall: number | undefined;
  let most = 0;
  const listOf = () => document.querySelector<HTMLElement>('[data-list]');
  const shownNow = (): Shown => ({
    first: document.querySelector<HTMLElement>('[data-entry]')?.dataset['entry'],
    shown: listOf()?.dataset['shown'],
    query: listOf()?.dataset['query'],
    counts: [...document.querySelectorAll<HTMLElement>('[data-facet-count]')]
      .map(({ dataset }) => dataset['facetCount'])
      .join(),
  });
  const look = (): void => {
    most = Math.max(most, document.querySelectorAll('[data-entry]').length);
    const list = listOf();
    if (wall !== undefined || started === 0 || !list || !holds(list, shownNow(), before)) return;
    wall = -1;
    // Behind the frame that paints it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        wall = performance.now() - started;
        answered?.(wall);
      };
      port2.postMessage(undefined);
    });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  for (const kind of ['keydown', 'click', 'change', 'paperfold-go']) {
    addEventListener(
      kind,
      (event) => {
        if (started === 0) started = event.timeStamp;
      },
      true,
    );
  }
  globalThis.paperfoldWatch = {
    start(until) {
      const conditions: Readonly<Record<string, typeof holds>> = {
        query: (_list, now, then) =>
          now.query !== then.query && now.query === document.querySelector<HTMLInputElement>('[data-search]')?.value,
        order: (_list, now, then) => now.first !== then.first && document.querySelector('.entry-waiting') === null,
        narrowed: (_list, now, then) => now.shown !== then.shown && now.counts !== then.counts,
        end: (list) => {
          // Rows are higher or lower than was guessed: the very last one may be just out of sight.
          const near = Number(list.dataset['shown']) - 20;
          return [...list.querySelectorAll('[data-entry]')].filter((row) => Number(row.ariaPosInSet) > near).length > 4;
        },
      };
      holds = conditions[until] ?? (() => false);
      before = shownNow();
      [started, wall] = [0, undefined];
    },
    answer: () =>
      new Promise((resolve, reject) => {
        if (wall !== undefined && wall >= 0) resolve(wall);
        answered = resolve;
        setTimeout(() => reject(new Error('The page did not show its answer within 30 seconds.')), 30_000);
      }),
    most: () => most,
  };
}
