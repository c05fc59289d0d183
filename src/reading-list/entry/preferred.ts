/** Entries as they are handed out: with the version that their reader prefers to see. */
import type { Preference } from '../../duplicates/reasons/cluster.ts';
import type { ReadTransaction } from '../database/schema.ts';
import type { Entry } from './entry.ts';

/** In the database a preference is its place here. An order that was released is never changed. */
export const PREFERENCES: readonly Preference[] = ['published', 'preprint', 'fuller'];

/** What the reader prefers, as the index has it. */
export async function preferenceIn(transaction: ReadTransaction): Promise<Preference> {
  return PREFERENCES[(await transaction.objectStore('meta').get('prefer')) ?? 0] ?? 'published';
}

/** `given` as they are shown to this reader. Entries that are still being read are not waited for before more is asked. */
export async function asPreferred(
  transaction: ReadTransaction,
  given: readonly Entry[] | Promise<readonly Entry[]>,
): Promise<readonly Entry[]> {
  const [prefer, entries] = await Promise.all([preferenceIn(transaction), given]);
  return prefer === 'published' ? entries : entries.map((entry) => ({ ...entry, prefer }));
}
