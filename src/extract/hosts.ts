/** The hosts of the registry, by how access to them is given. Pure. */
import type { SiteAdapter } from './adapter.ts';

/** Match patterns of the hosts that are granted at install. */
export function coreHosts(sites: readonly SiteAdapter[]): string[] {
  return sites.filter((site) => site.core).flatMap((site) => [...site.hosts]);
}

/** Match patterns of the hosts that are asked for at first use: whole sites, and further hosts of the core's sites. */
export function furtherHosts(sites: readonly SiteAdapter[]): string[] {
  return sites.flatMap(({ core, hosts, optionalHosts = [] }) => [...(core ? [] : hosts), ...optionalHosts]);
}
