/** All sites that have an adapter. Bundles take the list that they need from its own file. */
import type { Page, SiteAdapter } from './adapter.ts';
import { claimant, claimantOf } from './claimant.ts';
import { coreSites } from './core-sites.ts';
import { optionalSites, siteFamilies } from './optional-sites.ts';
import { mila } from './sites/mila.ts';

/** Every adapter. Order does not matter: claims are exclusive. */
export const adapters: readonly SiteAdapter[] = [mila, ...coreSites, ...optionalSites, ...siteFamilies];

/** The adapter that claims `url` as a profile, if any. */
export function adapterFor(url: URL): SiteAdapter | undefined {
  return claimant(adapters, url);
}

/** The adapter that claims the page: by its address, else by its markup. */
export function adapterOf(page: Page): SiteAdapter | undefined {
  return claimantOf(adapters, page);
}
