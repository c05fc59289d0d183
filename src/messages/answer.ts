/** The background's side of the calls from pages: who may call, with what. */
import type { Browser } from 'wxt/browser';
import { fail } from '../result.ts';
import type { OwnCalls, PageCalls, PickingCalls } from './protocol.ts';
import { checkedCall } from './validate.ts';

/** Who calls, as far as the browser vouches for it. */
export interface Caller {
  /** The call comes from a private window. */
  readonly incognito: boolean;
  /** The tab and the frame in it; absent where the caller is in none. */
  readonly place?: { readonly tabId: number; readonly frameId: number };
  /** The address of the page that calls, where it is a page of the web and none of ours. */
  readonly page?: URL;
}

type Calls = PageCalls & OwnCalls & PickingCalls;

/** What the background does for each call. */
export type CallAnswers = {
  readonly [Name in keyof Calls]: (
    payload: Parameters<Calls[Name]>[0],
    caller: Caller,
  ) => Promise<ReturnType<Calls[Name]>>;
};

/** The calls of content scripts alone. */
export type PageAnswers = Pick<CallAnswers, keyof PageCalls>;

/** The calls of a page in which a rule is picked. */
export type PickingAnswers = Pick<CallAnswers, keyof PickingCalls>;

/** The calls of the extension's own pages alone. */
export type OwnAnswers = Pick<CallAnswers, keyof OwnCalls>;

/** What the sender check compares with. */
export interface Callers {
  /** `runtime.id`. */
  readonly id: string;
  /** `runtime.getURL('')`. */
  readonly origin: string;
  /** Whether Paperfold works on this page: a known host, a site the reader turned on, a page that was asked for. */
  readonly works: (url: URL, tab: number) => boolean | Promise<boolean>;
}

/** The part of the browser's sender that is looked at. */
export type Sender = Pick<Browser.runtime.MessageSender, 'id' | 'url' | 'frameId'> & {
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
};

/**
 * The answer to a message, or undefined where it is none of ours. Wrong senders and payloads of the wrong shape hear
 * `refused`, and nothing happens.
 */
export function answerCall(
  message: unknown,
  sender: Sender,
  callers: Callers,
  answers: CallAnswers,
): Promise<unknown> | undefined {
  if (typeof message !== 'object' || message === null || !('paperfold' in message)) return undefined;
  return answered(message, sender, callers, answers);
}

async function answered(message: object, sender: Sender, callers: Callers, answers: CallAnswers): Promise<unknown> {
  const caller = await callerOf(sender, callers);
  if (caller === undefined) return fail('refused');
  const call = checkedCall(message);
  if (call === undefined) return fail('refused');
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
    case 'settings':
      return answers.settings(call.payload, caller);
    case 'changeSettings':
      return answers.changeSettings(call.payload, caller);
    case 'tools':
      return answers.tools(call.payload, caller);
    case 'generic':
      return answers.generic(call.payload, caller);
    case 'ruleHere':
      return answers.ruleHere(call.payload, caller);
    case 'keepRule':
      return answers.keepRule(call.payload, caller);
    case 'endPicking':
      return answers.endPicking(call.payload, caller);
    case 'rulesChanged':
      return caller.page ? fail('refused') : answers.rulesChanged(call.payload, caller);
    case 'probe':
    case 'readTab':
    case 'teach':
    case 'savePaper':
      // These act on any tab: no page of the web may ask for them.
      return caller.page ? fail('refused') : answers[call.name](call.payload, caller);
  }
}

/** Undefined where the sender may not call. */
async function callerOf(sender: Sender, { id, origin, works }: Callers): Promise<Caller | undefined> {
  if (sender.id !== id || sender.url === undefined) return undefined;
  const tabId = sender.tab?.id;
  const caller: Caller = {
    incognito: sender.tab?.incognito === true,
    ...(tabId === undefined ? {} : { place: { tabId, frameId: sender.frameId ?? 0 } }),
  };
  if (sender.url.startsWith(origin)) return caller;
  const page = URL.parse(sender.url);
  if (!page || !/^https?:$/u.test(page.protocol) || tabId === undefined || !(await works(page, tabId)))
    return undefined;
  return { ...caller, page };
}
