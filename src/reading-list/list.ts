/** Reading the list: newest first, and by words. Nothing here reads more entries than it returns. */
import { ok, type Result } from '../result.ts';
import type { Entry } from './entry.ts';
import type { EntryPage, Query } from './reading-list.ts';
import type { ReadTransaction } from './schema.ts';
import { queryWords } from './search-words.ts';

/** The entries that `query` asks for. */
export async function list(
  transaction: ReadTransaction,
  { text, offset, limit }: Query,
): Promise<Result<EntryPage, never>> {
  const words = queryWords(text);
  if (words.length === 0) {
    const ids = await newestIds(transaction, offset, limit);
    const matching = await count(transaction);
    return ok({ entries: await entriesOf(transaction, ids), matching });
  }
  const ids = await idsWithWords(transaction, words);
  return ok({ entries: await entriesOf(transaction, ids.slice(offset, offset + limit)), matching: ids.length });
}

/** How many entries there are. */
export async function count(transaction: ReadTransaction): Promise<number> {
  return (await transaction.objectStore('meta').get('count')) ?? 0;
}

async function newestIds(transaction: ReadTransaction, offset: number, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor = await transaction.objectStore('entries').openKeyCursor(null, 'prev');
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  while (cursor && ids.length < limit) {
    ids.push(cursor.primaryKey);
    if (ids.length < limit) cursor = await cursor.continue();
  }
  return ids;
}

/** The ids of entries that hold a word with each of the beginnings, newest first. */
async function idsWithWords(transaction: ReadTransaction, beginnings: readonly string[]): Promise<string[]> {
  const index = transaction.objectStore('lookup').index('words');
  const found = await Promise.all(
    beginnings.map(async (beginning) => index.getAllKeys(IDBKeyRange.bound(beginning, `${beginning}\uffff`))),
  );
  const [rarest, ...others] = found.map((ids) => new Set(ids)).sort((a, b) => a.size - b.size);
  return [...(rarest ?? [])]
    .filter((id) => others.every((ids) => ids.has(id)))
    .sort()
    .reverse();
}

async function entriesOf(transaction: ReadTransaction, ids: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all(ids.map(async (id) => transaction.objectStore('entries').get(id)));
  return entries.filter((entry) => entry !== undefined);
}
