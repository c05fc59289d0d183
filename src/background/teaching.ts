/** Teaching: a rule is picked in a page, kept, and used there at once. */
import browser from 'webextension-polyfill';
import { genericReader } from '../extract/generic/reader.ts';
import { adapterFor } from '../extract/registry.ts';
import type { Caller, PickingAnswers } from '../messages/answer.ts';
import type { CallFailure, Unreadable } from '../messages/protocol.ts';
import { callTab } from '../messages/tab-calls.ts';
import { fail, ok, type Result } from '../result.ts';
import { keepRules, ruleInUse } from '../site-rules/rule-store.ts';
import { rememberAsked } from './asked-tabs.ts';
import { GENERIC, PICK } from './bundles.ts';
import { collectedIn } from './collected-in.ts';
import { inject, readTab } from './read-tab.ts';
import { registerTurnedOn } from './turned-on.ts';

/** Lets the reader pick in the page of a tab. Its annotation is taken off first: what is picked is the page's own. */
export async function teach(tab: number): Promise<Result<void, Unreadable | CallFailure>> {
  const page = await collectedIn(tab);
  if (!page.ok) return page;
  await rememberAsked(tab, new URL(page.value.url).origin);
  await callTab(tab, 'turn', 'off');
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [PICK] });
    return ok(undefined);
  } catch {
    return fail('closed');
  }
}

/** The answers to a page in which a rule is picked. A rule holds for the caller's own host, whatever the page sends. */
export const pickingAnswers: PickingAnswers = {
  ruleHere: async (_, caller) => {
    const page = pageOf(caller);
    if (!page) return fail('refused');
    const [kept, site] = [await ruleInUse(page.url), adapterFor(page.url)];
    return ok({ ...(kept && { rule: kept.rule }), ...(site && { site: site.name }) });
  },
  keepRule: async (draft, caller) => {
    const page = pageOf(caller);
    if (!page) return fail('refused');
    const before = await ruleInUse(page.url);
    const hosts = before?.rule.hosts ?? [page.url.hostname];
    const kept = await keepRules([{ id: before?.id ?? crypto.randomUUID(), on: true, rule: { ...draft, hosts } }]);
    if (kept.ok) await registerTurnedOn();
    return kept;
  },
  endPicking: async (_, caller) => {
    const page = pageOf(caller);
    if (!page) return fail('refused');
    await readAgain(page.tab, (await ruleInUse(page.url))?.rule.overSite === true);
    return ok(undefined);
  },
};

/**
 * Brings the annotation back. A reader that has found nothing before does not look again by itself: it is lent anew. Where
 * the rule stands in for the site's own reader, which runs there already, the page is loaded again.
 */
async function readAgain(tab: number, isOverSite: boolean): Promise<void> {
  const before = await callTab(tab, 'summary');
  if (isOverSite && before.ok && before.value.adapter !== genericReader.id) return browser.tabs.reload(tab);
  await readTab(tab);
  if (!before.ok || before.value.state !== 'off') return;
  const after = await callTab(tab, 'summary');
  if (after.ok && after.value.state === 'nothing') await inject(tab, [GENERIC]);
}

function pageOf({ page, place }: Caller): { readonly url: URL; readonly tab: number } | undefined {
  return page && place?.frameId === 0 ? { url: page, tab: place.tabId } : undefined;
}
