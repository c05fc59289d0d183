/** Which version of a work the reader prefers to see: what the list remembers of it. */
import type { Preference } from '../../duplicates/reasons/cluster.ts';
import { ok, type Result } from '../../result.ts';
import type { Database } from '../database/open.ts';
import { isReadable } from '../database/readable.ts';
import { together } from '../database/together.ts';
import { undisturbed } from '../database/undisturbed.ts';
import { MANY } from '../database/write-changes.ts';
import type { Entry } from '../entry/entry.ts';
import { canonical } from '../entry/listing.ts';
import { PREFERENCES, preferenceIn } from '../entry/preferred.ts';
import { openPacker } from '../index/pack.ts';
import { type Row, rowOf } from '../index/row.ts';
import type { StoreFailure } from '../reading-list.ts';

/** How many entries are read at once. */
const BATCH = 500;

/**
 * Remembers what the reader prefers; answers whether it was something else before. No entry is written: only what search,
 * facets and orders know of those that show something else from now on, in the same transaction.
 */
export async function setPreference(database: Database, prefer: Preference): Promise<Result<boolean, StoreFailure>> {
  const before = await database.read<Preference, never>(async (transaction) => ok(await preferenceIn(transaction)));
  if (!before.ok) return before;
  if (before.value === prefer) return ok(false);
  return undisturbed<boolean, never>(database, async (list) => {
    const rows: Row[] = [];
    let range: IDBKeyRange | undefined;
    while (true) {
      const batch: Result<readonly Entry[], StoreFailure | 'disturbed'> = await list.read(async (transaction) =>
        ok(await transaction.objectStore('entries').getAll(range, BATCH)),
      );
      if (!batch.ok) return batch;
      const last = batch.value.at(-1);
      if (last === undefined) break;
      rows.push(...batch.value.filter(isReadable).flatMap((entry) => changedRow(entry, before.value, prefer)));
      range = IDBKeyRange.lowerBound(last.id, true);
    }
    return list.write(async (transaction) => {
      const meta = transaction.objectStore('meta');
      await meta.put(PREFERENCES.indexOf(prefer), 'prefer');
      if (rows.length > MANY) {
        const packer = await openPacker(transaction);
        for (const row of rows) packer.add(row);
        await packer.finish();
      } else {
        await together(rows.map((row) => () => transaction.objectStore('fresh').put(row)));
      }
      await meta.put(((await meta.get('revision')) ?? 0) + 1, 'revision');
      return ok(true);
    });
  });
}

/** The row of an entry, where it is another under the new preference. An entry of one listing never is. */
function changedRow(entry: Entry, before: Preference, after: Preference): readonly Row[] {
  if (entry.listings.length < 2) return [];
  const row = rowOf(entry, after);
  return canonical(rowOf(entry, before)) === canonical(row) ? [] : [row];
}
