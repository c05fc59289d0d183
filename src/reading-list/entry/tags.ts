/** Tags as a reader means them. Pure. */

import type { TagChange } from '../reading-list.ts';
import { folded } from './fold.ts';

/** The longest tag, in UTF-16 units. */
const LONGEST = 200;

/** White space collapsed, ends trimmed; empty where nothing is left. */
export function tidyTag(tag: string): string {
  return tag.toWellFormed().replace(/\s+/gu, ' ').trim().slice(0, LONGEST).trim();
}

/** `tags` after the change, sorted. A tag that is there keeps its spelling. */
export function changedTags(tags: readonly string[], { add = [], remove = [] }: TagChange): string[] {
  const gone = new Set(remove.map((tag) => folded(tidyTag(tag))));
  const bySpelling = new Map(tags.map((tag) => [folded(tag), tag]));
  for (const key of gone) bySpelling.delete(key);
  for (const tag of add.map(tidyTag)) if (tag !== '' && !bySpelling.has(folded(tag))) bySpelling.set(folded(tag), tag);
  return [...bySpelling.values()].sort();
}

/** `tags` with `to` in the place of every one of `from`; without `to` they are removed. */
export function renamedTags(tags: readonly string[], from: readonly string[], to: string | undefined): string[] {
  const gone = new Set(from.map((tag) => folded(tidyTag(tag))));
  if (!tags.some((tag) => gone.has(folded(tag)))) return [...tags];
  const kept = tags.filter((tag) => !gone.has(folded(tag)));
  // The new spelling stands, also where only the case changes.
  return to === undefined ? kept : changedTags(kept, { add: [to] });
}
