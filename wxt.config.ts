import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { adapters } from './src/extract/registry.ts';

const coreHosts = adapters.filter((adapter) => adapter.core).flatMap((adapter) => adapter.hosts);

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  webExt: { disabled: true },
  vite: () => ({
    plugins: [preact()],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting'],
    host_permissions: coreHosts,
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
      : { minimum_chrome_version: '131' }),
  }),
});
