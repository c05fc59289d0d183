/** Turning Paperfold on and off for a site. Pure. */
import type { Settings } from '../settings.ts';

/** The hosts on which Paperfold is silent, with `host` among them or not. */
export function withSite({ offSites }: Settings, host: string, state: 'on' | 'off'): Pick<Settings, 'offSites'> {
  const others = offSites.filter((other) => other !== host);
  return { offSites: state === 'off' ? [...others, host] : others };
}
