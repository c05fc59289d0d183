// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CopyReminder, isCopyDue } from '../../src/library/copy-reminder.tsx';
import { changePageSettings } from '../../src/ui/page-settings.ts';
import { FRESH_PAGES, pageSettingsFrom } from '../../src/ui/page-settings-shape.ts';
import { speak } from '../i18n.ts';
import { click, mount, the, unmount } from '../list-view/mounting.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1_800_000_000_000;

beforeEach(() => {
  speak('en');
  localStorage.clear();
});
afterEach(unmount);

it('is due for a list worth a copy, a month after the last one', () => {
  expect(isCopyDue(FRESH_PAGES, 19, NOW)).toBe(false);
  expect(isCopyDue(FRESH_PAGES, 20, NOW)).toBe(true);
  expect(isCopyDue({ ...FRESH_PAGES, quietSince: NOW - 29 * DAY }, 20, NOW)).toBe(false);
  expect(isCopyDue({ ...FRESH_PAGES, quietSince: NOW - 31 * DAY }, 20, NOW)).toBe(true);
  expect(isCopyDue({ ...FRESH_PAGES, quietSince: NOW + DAY }, 20, NOW)).toBe(true);
  expect(isCopyDue({ ...FRESH_PAGES, reminds: false }, 20, NOW)).toBe(false);
});

it.each(['reminder-later', 'reminder-never'])('goes away for %s, and stays away', async (action) => {
  await mount(<CopyReminder papers={120} />);
  expect(the('[data-copy-reminder]').textContent).toContain('Your 120 papers live in this browser alone');
  await click(`[data-action="${action}"]`);
  expect(document.querySelector('[data-copy-reminder]')).toBeNull();
  await unmount();
  await mount(<CopyReminder papers={120} />);
  expect(document.querySelector('[data-copy-reminder]')).toBeNull();
});

it('is kept with settings of which nonsense is as in a fresh install', () => {
  expect(pageSettingsFrom('nonsense')).toEqual(FRESH_PAGES);
  expect(pageSettingsFrom({ theme: 'pink', letters: 7, reminds: 'no', keyPattern: ' ', quietSince: 'x' })).toEqual(
    FRESH_PAGES,
  );
  changePageSettings({ theme: 'dark', keyPattern: '[auth]' });
  expect(changePageSettings({ letters: 'latex' })).toEqual({
    ...FRESH_PAGES,
    theme: 'dark',
    keyPattern: '[auth]',
    letters: 'latex',
  });
  expect(changePageSettings({ theme: 'system', keyPattern: '' })).toEqual({ ...FRESH_PAGES, letters: 'latex' });
});
