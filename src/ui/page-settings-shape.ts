/** The settings of the extension's own pages, with the values of a fresh install. Pure. */

/** What the reader may set. */
export interface PageSettings {
  readonly theme: (typeof THEMES)[number];
  /** How BibTeX is written: `latex` for programs that know ASCII alone. */
  readonly letters: 'utf8' | 'latex';
  /** The pattern of citation keys; absent: the usual one. */
  readonly keyPattern?: string;
  /** Whether to be reminded of copies. */
  readonly reminds: boolean;
  /** When the whole list was last copied, or a reminder put off; milliseconds since 1970. */
  readonly quietSince?: number;
}

/** `system`: as the browser says. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** A fresh install. */
export const FRESH_PAGES: PageSettings = { theme: 'system', letters: 'utf8', reminds: true };

/** No citation key needs a longer pattern. */
const LONGEST_PATTERN = 200;

/** Settings from whatever was stored: what is missing or of the wrong kind is as in a fresh install. */
export function pageSettingsFrom(stored: unknown): PageSettings {
  const given: Partial<Record<keyof PageSettings, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  const { keyPattern, quietSince } = given;
  return {
    theme: THEMES.find((theme) => theme === given.theme) ?? FRESH_PAGES.theme,
    letters: given.letters === 'latex' ? 'latex' : 'utf8',
    reminds: typeof given.reminds === 'boolean' ? given.reminds : FRESH_PAGES.reminds,
    ...(typeof keyPattern === 'string' &&
      keyPattern.trim() !== '' && { keyPattern: keyPattern.slice(0, LONGEST_PATTERN) }),
    ...(typeof quietSince === 'number' && Number.isFinite(quietSince) && { quietSince }),
  };
}
