/** The background's side of the calls from pages: who may call, with what. */
import type { Browser } from 'wxt/browser';
import { fail } from '../result.ts';
import type { PageCalls } from './protocol.ts';
import { checkedCall } from './validate.ts';

/** Who calls, as far as the browser vouches for it. */
export interface Caller {
  /** The call comes from a private window. */
  readonly incognito: boolean;
  /** The tab and the frame in it; absent where the caller is in none. */
  readonly place?: { readonly tabId: number; readonly frameId: number };
}

/** What the background does for each call. */
export type PageAnswers = {
  readonly [Name in keyof PageCalls]: (
    payload: Parameters<PageCalls[Name]>[0],
    caller: Caller,
  ) => Promise<ReturnType<PageCalls[Name]>>;
};

/** What the sender check compares with. */
export interface Callers {
  /** `runtime.id`. */
  readonly id: string;
  /** `runtime.getURL('')`. */
  readonly origin: string;
  /** Whether Paperfold works on pages of this address: a known host, or a site the reader turned on. */
  readonly works: (url: URL) => boolean | Promise<boolean>;
}

/** The part of the browser's sender that is looked at. */
export type Sender = Pick<Browser.runtime.MessageSender, 'id' | 'url'> & {
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
  readonly frameId?: number | undefined;
};

/**
 * The answer to a message, or undefined where it is none of ours. Wrong senders and payloads of the wrong shape hear
 * `refused`, and nothing happens.
 */
export function answerCall(
  message: unknown,
  sender: Sender,
  callers: Callers,
  answers: PageAnswers,
): Promise<unknown> | undefined {
  if (typeof message !== 'object' || message === null || !('paperfold' in message)) return undefined;
  return answered(message, sender, callers, answers);
}

async function answered(message: object, sender: Sender, callers: Callers, answers: PageAnswers): Promise<unknown> {
  if (!(await mayCall(sender, callers))) return fail('refused');
  const call = checkedCall(message);
  if (call === undefined) return fail('refused');
  const tabId = sender.tab?.id;
  const caller: Caller = {
    incognito: sender.tab?.incognito === true,
    ...(tabId === undefined ? {} : { place: { tabId, frameId: sender.frameId ?? 0 } }),
  };
  switch (call.name) {
    case 'save':
    case 'marks':
      return answers[call.name](call.payload, caller);
    case 'undo':
    case 'keepSeparate':
      return answers[call.name](call.payload, caller);
    case 'read':
      return answers.read(call.payload, caller);
    case 'likely':
      return answers.likely(call.payload, caller);
    case 'decide':
      return answers.decide(call.payload, caller);
    case 'fold':
      return answers.fold(call.payload, caller);
    case 'open':
      return answers.open(call.payload, caller);
    case 'tools':
      return answers.tools(call.payload, caller);
  }
}

async function mayCall(sender: Sender, { id, origin, works }: Callers): Promise<boolean> {
  if (sender.id !== id || sender.url === undefined) return false;
  if (sender.url.startsWith(origin)) return true;
  const url = URL.parse(sender.url);
  if (!url || !/^https?:$/u.test(url.protocol) || sender.tab === undefined) return false;
  return works(url);
}
