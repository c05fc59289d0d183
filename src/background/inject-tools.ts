/** Brings the tools that are loaded on demand into the frame that asks for them. */
import browser from 'webextension-polyfill';
import type { Caller } from '../messages/answer.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * Injects the bundle beside the content script of that frame. May be repeated: the tools then replace themselves.
 * `unloadable` where the browser lets nothing of ours into the frame any more, or the caller is no frame of a tab.
 */
export async function injectTools(place: Caller['place']): Promise<Result<void, 'unloadable'>> {
  if (place === undefined) return fail('unloadable');
  const { tabId, frameId } = place;
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.insertCSS({ target, files: ['assets/grown-list.css'] });
    await browser.scripting.executeScript({ target, files: ['page-tools.js'] });
    return ok(undefined);
  } catch {
    return fail('unloadable');
  }
}
