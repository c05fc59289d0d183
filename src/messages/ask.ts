/** Calls to the background, from content scripts and the extension's own pages. Small: it is injected into pages. */
import { browser } from 'wxt/browser';
import { fail } from '../result.ts';
import type { CallFailure, OwnCalls, PageCalls, PickingCalls } from './protocol.ts';

type Calls = PageCalls & OwnCalls & PickingCalls;

/**
 * Asks the background. Never rejects. `gone`: this script was left behind by an update, or no worker answers. Asks once
 * more when the worker was killed meanwhile: every call may be repeated without harm.
 */
export async function ask<Name extends keyof Calls>(
  name: Name,
  payload: Parameters<Calls[Name]>[0],
): Promise<ReturnType<Calls[Name]> | { readonly ok: false; readonly error: CallFailure }> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      // `id` is gone (or reading it throws) once the extension was updated or removed under this script.
      if (!browser.runtime?.id) break;
      const answer = await browser.runtime.sendMessage({ paperfold: name, payload });
      if (answer) return answer;
    } catch {
      // The worker died, or is not there (yet).
    }
  }
  return fail('gone');
}
