/**
 * How close the rows stand. It is remembered in this page's own storage, which answers at once: asked of the extension's
 * storage, rows would be painted first and then jump. Nothing here is about the reader's papers.
 */

/** How close. */
export type Density = 'comfortable' | 'compact';

const KEY = 'density';

/** What was chosen last. */
export function storedDensity(): Density {
  try {
    return localStorage.getItem(KEY) === 'compact' ? 'compact' : 'comfortable';
  } catch {
    // Storage is forbidden here.
    return 'comfortable';
  }
}

/** Remembers a choice, where the browser lets it. */
export function storeDensity(density: Density): void {
  try {
    localStorage.setItem(KEY, density);
  } catch {
    // It holds until the page is closed.
  }
}
