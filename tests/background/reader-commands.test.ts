import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { obey } from '../../src/background/reader-commands.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';

// Reading a page asks nothing of the list.
const list = {} as ReadingList;

describe('a page that cannot be read', () => {
  const openPopup = vi.fn<() => Promise<void>>(async () => {});
  const setBadgeText = vi.fn<(badge: object) => Promise<void>>(async () => {});
  let tab: { readonly active: boolean } | undefined;

  beforeEach(() => {
    openPopup.mockClear();
    setBadgeText.mockClear();
    const refused = async () => {
      throw new Error('No tab with id: 7');
    };
    Object.assign(browser, {
      action: { openPopup, setBadgeText, setBadgeBackgroundColor: async () => {} },
      scripting: { executeScript: refused, insertCSS: refused },
      tabs: {
        get: async () => tab ?? refused(),
        sendMessage: refused,
      },
    });
  });

  it('has the popup say why', async () => {
    tab = { active: true };
    await obey('read-page', { id: 7 }, list);
    expect(openPopup).toHaveBeenCalledOnce();
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '?' });
  });

  it('only has a mark on its button where another tab is in front now', async () => {
    tab = { active: false };
    await obey('read-page', { id: 7 }, list);
    expect(openPopup).not.toHaveBeenCalled();
    expect(setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '?' });
  });

  it('is passed over where it was closed meanwhile', async () => {
    tab = undefined;
    await obey('read-page', { id: 7 }, list);
    expect(openPopup).not.toHaveBeenCalled();
    expect(setBadgeText).not.toHaveBeenCalled();
  });
});
