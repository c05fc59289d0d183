/** The badge on the toolbar's button: how many papers of the page are not in the list yet. Only where a script of ours runs. */
import browser from 'webextension-polyfill';
import { callTab } from '../messages/tab-calls.ts';

/** The teal of the marks, as `src/ui/theme.css` has it, for browsers that take no oklch here. */
const COLORS = { background: '#00696b', text: '#ffffff' };
/** A page asks for its marks in parts; the badge waits until it has them, in ms. */
const PAUSE = 200;

const waiting = new Map<number, ReturnType<typeof setTimeout>>();

/**
 * Shows the number for `tab` as its page tells it, soon. What waits is lost with the worker, and comes back with the next
 * question of the page: it asks whenever it is looked at.
 */
export function refreshBadge(tab: number): void {
  clearTimeout(waiting.get(tab));
  waiting.set(
    tab,
    setTimeout(() => {
      waiting.delete(tab);
      void showBadge(tab);
    }, PAUSE),
  );
}

/** Shows the number now; nothing where no script answers, nothing is listed, or all is saved. */
export async function showBadge(tabId: number): Promise<void> {
  const answer = await callTab(tabId, 'summary');
  const unsaved = answer.ok ? answer.value.papers - answer.value.saved : 0;
  await setBadge(tabId, unsaved > 999 ? '999+' : unsaved > 0 ? String(unsaved) : '');
}

/** Shows a word of at most four letters until the tab goes elsewhere. */
export async function setBadge(tabId: number, text: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLORS.background });
    await browser.action.setBadgeTextColor?.({ tabId, color: COLORS.text });
  } catch {
    // The tab was closed meanwhile.
  }
}
