/**
 * Looks whether everything that is derived from the entries agrees with them, and mends it: keys, number, index. The
 * entries themselves are never touched, not even one that cannot be read.
 */
import { ok, type Result } from '../result.ts';
import type { Entry } from './entry.ts';
import { packAnew } from './index/pack.ts';
import { createSearcher } from './index/searcher.ts';
import { canonical } from './listing.ts';
import type { Database } from './open.ts';
import type { IntegrityReport, Work, WorkFailure } from './reading-list.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { TakenBack } from './taken-back.ts';
import { together } from './together.ts';
import { lookupRow } from './write-changes.ts';

/** How many entries are read at once. */
const BATCH = 500;

/** After so many changes it is looked anew whether all agrees. */
const CHANGES = 1000;

/** Whether a look is due: numbers do not agree, or much has changed since the last. Counts, and reads nothing. */
export async function isCheckDue(transaction: ReadTransaction): Promise<boolean> {
  const [entries, keys] = await Promise.all([
    transaction.objectStore('entries').count(),
    transaction.objectStore('lookup').count(),
  ]);
  const [count, revision, checked] = await Promise.all(
    (['count', 'revision', 'checked'] as const).map(
      async (name) => (await transaction.objectStore('meta').get(name)) ?? 0,
    ),
  );
  return entries !== keys || entries !== count || (revision ?? 0) - (checked ?? 0) >= CHANGES;
}

/** One transaction: nobody writes between looking and mending. */
export function checkIntegrity(
  database: Database,
  { signal, progress }: Work = {},
): Promise<Result<IntegrityReport, WorkFailure>> {
  return database.write<IntegrityReport, 'cancelled'>(async (transaction) => {
    const ids = await transaction.objectStore('entries').getAllKeys();
    const mended = new Set<string>();
    let unreadable = 0;
    for (let from = 0; from < ids.length; from += BATCH) {
      if (signal?.aborted === true) throw new TakenBack('cancelled');
      const range = IDBKeyRange.bound(ids[from], ids[Math.min(from + BATCH, ids.length) - 1]);
      unreadable += await mendKeys(transaction, range, mended);
      progress?.(Math.min(from + BATCH, ids.length), ids.length);
    }
    await dropOrphans(transaction, new Set(ids), mended);
    const meta = transaction.objectStore('meta');
    const indexed = await indexedIds(transaction);
    const lost = unreadable > 0 ? [] : different(ids, indexed);
    for (const id of lost) mended.add(id);
    if (lost.length > 0) await packAnew(transaction);
    if (unreadable === 0 && (await meta.get('count')) !== ids.length) await meta.put(ids.length, 'count');
    await meta.put((await meta.get('revision')) ?? 0, 'checked');
    return ok({ entries: ids.length, unreadable, mended: mended.size });
  });
}

/** Compares the keys of some entries with what they should be. The number of entries that cannot be read. */
async function mendKeys(transaction: WriteTransaction, range: IDBKeyRange, mended: Set<string>): Promise<number> {
  const [entries, rows] = await Promise.all([
    transaction.objectStore('entries').getAll(range),
    transaction.objectStore('lookup').getAll(range),
  ]);
  const known = new Map(rows.map((row) => [row.id, canonical(row)]));
  let unreadable = 0;
  const wrong = entries.flatMap((entry) => {
    if (!isEntry(entry)) {
      unreadable += 1;
      return [];
    }
    const row = lookupRow(entry);
    return known.get(entry.id) === canonical(row) ? [] : [row];
  });
  for (const { id } of wrong) mended.add(id);
  await together(wrong.map((row) => () => transaction.objectStore('lookup').put(row)));
  return unreadable;
}

async function dropOrphans(
  transaction: WriteTransaction,
  ids: ReadonlySet<string>,
  mended: Set<string>,
): Promise<void> {
  const orphans = (await transaction.objectStore('lookup').getAllKeys()).filter((id) => !ids.has(id));
  for (const id of orphans) mended.add(id);
  await together(orphans.map((id) => () => transaction.objectStore('lookup').delete(id)));
}

/** What the index knows; nothing where it has to be made anew anyway, or cannot even be read. */
async function indexedIds(transaction: ReadTransaction): Promise<readonly string[] | undefined> {
  if ((await transaction.objectStore('meta').get('unpacked')) === 1) return undefined;
  try {
    const all = { text: '', offset: 0, limit: Number.POSITIVE_INFINITY };
    return (await createSearcher().window(transaction, all)).ids;
  } catch (error) {
    if (error instanceof DOMException) throw error;
    return [];
  }
}

/** The ids that stand on one side alone. */
function different(ids: readonly string[], indexed: readonly string[] | undefined): string[] {
  if (indexed === undefined) return [];
  const [here, there] = [new Set(ids), new Set(indexed)];
  return [...ids.filter((id) => !there.has(id)), ...indexed.filter((id) => !here.has(id))];
}

/** Whether it has what everything else relies on. */
function isEntry(value: unknown): value is Entry {
  const { listings, tags, chosen, addedAt } = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  return (
    Array.isArray(listings) &&
    listings.length > 0 &&
    listings.every(
      (listing) => typeof listing?.publication?.title === 'string' && Array.isArray(listing.publication.authors),
    ) &&
    Array.isArray(tags) &&
    typeof chosen === 'object' &&
    typeof addedAt === 'number'
  );
}
