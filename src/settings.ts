/**
 * The few settings that are no secret: content scripts can read `storage.local`, so nothing about the reading list may
 * ever be kept here.
 */

/** What the reader may set, with the values of a fresh install. */
export interface Settings {
  /** Hosts on which Paperfold stays silent. */
  readonly offSites: readonly string[];
  /** The last choice of "Expand abstracts". */
  readonly expandAll: boolean;
  /** Which listing of a work is kept. */
  readonly prefer: 'published' | 'preprint' | 'fuller';
}

/** The values of a fresh install. */
export const FRESH: Settings = { offSites: [], expandAll: false, prefer: 'published' };

/** The key in `storage.local` under which all settings stand. */
export const SETTINGS_KEY = 'settings';

/** Settings from whatever was stored: what is missing or of the wrong kind is as in a fresh install. */
export function settingsFrom(stored: unknown): Settings {
  const given: Partial<Record<keyof Settings, unknown>> = typeof stored === 'object' && stored !== null ? stored : {};
  return {
    offSites: Array.isArray(given.offSites)
      ? given.offSites.filter((host) => typeof host === 'string')
      : FRESH.offSites,
    expandAll: typeof given.expandAll === 'boolean' ? given.expandAll : FRESH.expandAll,
    prefer: given.prefer === 'preprint' || given.prefer === 'fuller' ? given.prefer : FRESH.prefer,
  };
}
