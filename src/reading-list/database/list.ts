/** Reading the list without the index: the newest papers, and how many there are. */
import { ok, type Result } from '../../result.ts';
import type { Entry } from '../entry/entry.ts';
import { asPreferred } from '../entry/preferred.ts';
import type { EntryPage, Query } from '../query.ts';
import { isReadable } from './readable.ts';
import type { ReadTransaction } from './schema.ts';

/** Whether `query` asks for all papers, newest first. */
export function isPlain({ text, filters = {}, sort }: Query): boolean {
  const newest = sort === undefined || (sort.by === 'added' && sort.direction === 'descending');
  return newest && text.trim() === '' && Object.values(filters).every((wanted) => wanted.length === 0);
}

/** A window of all papers, newest first. */
export async function newest(
  transaction: ReadTransaction,
  { offset, limit }: Query,
): Promise<Result<EntryPage, never>> {
  const found: string[] = [];
  let cursor = limit > 0 ? await transaction.objectStore('entries').openKeyCursor(null, 'prev') : null;
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  while (cursor && found.length < limit) {
    found.push(cursor.primaryKey);
    if (found.length < limit) cursor = await cursor.continue();
  }
  const [entries, total] = await Promise.all([
    asPreferred(transaction, entriesOf(transaction, found)),
    count(transaction),
  ]);
  return ok({ entries, matching: total, total });
}

/** The entry `id`, as it is shown. */
export async function entryOf(transaction: ReadTransaction, id: string): Promise<Result<Entry | undefined, never>> {
  const entry = await transaction.objectStore('entries').get(id);
  return ok(entry && (await asPreferred(transaction, [entry]))[0]);
}

/** How many entries there are. */
export async function count(transaction: ReadTransaction): Promise<number> {
  return (await transaction.objectStore('meta').get('count')) ?? 0;
}

/** The entries of `ids`, in that order. */
export async function entriesOf(transaction: ReadTransaction, ids: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all(ids.map(async (id) => transaction.objectStore('entries').get(id)));
  return entries.filter(isReadable);
}
