/** Which adapter reads a page. */
import type { Site } from './adapter.ts';

/** The one of `adapters` that claims `url` as a profile, if any. Claims are exclusive, so order does not matter. */
export function claimant<Claimed extends Site>(adapters: readonly Claimed[], url: URL): Claimed | undefined {
  return adapters.find((adapter) => adapter.profile(url) !== undefined);
}
