import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { counted, words } from '../src/annotate/page-words.ts';
import { ask } from '../src/messages/ask.ts';
import { startPicking } from '../src/pick/picking.ts';

declare global {
  /** Ends the picking that runs in this frame. */
  var paperfoldPicking: AbortController | undefined;
}

// Injected when the reader wants to teach a page. Asked twice, it begins anew.
export default defineUnlistedScript(() => {
  globalThis.paperfoldPicking?.abort();
  const life = new AbortController();
  globalThis.paperfoldPicking = life;
  const port = {
    ruleHere: () => ask('ruleHere', undefined),
    keepRule: (rule: Parameters<typeof ask<'keepRule'>>[1]) => ask('keepRule', rule),
    endPicking: () => ask('endPicking', undefined),
  };
  const page = { document, url: new URL(location.href) };
  void startPicking(page, port, { words, counted }, life.signal);
});
