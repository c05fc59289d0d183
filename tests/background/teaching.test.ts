import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPage } from '../../src/background/read-page.ts';
import { pickingAnswers, teach } from '../../src/background/teaching.ts';
import { ruledPages } from '../../src/background/turned-on.ts';
import type { RuleDraft } from '../../src/extract/rules/site-rule.ts';
import type { Snapshot } from '../../src/extract/snapshot/snapshot.ts';
import { keptRules } from '../../src/site-rules/rule-store.ts';
import { fakeEvents } from './fake-events.ts';

const page = new URL('https://quill.example/works');
const caller = { incognito: false, page, place: { tabId: 3, frameId: 0 } };
const draft: RuleDraft = { name: 'Quill', path: '/works', columns: { row: 'li', title: 'b' } };
const executed = vi.fn<(injection: { readonly files?: readonly string[] }) => Promise<unknown[]>>();

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  executed.mockReset();
  executed.mockImplementation(async ({ files }) =>
    files?.includes('paper.js')
      ? [{ result: { type: 'text/html', url: page.href, metas: [], data: [] } }]
      : [{ result: undefined }],
  );
  Object.assign(browser, {
    scripting: {
      executeScript: executed,
      insertCSS: async () => {},
      getRegisteredContentScripts: async () => [],
      registerContentScripts: vi.fn<(scripts: unknown) => Promise<void>>(async () => {}),
      unregisterContentScripts: async () => {},
      updateContentScripts: async () => {},
    },
    ...fakeEvents(['https://quill.example/*']),
  });
});

describe('teaching a page', () => {
  it('brings the picker into it, and lets its script call', async () => {
    expect(await teach(3)).toEqual({ ok: true, value: undefined });
    expect(executed.mock.calls.at(-1)?.[0]).toEqual({ target: { tabId: 3 }, files: ['pick.js'] });
    expect(await browser.storage.session.get('asked:3')).toEqual({ 'asked:3': 'https://quill.example' });
  });

  it('says where the browser lets nobody in', async () => {
    executed.mockRejectedValue(new Error('closed'));
    expect(await teach(3)).toEqual({ ok: false, error: 'closed' });
  });

  it('keeps the rule for the host that calls, and for no other', async () => {
    const sent = { ...draft, hosts: ['bank.example'] };
    expect(await pickingAnswers.keepRule(sent, caller)).toEqual({ ok: true, value: undefined });
    expect((await keptRules()).map(({ rule }) => rule)).toEqual([{ ...draft, hosts: ['quill.example'] }]);
  });

  it('changes the rule that is in use for the page', async () => {
    await pickingAnswers.keepRule(draft, caller);
    await pickingAnswers.keepRule({ ...draft, name: 'Better' }, caller);
    expect((await keptRules()).map(({ rule }) => rule.name)).toEqual(['Better']);
    expect(await pickingAnswers.ruleHere(undefined, caller)).toMatchObject({
      ok: true,
      value: { rule: { name: 'Better' } },
    });
  });

  it.each([
    ['a frame', { ...caller, place: { tabId: 3, frameId: 2 } }],
    ['no page', { incognito: false }],
  ])('takes nothing from %s', async (_, other) => {
    expect(await pickingAnswers.keepRule(draft, other)).toEqual({ ok: false, error: 'refused' });
    expect(await pickingAnswers.ruleHere(undefined, other)).toEqual({ ok: false, error: 'refused' });
    expect(await pickingAnswers.endPicking(undefined, other)).toEqual({ ok: false, error: 'refused' });
    expect(await keptRules()).toEqual([]);
  });
});

describe('a rule that stands in for a site', () => {
  const kept = { id: 'a', on: true, rule: { ...draft, hosts: ['dblp.org'], path: '/pid/*', overSite: true } };

  it('is registered for its pages, with a query or without', () => {
    expect(ruledPages([kept], () => true)).toEqual([
      { id: 'ruled', matches: ['*://dblp.org/pid/*', '*://dblp.org/pid/*?*'], js: ['ruled.js'] },
    ]);
  });

  it('is not where it is off, stands in for nothing, or nothing may be read', () => {
    expect(ruledPages([{ ...kept, on: false }], () => true)).toEqual([]);
    expect(ruledPages([{ ...kept, rule: { ...kept.rule, overSite: false } }], () => true)).toEqual([]);
    expect(ruledPages([kept], () => false)).toEqual([]);
  });
});

describe('reading with a rule', () => {
  // <body><ul><li><b>Of Ropes</b></li><li><b>Of Knots</b></li></ul></body>
  const snapshot: Snapshot = {
    names: ['BODY', 'UL', 'LI', 'B'],
    steps: '@ABC,..BC,....',
    texts: 'Of RopesOf Knots',
    lengths: [8, 8],
    attributes: [],
  };
  const asked = { address: page.href, site: 'generic', snapshot, prefer: 'published' } as const;
  const rule = { ...draft, hosts: ['quill.example'] };

  it('stands above the generic reader, and says its name', async () => {
    const read = await readPage(asked, { ruleOf: async () => rule });
    expect(read).toMatchObject({
      ok: true,
      value: {
        rule: 'Quill',
        listings: [{ publication: { title: 'Of Ropes' } }, { publication: { title: 'Of Knots' } }],
      },
    });
  });

  it('that finds nothing leaves the page to the generic reader', async () => {
    const read = await readPage(asked, { ruleOf: async () => ({ ...rule, columns: { row: 'tr', title: 'b' } }) });
    expect(read.ok && 'rule' in read.value).toBe(false);
  });
});
