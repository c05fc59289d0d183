import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { adapterTemplate, amongSites, fixtureTemplates } from '../../scripts/new-site-templates.ts';

it('puts import and entry where the alphabet wants them, once', () => {
  const before = readFileSync(new URL('../../src/extract/optional-sites.ts', import.meta.url), 'utf8');
  const after = amongSites(before, 'harbour-portal', 'harbourPortal').split('\n');
  const added = after.filter((line) => !before.split('\n').includes(line));
  expect(added).toEqual(["import { harbourPortal } from './sites/harbour-portal.ts';", '  harbourPortal,']);
  const entries = after.slice(after.findIndex((line) => line.includes('optionalSites: readonly')) + 1);
  const names = entries.slice(0, entries.indexOf('];'));
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
});

it('begins with the four cases, on the host of its adapter', () => {
  const cases = fixtureTemplates('harbour-portal');
  expect(Object.keys(cases)).toEqual(['ordinary', 'awkward', 'empty', 'cut-off']);
  for (const files of Object.values(cases)) {
    const { url } = JSON.parse(files['case.json'] ?? '') as { url: string };
    expect(adapterTemplate('harbour-portal', 'harbourPortal')).toContain(`'${url}'`);
  }
});
