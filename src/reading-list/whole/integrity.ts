/** Looks whether everything derived from the entries agrees with them, and mends it. */
import { fail, ok, type Result } from '../../result.ts';
import type { Database } from '../database/open.ts';
import { isReadable } from '../database/readable.ts';
import type { LookupRow, ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { together } from '../database/together.ts';
import { type Steady, undisturbed } from '../database/undisturbed.ts';
import { lookupRow } from '../database/write-changes.ts';
import { canonical } from '../entry/listing.ts';
import { type IndexWitness, readWitness } from '../index/agreement.ts';
import { packAnew } from '../index/pack.ts';
import type { IntegrityReport, StoreFailure, Work, WorkFailure } from '../reading-list.ts';
import { isNoteDue, noteCounted, notesOn } from './checks.ts';

/** How many entries are read at once. */
const BATCH = 500;

/** After so many changes everything is looked through, though no number is wrong. */
const CHANGES = 1000;

/** Looks through everything. Only where something is wrong is anything but notes on the check written. */
export function checkIntegrity(
  database: Database,
  now: () => number,
  work: Work = {},
): Promise<Result<IntegrityReport, WorkFailure>> {
  return undisturbed<IntegrityReport, 'cancelled'>(database, async (list) => {
    const found = await lookThrough(list, work);
    if (!found.ok) return found;
    return list.write(async (transaction) => {
      const { readable, unreadable, wrong, stray } = found.value;
      const report: IntegrityReport = {
        entries: readable + unreadable.length,
        unreadable: unreadable.length,
        mended: new Set([...wrong.keys(), ...stray]).size,
      };
      await mend(transaction, found.value);
      const meta = transaction.objectStore('meta');
      await together(
        notesOn(report, now()).map(
          ([value, name]) =>
            () =>
              meta.put(value, name),
        ),
      );
      return ok(report);
    });
  });
}

/** Counts; looks through everything where the numbers do not fit, or much has changed since the last look. */
export async function checkDueIntegrity(
  database: Database,
  now: () => number,
): Promise<Result<IntegrityReport | undefined, WorkFailure>> {
  const due: Result<Due, StoreFailure> = await database.read(async (transaction) => {
    const meta = transaction.objectStore('meta');
    const names = ['count', 'unreadable', 'revision', 'checked'] as const;
    const [count = 0, unreadable = 0, revision = 0, checked = 0] = await Promise.all(
      names.map(async (name) => meta.get(name)),
    );
    const entries = await transaction.objectStore('entries').count();
    const lookups = await transaction.objectStore('lookup').count();
    if (entries !== count + unreadable || lookups !== count || revision - checked >= CHANGES) return ok('look');
    return ok((await isNoteDue(transaction, now())) ? 'note' : 'nothing');
  });
  if (!due.ok) return due;
  if (due.value === 'look') return checkIntegrity(database, now);
  const noted = due.value === 'note' && (await database.write((transaction) => noteCounted(transaction, now())));
  return noted && !noted.ok ? noted : ok(undefined);
}

/** What a comparison of numbers calls for: a look through everything, a note that they agree, or not even that. */
type Due = 'look' | 'note' | 'nothing';

interface Found {
  readonly readable: number;
  readonly unreadable: readonly string[];
  /** The lookup rows that entries should have and do not, or `undefined` where only the index is wrong. */
  readonly wrong: ReadonlyMap<string, LookupRow | undefined>;
  /** Lookup rows of entries that are not there. */
  readonly stray: readonly string[];
  readonly indexIsRight: boolean;
}

async function lookThrough(
  list: Steady,
  { signal, progress }: Work,
): Promise<Result<Found, StoreFailure | 'disturbed' | 'cancelled'>> {
  const begin: Result<Beginning, StoreFailure | 'disturbed'> = await list.read(async (transaction) =>
    ok(await beginning(transaction)),
  );
  if (!begin.ok) return begin;
  const { witness, total } = begin.value;
  const unreadable: string[] = [];
  const wrong = new Map<string, LookupRow | undefined>();
  const stray = new Set(begin.value.lookups);
  let readable = 0;
  let indexIsRight = witness?.ordered ?? true;
  let range: IDBKeyRange | undefined;
  while (true) {
    if (signal?.aborted === true) return fail('cancelled');
    const batch: Result<Batch, StoreFailure | 'disturbed'> = await list.read(async (transaction) =>
      ok(await batchOf(transaction, range)),
    );
    if (!batch.ok) return batch;
    const { ids, entries, lookups } = batch.value;
    const last = ids.at(-1);
    if (last === undefined) break;
    for (const [place, entry] of entries.entries()) {
      const id = ids[place] ?? '';
      if (!isReadable(entry)) {
        unreadable.push(id);
        continue;
      }
      readable += 1;
      stray.delete(id);
      const row = lookupRow(entry);
      const isIndexed = witness?.agrees(entry) ?? true;
      indexIsRight &&= isIndexed;
      const isFound = canonical(lookups.get(id)) === canonical(row);
      if (!isFound || !isIndexed) wrong.set(id, isFound ? undefined : row);
    }
    progress?.(readable + unreadable.length, total);
    range = IDBKeyRange.lowerBound(last, true);
  }
  indexIsRight &&= witness === undefined || witness.entries === readable;
  return ok({ readable, unreadable, wrong, stray: [...stray], indexIsRight });
}

interface Beginning {
  /** Absent where the index is still to be made. */
  readonly witness?: IndexWitness;
  readonly lookups: readonly string[];
  readonly total: number;
}

async function beginning(transaction: ReadTransaction): Promise<Beginning> {
  const isToBeMade = (await transaction.objectStore('meta').get('unpacked')) === 1;
  const lookups = await transaction.objectStore('lookup').getAllKeys();
  const total = await transaction.objectStore('entries').count();
  return { lookups, total, ...(!isToBeMade && { witness: await witnessOf(transaction) }) };
}

async function witnessOf(transaction: ReadTransaction): Promise<IndexWitness> {
  try {
    return await readWitness(transaction);
  } catch (error) {
    if (error instanceof DOMException) throw error;
    // Spoilt so that it cannot even be read: it agrees with nothing.
    return { entries: 0, ordered: false, agrees: () => false };
  }
}

interface Batch {
  readonly ids: readonly string[];
  readonly entries: readonly unknown[];
  readonly lookups: ReadonlyMap<string, LookupRow>;
}

async function batchOf(transaction: ReadTransaction, range: IDBKeyRange | undefined): Promise<Batch> {
  const ids = await transaction.objectStore('entries').getAllKeys(range, BATCH);
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return { ids, entries: [], lookups: new Map() };
  const entries = await transaction.objectStore('entries').getAll(range, BATCH);
  const rows = await transaction.objectStore('lookup').getAll(IDBKeyRange.bound(first, last));
  return { ids, entries, lookups: new Map(rows.map((row) => [row.id, row])) };
}

async function mend(transaction: WriteTransaction, found: Found): Promise<void> {
  const { readable, wrong, stray, indexIsRight } = found;
  const [lookup, meta] = [transaction.objectStore('lookup'), transaction.objectStore('meta')];
  const rows = [...wrong.values()].filter((row) => row !== undefined);
  await together([
    ...rows.map((row) => () => lookup.put(row)),
    ...stray.map((id) => () => lookup.delete(id)),
    () => meta.put(readable, 'count'),
  ]);
  if (!indexIsRight) await packAnew(transaction);
  await meta.put((await meta.get('revision')) ?? 0, 'checked');
}
