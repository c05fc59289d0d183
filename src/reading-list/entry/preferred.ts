/** Entries as they are handed out: with the version that their reader prefers to see. */
import type { Preference } from '../../duplicates/cluster.ts';
import type { ReadTransaction } from '../database/schema.ts';
import type { Entry } from './entry.ts';

/** In the database a preference is its place here. An order that was released is never changed. */
export const PREFERENCES: readonly Preference[] = ['published', 'preprint', 'fuller'];

/** What the reader prefers, as the index has it. */
export async function preferenceIn(transaction: ReadTransaction): Promise<Preference> {
  return PREFERENCES[(await transaction.objectStore('meta').get('prefer')) ?? 0] ?? 'published';
}

/** `entries` as they are shown to this reader. */
export async function asPreferred(transaction: ReadTransaction, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const prefer = await preferenceIn(transaction);
  return prefer === 'published' ? entries : entries.map((entry) => ({ ...entry, prefer }));
}
