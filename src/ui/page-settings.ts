/**
 * What the reader set for the extension's own pages: how they look, how files are written, when to be reminded. Kept in
 * `localStorage` of the extension's origin, which no page of the web can read: it is there before the first paint, and no
 * content script has to carry it. Losing it costs nothing but a few choices.
 */
import { FRESH_PAGES, type PageSettings, pageSettingsFrom } from './page-settings-shape.ts';

const KEY = 'paperfold:pages';

/** The settings as they are now; those of a fresh install where storage is forbidden. */
export function readPageSettings(): PageSettings {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === null ? FRESH_PAGES : pageSettingsFrom(JSON.parse(stored));
  } catch {
    return FRESH_PAGES;
  }
}

/** Changes what is named and leaves the rest. Where storage is forbidden the choice holds for this page alone. */
export function changePageSettings(change: Partial<PageSettings>): PageSettings {
  const after = pageSettingsFrom({ ...readPageSettings(), ...change });
  try {
    localStorage.setItem(KEY, JSON.stringify(after));
  } catch {
    // Nothing that the reader could do about it.
  }
  showLook(after);
  return after;
}

/** Calls `changed` whenever another page changes the settings, until the returned function is called. */
export function onPageSettings(changed: (settings: PageSettings) => void): () => void {
  const listener = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) changed(readPageSettings());
  };
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}

/** Gives this document the theme that the reader chose, now and whenever they change. */
export function followLook(): void {
  showLook(readPageSettings());
  onPageSettings(showLook);
}

function showLook({ theme }: PageSettings): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}
