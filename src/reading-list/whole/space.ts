/** How much room the browser gives. */
import type { SpaceReport } from '../reading-list.ts';

/** What the browser says of the space; it may say nothing. */
export async function space(storage: StorageManager | undefined = browserStorage()): Promise<SpaceReport> {
  if (storage === undefined) return {};
  try {
    const [{ usage, quota }, persistent] = await Promise.all([storage.estimate(), storage.persisted()]);
    return { ...(usage !== undefined && { used: usage }), ...(quota !== undefined && { allowed: quota }), persistent };
  } catch {
    // Storage is forbidden here: there is nothing to be said of it.
    return {};
  }
}

function browserStorage(): StorageManager | undefined {
  // Absent outside of secure contexts, whatever the types say.
  return (globalThis.navigator as { readonly storage?: StorageManager } | undefined)?.storage;
}
