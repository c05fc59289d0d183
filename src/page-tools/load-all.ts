/** Presses a page's own "Show more", politely, until all rows are there. */

import { isDisplayed } from '../annotate/rows/visibility.ts';
import type { Workbench } from '../annotate/tools.ts';
import { challengesIn } from './challenge.ts';
import { type Progress, progressIn } from './progress.ts';
import { changed, pause } from './waiting.ts';

/** Milliseconds between two presses: no faster than a person. */
const PAUSE = 1000;
/** Milliseconds that a site is given to add rows. */
const PATIENCE = 20_000;
/** Milliseconds after new rows in which a site may bring its control back. */
const SETTLING = 2000;

/** How it ended; `all`: the control is gone or disabled. */
type Ending = 'all' | 'stopped' | 'challenge' | 'silent';

/** Begins to press; a second call while it runs does nothing. What was loaded stays, however it ends. */
export function loadAll(bench: Workbench): void {
  const progress = progressIn(bench);
  if (progress) void run(bench, progress);
}

async function run(bench: Workbench, progress: Progress): Promise<void> {
  const { words, counted } = bench.setting;
  const ending = await pressed(bench, progress);
  progress.end();
  if (bench.signal.aborted) return;
  const rows = counted('page.listings', bench.listings.all.length);
  if (ending === 'all') bench.saving.tell({ text: words('page.grown.all', rows), offers: [] });
  else bench.saving.tell({ text: words(`page.grown.${ending}`, rows), failed: ending !== 'stopped', offers: [] });
}

async function pressed(bench: Workbench, { signal, say }: Progress): Promise<Ending> {
  const { view, document, words, counted } = bench.setting;
  const known = challengesIn(document);
  const isChallenged = () => [...challengesIn(document)].some((found) => !known.has(found) && isDisplayed(found));
  for (;;) {
    if (signal.aborted) return 'stopped';
    const control = controlIn(bench);
    if (control === undefined) return 'all';
    const before = bench.listings.all.length;
    say(words('page.growing.rows', counted('page.listings', before)));
    HTMLElement.prototype.click.call(control);
    const grew = () => bench.listings.all.length > before;
    const answered = await changed(view, () => grew() || isChallenged(), PATIENCE, signal);
    if (signal.aborted) return 'stopped';
    if (isChallenged()) return 'challenge';
    // The last press of a list whose length is a round number brings nothing but the end.
    if (!answered) return controlIn(bench) === undefined ? 'all' : 'silent';
    await pause(PAUSE, signal);
    await changed(view, () => controlIn(bench) !== undefined, SETTLING, signal);
  }
}

/** The site's control, where it can be pressed. */
function controlIn({ setting: { document, adapter } }: Workbench): HTMLElement | undefined {
  const control = adapter.more === undefined ? null : document.querySelector(adapter.more);
  return control instanceof HTMLElement && isDisplayed(control) ? control : undefined;
}
