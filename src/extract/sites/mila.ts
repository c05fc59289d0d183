/** Profiles of Mila's people. */
import type { SiteAdapter } from '../adapter.ts';

/** Reads https://mila.quebec/en/directory/SLUG and https://mila.quebec/fr/annuaire/SLUG. */
export const mila: SiteAdapter = {
  id: 'mila',
  name: 'Mila',
  hosts: ['https://mila.quebec/*'],
  core: true,
  profile: (url) =>
    url.hostname === 'mila.quebec'
      ? /^\/(?:en\/directory|fr\/annuaire)\/([^/]+)\/?$/u.exec(url.pathname)?.[1]
      : undefined,
  rows: () => [],
  owner: () => ({}),
  examples: { profiles: [], others: [] },
};
