import { expect, it } from 'vitest';
import { FRESH } from '../../src/settings.ts';
import { withSite } from '../../src/ui/site-setting.ts';

it('turns a site off once, and on again', () => {
  const off = { ...FRESH, ...withSite({ ...FRESH, ...withSite(FRESH, 'a.org', 'off') }, 'a.org', 'off') };

  expect(off.offSites).toEqual(['a.org']);
  expect(withSite(off, 'a.org', 'on').offSites).toEqual([]);
});
