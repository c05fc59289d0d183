// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OptionsPage } from '../../src/options/options-page.tsx';
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

beforeEach(() => speak('en'));
afterEach(unmount);

it('keeps the version that the reader prefers', async () => {
  const store = storeOf(FRESH);
  await mount(<OptionsPage store={store} temporary={false} version="0.1.0" />);

  await click('input[value="preprint"]');

  await eventually(() => expect((the('input[value="preprint"]') as HTMLInputElement).checked).toBe(true));
  expect(store.now.prefer).toBe('preprint');
});

it('lists the sites that are off and turns them on again', async () => {
  const store = storeOf({ ...FRESH, offSites: ['mila.quebec', 'dblp.org'] });
  await mount(<OptionsPage store={store} temporary={false} version="0.1.0" />);
  await eventually(() => expect(texts('[data-site] span')).toEqual(['mila.quebec', 'dblp.org']));

  await click('[data-site="mila.quebec"] [data-action="site-on"]');

  await eventually(() => expect(texts('[data-site] span')).toEqual(['dblp.org']));
  expect(store.now.offSites).toEqual(['dblp.org']);
});

it('shows what another page sets', async () => {
  const store = storeOf(FRESH);
  await mount(<OptionsPage store={store} temporary={false} version="0.1.0" />);

  await act(() => store.elsewhere({ ...FRESH, offSites: ['orcid.org'] }));

  expect(texts('[data-site] span')).toEqual(['orcid.org']);
});

it('says what removing the extension does, and warns of a temporary install', async () => {
  await mount(<OptionsPage store={storeOf(FRESH)} temporary version="0.1.0" />);

  expect(the('[data-temporary]').textContent).toContain('forgets your reading list');
  expect(document.body.textContent).toContain('Removing Paperfold from the browser deletes the list');
});
