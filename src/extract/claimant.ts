/** Which adapter reads a page. */
import type { SiteAdapter } from './adapter.ts';

/** The one of `adapters` that claims `url` as a profile, if any. Claims are exclusive, so order does not matter. */
export function claimant(adapters: readonly SiteAdapter[], url: URL): SiteAdapter | undefined {
  return adapters.find((adapter) => adapter.profile(url) !== undefined);
}
