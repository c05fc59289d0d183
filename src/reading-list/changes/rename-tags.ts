/** Renames, merges and removes tags in all papers that carry them. */
import type { Result } from '../../result.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { canonical } from '../entry/listing.ts';
import { renamedTags, tidyTag } from '../entry/tags.ts';
import { packIfDue } from '../index/pack.ts';
import { idsOf } from '../index/searcher.ts';
import type { Done } from '../reading-list.ts';
import { changeEach, type Editing } from './change.ts';

/** Puts `to` in the place of every one of `from`; without `to`, or where nothing is left of it, they are removed. */
export async function renameTags(
  transaction: WriteTransaction,
  from: readonly string[],
  to: string | undefined,
  editing: Editing,
): Promise<Result<Done, 'cancelled'>> {
  // The index has to be there to find them.
  await packIfDue(transaction);
  const found = await idsOf(transaction, { text: '', filters: { tag: from.map(tidyTag).filter((tag) => tag !== '') } });
  const name = to === undefined || tidyTag(to) === '' ? undefined : tidyTag(to);
  return changeEach(transaction, found, 'tags', editing, (entry) => {
    const tags = renamedTags(entry.tags, from, name);
    return canonical(tags) === canonical(entry.tags) ? entry : { ...entry, tags };
  });
}
