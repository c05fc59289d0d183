import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sitesTable, withTable } from '../../scripts/sites-table.ts';
import { adapters } from '../../src/extract/registry.ts';

describe('the table of sites', () => {
  it('has a row for each adapter, those granted at install first', () => {
    const lines = sitesTable(adapters).trimEnd().split('\n').slice(2, -1);
    expect(lines.length).toBe(adapters.length);
    for (const { name } of adapters) expect(lines.filter((line) => line.startsWith(`| ${name} |`)).length).toBe(1);
    const asked = lines.findIndex((line) => line.endsWith('| when you ask, or once you turn it on |'));
    expect(lines.slice(asked).every((line) => line.endsWith('| when you ask, or once you turn it on |'))).toBe(true);
  });

  it('stands between the marks and is replaced whole', () => {
    const text = 'a\n<!-- sites -->\nold $& rows\n<!-- /sites -->\nb\n';
    expect(withTable(text, '| $1 |\n')).toBe('a\n<!-- sites -->\n| $1 |\n<!-- /sites -->\nb\n');
    expect(withTable('no marks', '')).toBeUndefined();
  });

  it('is what the README says (else: node scripts/sites-table.ts)', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const marked = /<!-- sites -->\n([\s\S]*?)<!-- \/sites -->/u.exec(readme)?.[1];
    expect(marked).toBe(sitesTable(adapters));
  });
});
