/** Calls from the extension to the content script of a tab: both sides. The answering side is injected into pages. */
import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../result.ts';
import type { Call, TabCalls } from './protocol.ts';

/** What a content script does for each call. */
export type TabAnswers = {
  readonly [Name in keyof TabCalls]: (
    ...payload: Parameters<TabCalls[Name]>
  ) => ReturnType<TabCalls[Name]> | Promise<ReturnType<TabCalls[Name]>>;
};

/** Answers calls until the returned function is called. Answers by callback, which every browser's `onMessage` knows. */
export function answerTabCalls(answers: TabAnswers): () => void {
  const listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => {
    const { paperfold, payload } = (message ?? {}) as Partial<Call>;
    if (sender.id !== browser.runtime.id || !paperfold || !Object.hasOwn(answers, paperfold)) return undefined;
    // The name was looked up in the table itself; the sender is this extension, whose types are trusted.
    const answer = answers[paperfold as keyof TabCalls] as (payload: unknown) => unknown;
    // A failed answer is no answer: the caller hears `gone`.
    Promise.resolve(payload)
      .then(answer)
      .then(respond, () => respond(undefined));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Calls the content script of a tab. Never rejects; `gone` where none answers. */
export async function callTab<Name extends keyof TabCalls>(
  tab: number,
  name: Name,
  ...[payload]: Parameters<TabCalls[Name]>
): Promise<Result<ReturnType<TabCalls[Name]>, 'gone'>> {
  try {
    const answer = await browser.tabs.sendMessage(tab, { paperfold: name, payload }, { frameId: 0 });
    return answer === undefined || answer === null ? fail('gone') : ok(answer);
  } catch {
    return fail('gone');
  }
}

/** Calls every tab and waits for no answer of use. Tabs without a content script do not mind. */
export async function tellTabs<Name extends 'listChanged' | 'settingsChanged'>(
  name: Name,
  ...payload: Parameters<TabCalls[Name]>
): Promise<void> {
  try {
    const tabs = await browser.tabs.query({});
    await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : callTab(id, name, ...payload))));
  } catch {
    // Nothing is lost: a tab asks again when it is looked at.
  }
}
