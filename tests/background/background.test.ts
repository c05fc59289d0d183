import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../src/background/start.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { FRESH } from '../../src/settings.ts';
import { speak } from '../i18n.ts';
import { contentsOfDisk, countingMeans, emptyDisk, listing } from '../reading-list/means-for-tests.ts';
import { fakeEvents } from './fake-events.ts';

const url = 'https://mila.quebec/en/directory/x';
const matches = ['https://mila.quebec/*'];
const executed = vi.fn<(injection: unknown) => Promise<unknown[]>>(async () => []);
const styled = vi.fn<(injection: unknown) => Promise<void>>(async () => {});

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

/** A background that was just started: its listeners, and nothing that an earlier one knew. */
function coldStart(at = 0): { readonly message: Listener; readonly installed: (details: unknown) => void } {
  const onMessage = vi.spyOn(browser.runtime.onMessage, 'addListener');
  const onInstalled = vi.spyOn(browser.runtime.onInstalled, 'addListener');
  startBackground(openReadingList(countingMeans(undefined, 1_800_000_000_000 + at)));
  // Listeners that are not there at once miss the event that woke the worker.
  expect(onMessage).toHaveBeenCalledOnce();
  expect(onInstalled).toHaveBeenCalledOnce();
  return {
    message: onMessage.mock.calls[0]?.[0] as Listener,
    installed: onInstalled.mock.calls[0]?.[0] as (details: unknown) => void,
  };
}

function sender(incognito = false) {
  return { id: browser.runtime.id, url, tab: { id: 3, incognito } };
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  speak('en');
  emptyDisk();
  executed.mockClear();
  styled.mockClear();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ matches, js: ['content.js'], css: ['content.css'] }],
  } as never);
  Object.assign(browser, {
    scripting: {
      executeScript: executed,
      insertCSS: styled,
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => {},
      unregisterContentScripts: async () => {},
      updateContentScripts: async () => {},
    },
    ...fakeEvents(),
  });
});

describe('a cold worker', () => {
  it('saves, and the next one knows and undoes it', async () => {
    const payload = [[listing('Learning sparse graphs from noisy walks')]];
    const saved = (await coldStart().message({ paperfold: 'save', payload }, sender())) as {
      value: { undo: string };
    };
    vi.restoreAllMocks();
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ content_scripts: [{ matches }] } as never);
    const next = coldStart(1000);
    const marks = await next.message({ paperfold: 'marks', payload }, sender());
    expect(marks).toMatchObject({ ok: true, value: [{ state: 'saved' }] });
    expect(await next.message({ paperfold: 'undo', payload: saved.value.undo }, sender())).toMatchObject({ ok: true });
    expect((await contentsOfDisk()).count).toBe(0);
  });

  it('saves from a private window, and says "private" where the browser forbids storage there', async () => {
    const payload = [[listing('A')]];
    const { message } = coldStart();
    expect(await message({ paperfold: 'save', payload }, sender(true))).toMatchObject({ ok: true });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError');
    });
    vi.spyOn(browser.runtime.onMessage, 'addListener').mockClear();
    vi.spyOn(browser.runtime.onInstalled, 'addListener').mockClear();
    const forbidden = coldStart().message;
    expect(await forbidden({ paperfold: 'save', payload }, sender(true))).toEqual({ ok: false, error: 'private' });
    expect(await forbidden({ paperfold: 'save', payload }, sender())).toEqual({ ok: false, error: 'forbidden' });
  });

  it('refuses pages on which nothing of ours runs', async () => {
    const stranger = { ...sender(), url: 'https://evil.org/' };
    expect(await coldStart().message({ paperfold: 'marks', payload: [] }, stranger)).toEqual({
      ok: false,
      error: 'refused',
    });
  });
});

describe('the settings, for pages', () => {
  it('are answered, changed in what is named alone, and told to every tab', async () => {
    vi.stubGlobal('navigator', { locks: { request: (_name: string, run: () => unknown) => run() } });
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    const { message } = coldStart();
    expect(await message({ paperfold: 'settings' }, sender())).toEqual({ ok: true, value: FRESH });
    const changed = { ...FRESH, expandAll: true };
    const call = { paperfold: 'changeSettings', payload: { expandAll: true } };
    expect(await message(call, sender())).toEqual({ ok: true, value: changed });
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    const told = { paperfold: 'settingsChanged', payload: changed };
    expect(send.mock.calls.map(([tab, said]) => [tab, said])).toEqual([
      [1, told],
      [2, told],
    ]);
    const other = { paperfold: 'changeSettings', payload: { offSites: ['mila.quebec'] } };
    expect(await message(other, sender())).toEqual({
      ok: true,
      value: { ...changed, offSites: ['mila.quebec'] },
    });
    expect(await message({ paperfold: 'settings' }, sender())).toMatchObject({ value: { offSites: ['mila.quebec'] } });
    vi.unstubAllGlobals();
  });
});

describe('open tabs after an install or update', () => {
  it('come alive, each once, and a tab that refuses hinders no other', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, { id: 3 }] as never);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (tab: number) => {
      if (tab === 2) return true;
      throw new Error('no receiver');
    }) as never);
    executed.mockRejectedValueOnce(new Error('discarded'));
    coldStart().installed({ reason: 'update' });
    await vi.waitFor(() => expect(executed).toHaveBeenCalledTimes(2));
    expect(executed.mock.calls).toEqual([1, 3].map((tabId) => [{ target: { tabId }, files: ['content.js'] }]));
    expect(styled).toHaveBeenCalledTimes(2);
    expect(browser.tabs.query).toHaveBeenCalledWith({ url: matches });
  });

  it('are left alone when only the browser was updated', () => {
    const query = vi.spyOn(browser.tabs, 'query');
    coldStart().installed({ reason: 'browser_update' });
    expect(query).not.toHaveBeenCalled();
  });
});

describe('opening our pages', () => {
  it('opens a tab, from a private window in a normal one', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    const { message } = coldStart();
    await message({ paperfold: 'open', payload: 'library' }, sender());
    expect(create).toHaveBeenCalledWith({ url: browser.runtime.getURL('library.html') });
    vi.spyOn(browser.windows, 'getAll').mockResolvedValue([
      { id: 1, incognito: true },
      { id: 2, incognito: false },
    ] as never);
    vi.spyOn(browser.windows, 'update').mockResolvedValue({} as never);
    await message({ paperfold: 'open', payload: 'options' }, sender(true));
    expect(create).toHaveBeenLastCalledWith({ url: browser.runtime.getURL('options.html'), windowId: 2 });
  });
});
