/** "Read this page": brings the annotation to the page in a tab, on any site, because the reader asked for it. */
import browser from 'webextension-polyfill';
import type { CallFailure, Unreadable } from '../messages/protocol.ts';
import { callTab } from '../messages/tab-calls.ts';
import { fail, ok, type Result } from '../result.ts';
import { ruleInUse } from '../site-rules/rule-store.ts';
import { rememberAsked } from './asked-tabs.ts';
import { GENERIC, RULED, STYLES, scriptsFor } from './bundles.ts';
import { collectedIn } from './collected-in.ts';

/**
 * Injects what the page needs; a page that is annotated stays as it is, one that was turned off is turned on again. Where
 * a script runs and has found nothing, the generic reader joins it. The outcome is the page's to tell (`summary`).
 */
export async function readTab(tab: number): Promise<Result<void, Unreadable | CallFailure>> {
  const before = await callTab(tab, 'summary');
  if (before.ok && before.value.state !== 'nothing') {
    if (before.value.state === 'off') await callTab(tab, 'turn', 'on');
    return ok(undefined);
  }
  const page = await collectedIn(tab);
  if (!page.ok) return page;
  const url = new URL(page.value.url);
  await rememberAsked(tab, url.origin);
  const isRuled = (await ruleInUse(url))?.rule.overSite === true;
  return inject(tab, before.ok ? [GENERIC] : isRuled ? [RULED] : scriptsFor(url));
}

/** Injects scripts, and the styles that they need, into the page itself, not its frames. */
export async function inject(tabId: number, files: readonly string[]): Promise<Result<void, 'closed'>> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [STYLES] });
    await browser.scripting.executeScript({ target: { tabId }, files: [...files] });
    return ok(undefined);
  } catch {
    return fail('closed');
  }
}
