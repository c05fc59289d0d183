import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bareScripts } from './scripts/bare-scripts.ts';
import { compiledAtOnce } from './scripts/compiled-at-once.ts';
import { leanAdapters } from './scripts/lean-adapters.ts';
import { noIos } from './scripts/no-ios.ts';
import type { SiteAdapter } from './src/extract/adapter.ts';
import { coreSites } from './src/extract/core-sites.ts';
import { coreHosts } from './src/extract/hosts.ts';
import { adapters } from './src/extract/registry.ts';
import { mila } from './src/extract/sites/mila.ts';

/**
 * The content scripts are declared here and built as plain scripts: WXT's own wrapper posts a message to the page and
 * obeys an event that any page can dispatch, and it is a kilobyte on every page.
 */
function contentScript(file: string, sites: readonly SiteAdapter[]) {
  return { matches: coreHosts(sites), run_at: 'document_end' as const, js: [file], css: ['assets/page.css'] };
}

/** A public key; its private half was thrown away, nothing is ever signed with it. */
const UNPACKED_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwrlnnzQ2j/0a8uAv3bNLIDiHkBjwGhhkbPOzIYoPGBF7N2H80iblECGa5CPV6/+vcBaGB0n9SNkv+PZpNzURQKQcjhgKkdVZ952Uaps+H4o2SVcyf/sM5po6MIotPvaqOgZI1l61h8ZvsDIuK+8O+7//PF38Qq213A++ShPy2fqPatCzQ+Lej72JZZdpablxOYPt08f878UTNINrzhTaXDzE+O7Z2iDrH+YXK3qXnZwE9z08c2LBKuFLzpJiS+O2y+/g/Srof2uDKeTU+DxCc3qMyuKzjm5bOz4iSlp+tFfvcT+Qgo3JilvhEJZeIYbtSKa0cUnv4wYfJ21B3Fg5IwIDAQAB';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  // Another folder of locales in place of `locales`: the pseudo-locale.
  ...(process.env.PAPERFOLD_LOCALES ? { i18n: { localesDir: process.env.PAPERFOLD_LOCALES } } : {}),
  webExt: { disabled: true },
  vite: () => ({
    plugins: [preact(), leanAdapters(), noIos(), bareScripts(), compiledAtOnce()],
    // Workers load the formats that they need, and no others.
    worker: { format: 'es' as const },
    build: {
      target: ['chrome131', 'firefox143'],
      // Both know `modulepreload`.
      modulePreload: {
        polyfill: false,
        // What is loaded when it is needed comes from the disk: to name all that it needs would cost the popup more.
        resolveDependencies: (_file: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }) =>
          hostType === 'html' ? needed : needed.filter((file) => file.endsWith('.css')),
      },
      // The bundler's own minifier leaves 1.5 % more on every page.
      minify: 'terser' as const,
      terserOptions: { ecma: 2020 as const, compress: { passes: 3, unsafe_arrows: true } },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    host_permissions: coreHosts(adapters),
    // Any site can be turned on by its reader, one by one; nothing of this is granted at install.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      'read-page': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_command_readPage__' },
      'save-papers': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_savePapers__' },
      'open-list': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_openList__' },
    },
    content_scripts: [contentScript('mila.js', [mila]), contentScript('profile.js', coreSites)],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'paperfold@paperfold.app',
              strict_min_version: '143.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // `::details-content` and `Promise`-returning message calls.
          minimum_chrome_version: '131',
          // A fixed key gives an unpacked build the same origin, and so the same reading list, in whatever folder it
          // stands. Stores give a key of their own and refuse one in the file.
          ...(process.env.PAPERFOLD_STORE ? {} : { key: UNPACKED_KEY }),
        }),
  }),
});
