/** How much room the browser gives, and how much of it is used. */
import type { SpaceReport } from './reading-list.ts';

/** What the browser says; nothing where it says nothing. */
export async function space(): Promise<SpaceReport> {
  const { storage } = navigator;
  if (storage === undefined) return {};
  try {
    const [{ usage, quota }, persistent] = await Promise.all([storage.estimate(), storage.persisted()]);
    return { ...(usage !== undefined && { used: usage }), ...(quota !== undefined && { allowed: quota }), persistent };
  } catch {
    return {};
  }
}
