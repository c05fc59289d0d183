/** Writes changed entries, and everything that is derived from them, in the transaction of the change. */
import type { Entry } from './entry.ts';
import { keysOfAll } from './identity-keys.ts';
import { type Change, JOURNAL_LENGTH, type JournalRecord } from './journal.ts';
import type { LookupRow, ReadTransaction, WriteTransaction } from './schema.ts';
import { indexedWords, searchedTexts } from './search-words.ts';

/** What has to be read before anything is written. */
export interface Books {
  readonly count: number;
  /** Journal records that give way to a new one. */
  readonly expired: readonly string[];
}

/** Reads the books. */
export async function readBooks(transaction: ReadTransaction): Promise<Books> {
  const count = await transaction.objectStore('meta').get('count');
  const tokens = await transaction.objectStore('journal').index('at').getAllKeys();
  return { count: count ?? 0, expired: tokens.slice(0, Math.max(0, tokens.length - JOURNAL_LENGTH + 1)) };
}

/**
 * Issues all writes at once, without an await between them: a worker that dies leaves a transaction with all of them or
 * with none. Resolves when the database has taken them.
 */
export async function writeChanges(
  transaction: WriteTransaction,
  books: Books,
  changes: readonly Change[],
  record?: JournalRecord,
): Promise<void> {
  const requests: Promise<unknown>[] = [];
  const issue = (request: Promise<unknown>) => {
    // If a later call throws, the transaction is aborted and nobody waits for this one.
    request.catch(() => {});
    requests.push(request);
  };
  const entries = transaction.objectStore('entries');
  const lookup = transaction.objectStore('lookup');
  let { count } = books;
  for (const { id, before, after } of changes) {
    count += (after ? 1 : 0) - (before ? 1 : 0);
    if (after) {
      issue(entries.put(after));
      if (before?.listings !== after.listings || before.chosen !== after.chosen) issue(lookup.put(lookupRow(after)));
    } else {
      issue(entries.delete(id));
      issue(lookup.delete(id));
    }
  }
  if (count !== books.count) issue(transaction.objectStore('meta').put(count, 'count'));
  if (record) {
    for (const token of books.expired) issue(transaction.objectStore('journal').delete(token));
    issue(transaction.objectStore('journal').put(record));
  }
  await Promise.all(requests);
}

/** What leads to `entry`. */
export function lookupRow(entry: Entry): LookupRow {
  return {
    id: entry.id,
    keys: keysOfAll(entry.listings.map(({ publication }) => publication)),
    words: indexedWords(searchedTexts(entry)),
  };
}
