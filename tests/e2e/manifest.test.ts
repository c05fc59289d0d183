import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adapters } from '../../src/extract/registry.ts';
import { browserName } from './visiting.ts';

const out = join(import.meta.dirname, '..', '..', '.output', browserName === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
const coreHosts = adapters
  .filter((adapter) => adapter.core)
  .flatMap((adapter) => adapter.hosts)
  .sort();

describe(`the released manifest for ${browserName}`, () => {
  it('asks for no more than the design allows', () => {
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus']);
    expect([...(manifest.host_permissions as string[])].sort()).toEqual(coreHosts);
    // Asked for at first use, host by host: nothing of it is granted at install.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
  });

  it('injects on the hosts of the registry alone', () => {
    const scripts = manifest.content_scripts as { matches: string[] }[];
    expect([...new Set(scripts.flatMap((script) => script.matches))].sort()).toEqual(coreHosts);
  });

  it('has nothing that a page could look for', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('is version 3 and names its icons and languages', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(Object.keys(manifest.icons as object)).toEqual(['16', '32', '48', '96', '128']);
    expect(readdirSync(join(out, '_locales')).sort()).toEqual(['en', 'fr']);
  });

  it('gives an unpacked Chrome build a fixed origin', () => {
    expect(typeof manifest.key).toBe(browserName === 'chromium' ? 'string' : 'undefined');
  });
});
