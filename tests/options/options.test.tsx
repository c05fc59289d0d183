// @vitest-environment jsdom
import { Blob } from 'node:buffer';
import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coreHosts, furtherHosts } from '../../src/extract/hosts.ts';
import { adapters } from '../../src/extract/registry.ts';
import type { ListData } from '../../src/options/list-data.tsx';
import { OptionsPage } from '../../src/options/options-page.tsx';
import type { Shortcuts } from '../../src/options/shortcuts.ts';
import type { SiteAccess } from '../../src/options/site-access.ts';
import type { SettingsStore } from '../../src/options/use-settings.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { fail, ok } from '../../src/result.ts';
import { FRESH, type Settings } from '../../src/settings.ts';
import { storedDensity } from '../../src/ui/density.ts';
import { readPageSettings } from '../../src/ui/page-settings.ts';
import { speak } from '../i18n.ts';
import { savedFiles } from '../library/saved-files.ts';
import { freshList, threePapers } from '../list-view/lists.ts';
import { click, eventually, mount, texts, the, unmount } from '../list-view/mounting.ts';
import { valueOf } from '../reading-list/means-for-tests.ts';

/** Settings in memory, which another page may change too. */
function storeOf(settings: Settings): SettingsStore & { now: Settings; elsewhere(after: Settings): void } {
  let tell: (settings: Settings) => void = () => {};
  return {
    now: settings,
    async read() {
      return this.now;
    },
    async change(change) {
      this.now = { ...this.now, ...change(this.now) };
      return this.now;
    },
    listen(changed) {
      tell = changed;
      return () => {};
    },
    elsewhere(after) {
      this.now = after;
      tell(after);
    },
  };
}

/** Access that is granted to `origins`, and asked for without a browser. */
function accessTo(...origins: string[]): SiteAccess & { says: boolean; asked: string[][] } {
  let tell = () => {};
  return {
    says: true,
    asked: [],
    granted: async () => [...CORE, ...origins],
    async request(wanted) {
      this.asked.push([...wanted]);
      if (this.says) origins.push(...wanted);
      return this.says;
    },
    async remove(gone) {
      origins = origins.filter((origin) => !gone.includes(origin));
      tell();
    },
    listen(changed) {
      tell = changed;
      return () => {};
    },
  };
}

/** What the options may do with a list. */
function dataOf(list: ReadingList): ListData {
  return { list: { ...list, space: async () => ({ used: 2_400_000 }) }, wipe: async () => ok(undefined) };
}

const noShortcuts: Shortcuts = { all: async () => [], openPage: async () => true };

const CORE = coreHosts(adapters);

/** The options over nothing in particular, but for `given`. */
function pageOf(given: Partial<ComponentProps<typeof OptionsPage>> = {}) {
  return (
    <OptionsPage
      store={storeOf(FRESH)}
      temporary={false}
      version="0.1.0"
      data={dataOf(freshList())}
      shortcuts={noShortcuts}
      access={accessTo()}
      {...given}
    />
  );
}

// A busy machine fails no test.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => speak('en'));
afterEach(unmount);

it('keeps the version that the reader prefers', async () => {
  const store = storeOf(FRESH);
  await mount(pageOf({ store }));

  await click('input[value="preprint"]');

  await eventually(() => expect((the('input[value="preprint"]') as HTMLInputElement).checked).toBe(true));
  expect(store.now.prefer).toBe('preprint');
});

it('lists the sites that are off and turns them on again', async () => {
  const store = storeOf({ ...FRESH, offSites: ['mila.quebec', 'dblp.org'] });
  await mount(pageOf({ store }));
  await eventually(() => expect(texts('[data-site] span')).toEqual(['mila.quebec', 'dblp.org']));

  await click('[data-site="mila.quebec"] [data-action="site-on"]');

  await eventually(() => expect(texts('[data-site] span')).toEqual(['dblp.org']));
  expect(store.now.offSites).toEqual(['dblp.org']);
});

it('shows what another page sets', async () => {
  const store = storeOf(FRESH);
  await mount(pageOf({ store }));

  await act(() => store.elsewhere({ ...FRESH, offSites: ['orcid.org'] }));

  expect(texts('[data-site] span')).toEqual(['orcid.org']);
});

it('says what removing the extension does, and warns of a temporary install', async () => {
  await mount(pageOf({ temporary: true }));

  expect(the('[data-temporary]').textContent).toContain('forgets your reading list');
  expect(document.body.textContent).toContain('Removing Paperfold from the browser deletes the list');
});

const page = (access: SiteAccess) => pageOf({ access });

it('lists the sites that the reader turned on, and turns them off again', async () => {
  await mount(page(accessTo('https://people.example/*')));
  await eventually(() => expect(texts('[data-granted] span')).toEqual(['people.example']));

  await click('[data-action="site-revoke"]');

  await eventually(() => expect(texts('[data-granted] span')).toEqual([]));
});

it('asks for all known sites at once, and takes them back', async () => {
  const access = accessTo();
  await mount(page(access));
  await eventually(() => the('[data-action="all-sites-on"]'));
  expect(document.querySelector('[data-action="all-sites-off"]')).toBeNull();

  await click('[data-action="all-sites-on"]');

  expect(access.asked[0]).toEqual(furtherHosts(adapters));
  await eventually(() => the('[data-action="all-sites-off"]'));
  await click('[data-action="all-sites-off"]');
  await eventually(() => the('[data-action="all-sites-on"]'));
});

it('changes nothing where the reader refuses', async () => {
  const access = accessTo();
  access.says = false;
  await mount(page(access));
  await eventually(() => the('[data-action="all-sites-on"]'));

  await click('[data-action="all-sites-on"]');

  await eventually(() => the('[data-action="all-sites-on"]'));
  expect(document.querySelector('[data-action="all-sites-off"]')).toBeNull();
});

it('says which sites of the core the browser keeps it out of', async () => {
  const access = accessTo();
  await mount(page({ ...access, granted: async () => CORE.filter((origin) => !origin.includes('dblp')) }));

  await eventually(() => expect(document.body.textContent).toContain('Not allowed at the moment: dblp.org'));
});

describe('the list', { timeout: 30_000 }, () => {
  const shown = (data: ListData, shortcuts = noShortcuts) => pageOf({ data, shortcuts });
  const typeWord = (word: string) =>
    act(() => {
      const field = the('[data-wipe-word]') as HTMLInputElement;
      field.value = word;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });

  beforeEach(() => localStorage.clear());
  afterEach(() => void vi.restoreAllMocks());

  it('is counted, with the space it takes, and copied to a file', async () => {
    const saved = savedFiles();
    await mount(shown(dataOf(await threePapers())));
    await eventually(() =>
      expect(the('[data-space]').textContent).toBe('3 papers; Paperfold uses 2.4 MB of your disk.'),
    );
    await click('[data-action="copy-list"]');
    await eventually(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toMatch(/^paperfold-.*\.json$/u);
    expect(await saved[0]?.blob.text()).toContain('Third time lucky');
    await eventually(() => expect(document.body.textContent).toContain('3 papers are in your downloads'));
  });

  it('makes a copy inside the browser, goes back to it after a question, and takes that back', async () => {
    // That of jsdom cannot be read as a stream.
    vi.stubGlobal('Blob', Blob);
    const list = await threePapers();
    const count = async () => valueOf(await list.count());
    await mount(shown(dataOf(list)));
    expect(the('[data-snapshots]').getAttribute('data-snapshots')).toBe('0');
    await click('[data-action="snapshot-now"]');
    await eventually(() => expect(the('[data-snapshots]').getAttribute('data-snapshots')).toBe('1'));
    await list.remove(valueOf(await list.ids({ text: '' })).slice(0, 2));
    expect(await count()).toBe(1);
    await click('[data-action="snapshot-back"]');
    expect(await count()).toBe(1);
    await click('[data-action="snapshot-confirm"]');
    await eventually(async () => expect(await count()).toBe(3));
    await eventually(() => the('.snapshots [data-action="undo"]'));
    await click('.snapshots [data-action="undo"]');
    await eventually(async () => expect(await count()).toBe(1));
    await click('[data-action="snapshot-delete"]');
    await eventually(() => expect(the('[data-snapshots]').getAttribute('data-snapshots')).toBe('0'));
    vi.unstubAllGlobals();
  });

  it('tells when the list was checked and what was found, and checks it now', async () => {
    const list = await threePapers();
    await mount(shown(dataOf(list)));
    await eventually(() => expect(the('.list-check').textContent).toContain('Not checked yet'));
    await click('[data-action="check-now"]');
    await eventually(() => expect(the('.list-check').textContent).toMatch(/Looked through on .*: 3 papers/u));
    expect(the('.list-check .lines').textContent).toContain('All is in order');
    expect(the('.list-check [role="status"]').textContent).toBe('All is in order.');
  });

  it('tells what a check mended, what it could not read, and why it failed', async () => {
    const list = await threePapers();
    const at = Date.UTC(2026, 4, 3, 12);
    const checks: ReadingList['checks'] = async () =>
      ok({ countedAt: at, looked: { at: at - 1, entries: 3, unreadable: 1 }, mended: { at: at - 1, papers: 2 } });
    await mount(shown(dataOf({ ...list, checks, checkIntegrity: async () => fail('blocked') })));
    await eventually(() => expect(texts('[data-checked] li')).toHaveLength(4));
    expect(the('[data-mended="2"]').textContent).toContain('May 3, 2026');
    expect(the('[data-unreadable="1"]').textContent).toContain('1 paper cannot be read');
    expect(the('[data-checked]').textContent).not.toContain('All is in order');
    await click('[data-action="check-now"]');
    await eventually(() =>
      expect(the('.list-check [role="alert"]').textContent).toContain('Close the other Paperfold tabs'),
    );
  });

  it('says why no copy was made', async () => {
    const list = await threePapers();
    await mount(shown(dataOf({ ...list, takeSnapshot: async () => fail('full') })));
    await click('[data-action="snapshot-now"]');
    await eventually(() => expect(the('.snapshots [role="status"]').textContent).toMatch(/full/iu));
  });

  it('is deleted only after the word was typed, and a failure is told', async () => {
    let wiped = 0;
    let answer: Awaited<ReturnType<ListData['wipe']>> = fail('blocked');
    const wipe = async () => {
      wiped += 1;
      return answer;
    };
    await mount(shown({ ...dataOf(await threePapers()), wipe }));
    const button = () => the('[data-action="wipe"]') as HTMLButtonElement;
    expect(button().disabled).toBe(true);
    await typeWord('delet');
    expect(button().disabled).toBe(true);
    expect(wiped).toBe(0);
    await typeWord(' Delete ');
    await click('[data-action="wipe"]');
    await eventually(() => expect(the('.wipe [role="alert"]').textContent).toContain('Close the other Paperfold tabs'));
    answer = ok(undefined);
    await typeWord('delete');
    await click('[data-action="wipe"]');
    await eventually(() => expect(document.body.textContent).toContain('Your list is empty'));
    expect(wiped).toBe(2);
  });

  it('has shortcuts, and says where they are changed if the browser does not open its page', async () => {
    const keys = [{ name: 'open-list', description: 'Open the reading list', keys: 'Alt+Shift+L' }];
    await mount(shown(dataOf(freshList()), { all: async () => keys, openPage: async () => false }));
    await eventually(() => expect(texts('[data-shortcut]')).toEqual(['Open the reading list']));
    await click('[data-action="shortcuts"]');
    await eventually(() => expect(document.body.textContent).toContain('about:addons'));
  });

  it('has colours that are kept, on every page of the extension', async () => {
    await mount(shown(dataOf(freshList())));
    await click('input[name="theme"][value="dark"]');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(readPageSettings().theme).toBe('dark');
    await click('input[name="theme"][value="system"]');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    await click('input[name="density"][value="compact"]');
    expect(storedDensity()).toBe('compact');
  });
});
