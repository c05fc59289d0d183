/** Brings the tools that are loaded on demand into the frame that asks for them. */
import browser from 'webextension-polyfill';
import type { Caller } from '../messages/answer.ts';
import type { ToolName } from '../messages/protocol.ts';
import { fail, ok, type Result } from '../result.ts';

/** What the tool stands in, and the style sheet that it needs. Selecting brings the writers of all formats along. */
function filesOf(name: ToolName): { readonly css: string; readonly js: string } {
  return name === 'select-papers'
    ? { css: 'assets/selecting.css', js: 'page-selection.js' }
    : { css: 'assets/grown-list.css', js: 'page-tools.js' };
}

/**
 * Injects the bundle with the tool beside the content script of that frame. May be repeated: the tools then replace
 * themselves. `unloadable` where the browser lets nothing of ours into the frame any more, or the caller is no frame of a tab.
 */
export async function injectTools(name: ToolName, place: Caller['place']): Promise<Result<void, 'unloadable'>> {
  if (place === undefined) return fail('unloadable');
  const { tabId, frameId } = place;
  try {
    const target = { tabId, frameIds: [frameId] };
    const { css, js } = filesOf(name);
    await browser.scripting.insertCSS({ target, files: [css] });
    await browser.scripting.executeScript({ target, files: [js] });
    return ok(undefined);
  } catch {
    return fail('unloadable');
  }
}
