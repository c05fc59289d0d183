/** Which adapter reads a page. */
import type { Page, Site } from './adapter.ts';

/** The one of `adapters` that claims `url` as a profile, if any. Claims are exclusive, so order does not matter. */
export function claimant<Claimed extends Site>(adapters: readonly Claimed[], url: URL): Claimed | undefined {
  return adapters.find((adapter) => adapter.profile(url) !== undefined);
}

/** The one of `adapters` that claims the page: by its address, else by its markup. */
export function claimantOf<Claimed extends Site>(adapters: readonly Claimed[], page: Page): Claimed | undefined {
  return claimant(adapters, page.url) ?? adapters.find((adapter) => adapter.recognises?.(page));
}
