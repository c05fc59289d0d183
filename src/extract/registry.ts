/** All sites that have an adapter: one import and one line each. Order does not matter; claims are exclusive. */
import type { SiteAdapter } from './adapter.ts';
import { mila } from './sites/mila.ts';

/** Every adapter. */
export const adapters: readonly SiteAdapter[] = [mila];

/** The adapter that claims `url` as a profile, if any. */
export function adapterFor(url: URL): SiteAdapter | undefined {
  return adapters.find((adapter) => adapter.profile(url) !== undefined);
}
