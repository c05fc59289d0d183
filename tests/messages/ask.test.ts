import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../src/messages/ask.ts';
import { answerTabCalls, callTab, type TabAnswers, tellTabs } from '../../src/messages/tab-calls.ts';
import { summary } from './summary.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('asking the background', () => {
  it('gives its answer', async () => {
    const send = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockResolvedValue({ ok: true, value: undefined } as never);
    expect(await ask('undo', 'token')).toEqual({ ok: true, value: undefined });
    expect(send.mock.calls).toEqual([[{ paperfold: 'undo', payload: 'token' }]]);
  });

  it('asks once more when the worker died, and says "gone" when nobody answers', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    send.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    send.mockResolvedValueOnce({ ok: true, value: undefined } as never);
    expect(await ask('undo', 'token')).toEqual({ ok: true, value: undefined });
    send.mockReset();
    send.mockRejectedValue(new Error('Could not establish connection.'));
    expect(await ask('undo', 'token')).toEqual({ ok: false, error: 'gone' });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('says "gone" without asking when the extension was updated under it', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('undo', 'token')).toEqual({ ok: false, error: 'gone' });
    expect(send).not.toHaveBeenCalled();
  });
});

describe('calling tabs', () => {
  const answers = {
    summary,
    saveAll: vi.fn<TabAnswers['saveAll']>(),
    turn: summary,
    listChanged: vi.fn<() => void>(),
    settingsChanged: vi.fn<() => void>(),
    alive: () => true as const,
  };

  /** Delivers a message as a browser does. */
  async function deliver(message: unknown, sender: { id?: string }): Promise<{ kept: unknown; answer: unknown }> {
    const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    const stop = answerTabCalls(answers);
    const listener = add.mock.calls[0]?.[0];
    let answer: unknown;
    const respond = vi.fn<(value: unknown) => void>((value) => {
      answer = value;
    });
    const kept: unknown = Reflect.apply(listener as (...values: unknown[]) => unknown, undefined, [
      message,
      sender,
      respond,
    ]);
    // A kept channel must be answered; what was not kept must not be.
    await vi.waitFor(() => expect(respond).toHaveBeenCalledTimes(kept === true ? 1 : 0));
    stop();
    return { kept, answer };
  }

  it('answers by callback and keeps the channel open', async () => {
    const id = fakeBrowser.runtime.id;
    expect(await deliver({ paperfold: 'alive' }, { id })).toEqual({ kept: true, answer: true });
    expect(await deliver({ paperfold: 'turn', payload: 'off' }, { id })).toEqual({ kept: true, answer: summary() });
  });

  it('is deaf to other extensions and to what it does not know', async () => {
    const id = fakeBrowser.runtime.id;
    expect((await deliver({ paperfold: 'alive' }, { id: 'them' })).kept).toBeUndefined();
    for (const message of [null, undefined, 'alive', {}, { paperfold: 'toString' }, { paperfold: '__proto__' }]) {
      expect((await deliver(message, { id })).kept).toBeUndefined();
    }
  });

  it('says "gone" for a tab without a content script, and tells every tab all the same', async () => {
    expect(await callTab(7, 'alive')).toEqual({ ok: false, error: 'gone' });
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
    await tellTabs('listChanged', false);
    expect(send.mock.calls.map(([tab]) => tab)).toEqual([1, 2]);
  });
});
