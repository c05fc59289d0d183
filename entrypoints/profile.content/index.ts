import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { noProfile, type Session, startSession } from '../../src/annotate/session.ts';
import { adapterFor, adapters } from '../../src/extract/registry.ts';
import { answerTabCalls } from '../../src/messages/tab-calls.ts';
import { ok } from '../../src/result.ts';
import { counted, words } from '../../src/ui/words.ts';
import { background } from './background-port.ts';
import { settings } from './settings-port.ts';
import './style.css';

/** What WXT dispatches when a content script of this extension starts. */
const STARTED = `${browser.runtime?.id}:profile:wxt:content-script-started`;

export default defineContentScript({
  matches: adapters.filter((adapter) => adapter.core).flatMap((adapter) => [...adapter.hosts]),
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main() {
    // Injected twice into one world (at install, while the page loads), the first one stays.
    if (Reflect.has(globalThis, 'paperfold')) return;
    Reflect.set(globalThis, 'paperfold', true);
    const life = new AbortController();
    let session: Session | undefined;
    let address = '';

    const start = () => {
      const url = new URL(location.href);
      if (url.href.split('#')[0] === address) return;
      [address = ''] = url.href.split('#');
      session?.stop();
      const adapter = adapterFor(url);
      session = adapter && startSession({ page: { document, url }, adapter, background, settings, words, counted });
    };
    const nothing = () => noProfile(location.hostname, words('page.why.nothing'));
    const stopAnswering = answerTabCalls({
      alive: () => true,
      summary: () => session?.summary() ?? nothing(),
      saveAll: () => session?.saveAll() ?? ok({ papers: [] }),
      turn: (state) => session?.turn(state) ?? nothing(),
      listChanged: () => session?.listChanged(),
    });
    // WXT's own context believes any page that dispatches this event. Only a script whose extension is gone gives way.
    const giveWay = () => {
      if (browser.runtime?.id) return;
      life.abort();
      session?.fallSilent();
    };
    document.addEventListener(STARTED, giveWay, { signal: life.signal });
    life.signal.addEventListener('abort', () => browser.runtime?.id && stopAnswering());
    window.navigation?.addEventListener('currententrychange', start, { signal: life.signal });
    window.addEventListener('popstate', start, { signal: life.signal });
    start();
  },
});
