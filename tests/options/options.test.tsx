// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { coreHosts, furtherHosts } from '../../src/extract/hosts.ts';
import { adapters } from '../../src/extract/registry.ts';
import { OptionsPage } from '../../src/options/options-page.tsx';
import type { SiteAccess } from '../../src/options/site-access.ts';
import type { SettingsStore } from '../../src/options/use-settings.ts';
import { FRESH, type Settings } from '../../src/settings.ts';
import { speak } from '../i18n.ts';
import { click, eventually, mount, texts, the, unmount } from '../list-view/mounting.ts';

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

const CORE = coreHosts(adapters);

beforeEach(() => speak('en'));
afterEach(unmount);

it('keeps the version that the reader prefers', async () => {
  const store = storeOf(FRESH);
  await mount(<OptionsPage store={store} temporary={false} version="0.1.0" access={accessTo()} />);

  await click('input[value="preprint"]');

  await eventually(() => expect((the('input[value="preprint"]') as HTMLInputElement).checked).toBe(true));
  expect(store.now.prefer).toBe('preprint');
});

it('lists the sites that are off and turns them on again', async () => {
  const store = storeOf({ ...FRESH, offSites: ['mila.quebec', 'dblp.org'] });
  await mount(<OptionsPage store={store} temporary={false} version="0.1.0" access={accessTo()} />);
  await eventually(() => expect(texts('[data-site] span')).toEqual(['mila.quebec', 'dblp.org']));

  await click('[data-site="mila.quebec"] [data-action="site-on"]');

  await eventually(() => expect(texts('[data-site] span')).toEqual(['dblp.org']));
  expect(store.now.offSites).toEqual(['dblp.org']);
});

it('shows what another page sets', async () => {
  const store = storeOf(FRESH);
  await mount(<OptionsPage store={store} temporary={false} version="0.1.0" access={accessTo()} />);

  await act(() => store.elsewhere({ ...FRESH, offSites: ['orcid.org'] }));

  expect(texts('[data-site] span')).toEqual(['orcid.org']);
});

it('says what removing the extension does, and warns of a temporary install', async () => {
  await mount(<OptionsPage store={storeOf(FRESH)} temporary version="0.1.0" access={accessTo()} />);

  expect(the('[data-temporary]').textContent).toContain('forgets your reading list');
  expect(document.body.textContent).toContain('Removing Paperfold from the browser deletes the list');
});

const page = (access: SiteAccess) => (
  <OptionsPage store={storeOf(FRESH)} temporary={false} version="0.1.0" access={access} />
);

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
