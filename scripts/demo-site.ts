/** The demo profile as a site: the same page that the extension bundles, for serving at its address by interception. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Served } from './browsers/sites.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the demo profile is served: an address that a Mila profile could have. */
export const DEMO_URL = 'https://mila.quebec/en/directory/demo';

/** Answers for the demo profile's address and its style and script. */
export function demoSite(url: URL): Served | undefined {
  if (url.hostname !== 'mila.quebec') return undefined;
  if (url.pathname === new URL(DEMO_URL).pathname) return { body: demoHtml() };
  if (url.pathname === '/demo-site.css') return { body: read('public/demo-site.css'), contentType: 'text/css' };
  if (url.pathname === '/demo-site.js') return { body: read('public/demo-site.js'), contentType: 'text/javascript' };
  return undefined;
}

/** The page without the line that starts Paperfold inside the extension: in a tab, the content script does that. */
export function demoHtml(): string {
  return read('entrypoints/demo/index.html').replace(/^.*\.\/main\.ts.*\n/mu, '');
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
