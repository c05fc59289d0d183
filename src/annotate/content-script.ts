/** A content script: a session for the profile at the page's address, a new one whenever the address changes. */
import { browser } from 'wxt/browser';
import type { Page, Site } from '../extract/adapter.ts';
import { claimant } from '../extract/claimant.ts';
import { answerTabCalls } from '../messages/tab-calls.ts';
import { ok } from '../result.ts';
import { background } from './background-port.ts';
import type { PageReader } from './page-reader.ts';
import { counted, words } from './page-words.ts';
import { noProfile, type Session, startSession } from './session.ts';
import { settings } from './settings-port.ts';
import { claimHome } from './tools.ts';

/** Dispatched when a content script starts: one that an update left behind hears that it has a successor. */
const STARTED = 'paperfold-started';

/** Runs for the profiles of `sites`, each of which is read by what `readerOf` gives. */
export function runContentScript<Known extends Site>(
  sites: readonly Known[],
  readerOf: (page: Page, site: Known) => PageReader,
): void {
  // Injected twice into one world (at install, while the page loads), the first one stays.
  if (!claimHome()) return;
  const life = new AbortController();
  let session: Session | undefined;
  let address = '';

  const start = () => {
    const url = new URL(location.href);
    const [now = ''] = url.href.split('#');
    if (now === address) return;
    address = now;
    session?.stop();
    const page = { document, url };
    const adapter = claimant(sites, url);
    const reader = adapter && readerOf(page, adapter);
    session = reader && startSession({ page, adapter, reader, background, settings, words, counted });
  };
  const nothing = () => noProfile(location.hostname, words('page.why.nothing'));
  const stopAnswering = answerTabCalls({
    alive: () => true,
    summary: () => session?.summary() ?? nothing(),
    saveAll: () => session?.saveAll() ?? ok({ papers: [] }),
    turn: (state) => session?.turn(state) ?? nothing(),
    listChanged: (decided) => session?.listChanged(decided),
  });
  // A page may dispatch the event as well: only a script whose extension is gone gives way.
  const giveWay = () => {
    if (browser.runtime?.id) return;
    life.abort();
    session?.fallSilent();
  };
  document.dispatchEvent(new Event(STARTED));
  document.addEventListener(STARTED, giveWay, { signal: life.signal });
  life.signal.addEventListener('abort', () => browser.runtime?.id && stopAnswering());
  window.navigation?.addEventListener('currententrychange', start, { signal: life.signal });
  window.addEventListener('popstate', start, { signal: life.signal });
  start();
}
