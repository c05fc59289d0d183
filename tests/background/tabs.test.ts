/** What the background does with tabs: who was asked, what a page tells, what is injected, what the badge says. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetTab, rememberAsked, wasAsked } from '../../src/background/asked-tabs.ts';
import { showBadge } from '../../src/background/badge.ts';
import { collectedIn } from '../../src/background/collected-in.ts';
import { injectTools } from '../../src/background/inject-tools.ts';
import { makeMenus } from '../../src/background/menus.ts';
import { readTab } from '../../src/background/read-tab.ts';
import { COMMANDS, isCommand } from '../../src/background/reader-commands.ts';
import { leaveWithdrawn } from '../../src/background/withdrawn.ts';
import type { TabSummary } from '../../src/messages/protocol.ts';
import { flat, messagesOf, speak } from '../i18n.ts';
import { fakeEvents } from './fake-events.ts';

const summary: TabSummary = {
  state: 'on',
  adapter: 'generic',
  why: '',
  host: 'quill.example',
  papers: 6,
  duplicates: 0,
  saved: 2,
};
const collected = { type: 'text/html', url: 'https://quill.example/works', metas: [], data: [] };
const executed = vi.fn<(injection: { readonly files: readonly string[] }) => Promise<unknown[]>>();
const styled = vi.fn<(injection: unknown) => Promise<void>>(async () => {});
const sent =
  vi.fn<(tab: number, message: { readonly paperfold: string; readonly payload?: unknown }) => Promise<unknown>>();

/** The files that were injected into the page, but for the look at it. */
const injected = () => executed.mock.calls.map(([{ files }]) => files.join()).filter((files) => files !== 'paper.js');
/** What the tab was told. */
const told = () => sent.mock.calls.map(([, { paperfold, payload }]) => [paperfold, payload]);

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  speak('en');
  executed.mockReset();
  executed.mockImplementation(async ({ files }) => [{ result: files.includes('paper.js') ? collected : undefined }]);
  sent.mockReset();
  sent.mockImplementation(async (_, { paperfold }) => (paperfold === 'summary' ? summary : summary));
  Object.assign(browser, { scripting: { executeScript: executed, insertCSS: styled }, ...fakeEvents() });
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(sent as never);
});

describe('tabs that were asked for', () => {
  it('may call from the origin that was asked for, until they are closed', async () => {
    expect(await wasAsked(3, 'https://quill.example')).toBe(false);
    await rememberAsked(3, 'https://quill.example');
    expect(await wasAsked(3, 'https://quill.example')).toBe(true);
    expect(await wasAsked(3, 'https://evil.example')).toBe(false);
    expect(await wasAsked(4, 'https://quill.example')).toBe(false);
    await forgetTab(3);
    expect(await wasAsked(3, 'https://quill.example')).toBe(false);
  });
});

describe('what a page tells of itself', () => {
  it('is taken where it has the right outline', async () => {
    expect(await collectedIn(3)).toEqual({ ok: true, value: collected });
  });

  it.each([
    ['pdf', { ...collected, type: 'application/pdf' }],
    ['document', { ...collected, type: 'application/json' }],
    ['closed', { ...collected, url: 'about:blank' }],
    ['closed', { ...collected, metas: [['one']] }],
    ['closed', { ...collected, data: [7] }],
    ['closed', { ...collected, frame: 7 }],
    ['closed', null],
    ['closed', undefined],
  ])('is "%s" for %j', async (error, result) => {
    executed.mockResolvedValue([{ result }]);
    expect(await collectedIn(3)).toEqual({ ok: false, error });
  });

  it('is nothing where the browser lets nobody in', async () => {
    executed.mockRejectedValue(new Error('no access'));
    expect(await collectedIn(3)).toEqual({ ok: false, error: 'closed' });
  });
});

describe('reading the page of a tab', () => {
  it('leaves a page alone that is read', async () => {
    expect(await readTab(3)).toMatchObject({ ok: true });
    expect(injected()).toEqual([]);
    expect(told()).toEqual([['summary', undefined]]);
  });

  it('turns a page on again that was turned off', async () => {
    sent.mockResolvedValue({ ...summary, state: 'off' });
    await readTab(3);
    expect(told()).toContainEqual(['turn', 'on']);
    expect(injected()).toEqual([]);
  });

  it('lends the generic reader where a script found nothing', async () => {
    sent.mockResolvedValue({ ...summary, state: 'nothing' });
    await readTab(3);
    expect(injected()).toEqual(['generic.js']);
  });

  it.each([
    ['https://quill.example/works', 'optional.js,generic.js'],
    ['https://dblp.org/pid/00/1.html', 'profile.js,generic.js'],
    ['https://mila.quebec/en/directory/ada', 'mila.js,generic.js'],
  ])('brings the readers of %s where no script runs', async (url, files) => {
    sent.mockRejectedValue(new Error('nobody'));
    executed.mockImplementation(async ({ files: asked }) => [
      { result: asked.includes('paper.js') ? { ...collected, url } : undefined },
    ]);
    expect(await readTab(3)).toMatchObject({ ok: true });
    expect(injected()).toEqual([files]);
    expect(await wasAsked(3, new URL(url).origin)).toBe(true);
  });

  it('says where nobody gets in, and lets nobody call', async () => {
    sent.mockRejectedValue(new Error('nobody'));
    executed.mockRejectedValue(new Error('no access'));
    expect(await readTab(3)).toEqual({ ok: false, error: 'closed' });
    expect(await wasAsked(3, 'https://quill.example')).toBe(false);
  });
});

describe('the badge', () => {
  const shown = () => vi.mocked(browser.action.setBadgeText).mock.calls.map(([{ text }]) => text);

  it.each([
    ['4', summary],
    ['', { ...summary, saved: 6 }],
    ['', { ...summary, papers: 0, saved: 0 }],
    ['999+', { ...summary, papers: 2000 }],
  ])('says "%s"', async (text, says) => {
    sent.mockResolvedValue(says);
    await showBadge(3);
    expect(shown()).toEqual([text]);
  });

  it('says nothing where no script answers, and minds no closed tab', async () => {
    sent.mockRejectedValue(new Error('nobody'));
    await showBadge(3);
    expect(shown()).toEqual(['']);
    vi.mocked(browser.action.setBadgeText).mockRejectedValue(new Error('no tab'));
    await expect(showBadge(3)).resolves.toBeUndefined();
  });
});

describe('shortcuts and the menu', () => {
  it('offer every command, in words that there are', async () => {
    const names = flat(messagesOf('en'));
    const asked = vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => String(key));
    await makeMenus();
    const made = vi.mocked(browser.contextMenus.create).mock.calls.map(([item]) => item);
    expect(made.map(({ id }) => id)).toEqual([...COMMANDS]);
    expect(made.map(({ title = '' }) => title).filter((key) => !names.has(key))).toEqual([]);
    expect(made.every(({ documentUrlPatterns }) => documentUrlPatterns?.every((one) => /^https?:/u.test(one)))).toBe(
      true,
    );
    asked.mockRestore();
  });

  it('know nothing else', () => {
    expect(COMMANDS.every(isCommand)).toBe(true);
    expect([undefined, '', 'toString', 7].some(isCommand)).toBe(false);
  });
});

describe('access that was withdrawn', () => {
  const tabs = (...allowed: readonly string[]) => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
      origins.every((origin) => allowed.includes(origin)),
    );
    sent.mockImplementation(async (tab) => ({ ...summary, host: tab === 1 ? 'a.example' : 'b.example' }));
  };
  const turned = () => sent.mock.calls.filter(([, { paperfold }]) => paperfold === 'turn').map(([tab]) => tab);

  it('ends what runs on pages of that site, and of no other', async () => {
    tabs('https://b.example/*');
    await leaveWithdrawn();
    expect(turned()).toEqual([1]);
  });

  it('is not withdrawn where http alone is allowed', async () => {
    tabs('http://a.example/*', 'https://b.example/*');
    await leaveWithdrawn();
    expect(turned()).toEqual([]);
  });

  it('leaves tabs alone that are off, or in which nothing runs', async () => {
    tabs();
    sent.mockImplementation(async (tab) => {
      if (tab === 2) throw new Error('nobody');
      return { ...summary, state: 'off' };
    });
    await leaveWithdrawn();
    expect(turned()).toEqual([]);
  });
});

describe('the tools', () => {
  it.each([
    ['load-all', 'page-tools.js'],
    ['select-papers', 'page-selection.js'],
  ] as const)('are injected into the frame that asks: %s', async (name, file) => {
    expect(await injectTools(name, { tabId: 3, frameId: 2 })).toMatchObject({ ok: true });
    expect(executed.mock.calls[0]?.[0]).toEqual({ target: { tabId: 3, frameIds: [2] }, files: [file] });
  });

  it('cannot be where there is no frame, or nobody gets in', async () => {
    expect(await injectTools('load-all', undefined)).toEqual({ ok: false, error: 'unloadable' });
    executed.mockRejectedValue(new Error('no access'));
    expect(await injectTools('load-all', { tabId: 3, frameId: 0 })).toEqual({ ok: false, error: 'unloadable' });
  });
});
