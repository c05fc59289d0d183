/** The saved cases of the sites: `tests/fixtures/SITE/CASE/{page.html,case.json,expected.json}`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Owner, Page, SiteAdapter } from '../../src/extract/adapter.ts';
import { readListings } from '../../src/extract/read.ts';
import type { Publication } from '../../src/publication/publication.ts';

const root = new URL('../fixtures/', import.meta.url);

/** One case, its page parsed anew by each call of `page`. */
export interface SiteCase {
  readonly site: string;
  readonly name: string;
  readonly folder: URL;
  page(): Page;
}

/** The cases of one site; empty where it has none. */
export function casesOf(site: string): SiteCase[] {
  const folder = new URL(`${site}/`, root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/case.json`, folder)))
    .map(({ name }) => siteCase(site, name, new URL(`${name}/`, folder)));
}

function siteCase(site: string, name: string, folder: URL): SiteCase {
  return {
    site,
    name,
    folder,
    page() {
      const { url } = JSON.parse(readFileSync(new URL('case.json', folder), 'utf8')) as { url: string };
      const html = readFileSync(new URL('page.html', folder), 'utf8');
      const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
      return { document, url: new URL(url) };
    },
  };
}

/** What `expected.json` holds: the owner, and each publication without the place that it was read from. */
export function readingOf(page: Page, adapter: SiteAdapter) {
  const publications = [...readListings(page, adapter)].map(({ publication }) => publication);
  const told: { owner: Owner; publications: Omit<Publication, 'from'>[] } = JSON.parse(
    JSON.stringify({ owner: adapter.owner(page), publications }, (key, value: unknown) =>
      key === 'from' ? undefined : value,
    ),
  );
  return told;
}
