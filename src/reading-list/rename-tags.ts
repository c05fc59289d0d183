/** Renames, merges and removes tags in all papers that carry them. */
import type { Result } from '../result.ts';
import { changeEach, type Editing } from './change.ts';
import { ids } from './list.ts';
import { canonical } from './listing.ts';
import type { Done } from './reading-list.ts';
import type { WriteTransaction } from './schema.ts';
import { renamedTags, tidyTag } from './tags.ts';

/** Puts `to` in the place of every one of `from`; without `to`, or where nothing is left of it, they are removed. */
export async function renameTags(
  transaction: WriteTransaction,
  from: readonly string[],
  to: string | undefined,
  editing: Editing,
): Promise<Result<Done, 'cancelled'>> {
  const found = await ids(transaction, { text: '', filters: { tag: from.map(tidyTag).filter((tag) => tag !== '') } });
  const name = to === undefined || tidyTag(to) === '' ? undefined : tidyTag(to);
  return changeEach(transaction, found.ok ? found.value : [], 'tags', editing, (entry) => {
    const tags = renamedTags(entry.tags, from, name);
    return canonical(tags) === canonical(entry.tags) ? entry : { ...entry, tags };
  });
}
