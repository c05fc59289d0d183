/** Copies of the whole list inside the browser: taken, shown, read, forgotten. */
import { fail, ok, type Result } from '../../result.ts';
import type { Database } from '../database/open.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { together } from '../database/together.ts';
import { type Steady, undisturbed } from '../database/undisturbed.ts';
import type { Entry } from '../entry/entry.ts';
import type { StoreFailure, Work, WorkFailure } from '../reading-list.ts';
import { DAY, outdated, type Snapshot, type SnapshotPart, type SnapshotRecord } from './snapshot.ts';
import { createPartCutter, entriesIn, linesOf, packed } from './snapshot-parts.ts';

/** How many entries are read at once. */
const BATCH = 500;

/** Every snapshot, newest first. */
export async function snapshots(transaction: ReadTransaction): Promise<Result<readonly Snapshot[], never>> {
  const records = await transaction.objectStore('snapshots').getAll();
  const newestFirst = records.toSorted((a, b) => b.at - a.at || b.id - a.id);
  return ok(newestFirst.map(({ id, at, papers }) => ({ id, at, papers })));
}

/**
 * Takes a snapshot: parts are read and packed in transactions of their own, and only the last one writes, all or nothing.
 * What is too old by then is forgotten with it.
 */
export function takeSnapshot(
  database: Database,
  now: () => number,
  work: Work = {},
): Promise<Result<Snapshot, WorkFailure>> {
  // What was packed once is not packed again where the list changed meanwhile.
  const made = new Map<string, SnapshotPart>();
  return undisturbed<Snapshot, 'cancelled'>(database, async (list) => {
    const read = await readParts(list, made, work);
    if (!read.ok) return read;
    const { keys, papers } = read.value;
    const wanted = [...new Set(keys)];
    return list.write(async (transaction) => {
      const parts = transaction.objectStore('snapshotParts');
      const there = new Set(await parts.getAllKeys());
      const missing = wanted.filter((key) => !there.has(key));
      const writing = missing.flatMap((key) => made.get(key) ?? []);
      // A snapshot that was deleted meanwhile took a part with it that was to be shared.
      if (writing.length < missing.length) return fail('disturbed');
      const at = now();
      const revision = (await transaction.objectStore('meta').get('revision')) ?? 0;
      const meta = transaction.objectStore('meta');
      // The database gives the id.
      const record = { at, papers, parts: keys } as Omit<SnapshotRecord, 'id'> as SnapshotRecord;
      const [id] = await Promise.all([
        transaction.objectStore('snapshots').add(record),
        together([
          ...writing.map((part) => () => parts.put(part)),
          () => meta.put(revision, 'snapshotRevision'),
          () => meta.put(at, 'snapshotAt'),
        ]),
      ]);
      const all = await transaction.objectStore('snapshots').getAll();
      await forgetSnapshots(transaction, all, new Set(outdated(all, at).map((old) => old.id)));
      return ok({ id, at, papers });
    });
  });
}

/** Takes a snapshot where the list has changed since the last one, and that is a day old. An empty list has none. */
export async function takeDueSnapshot(
  database: Database,
  now: () => number,
): Promise<Result<Snapshot | undefined, WorkFailure>> {
  const due: Result<boolean, StoreFailure> = await database.read(async (transaction) => {
    const meta = transaction.objectStore('meta');
    const names = ['count', 'revision', 'snapshotRevision', 'snapshotAt'] as const;
    const [count = 0, revision, last, at] = await Promise.all(names.map(async (name) => meta.get(name)));
    // A clock that was put back must not end all snapshots.
    const isOld = at === undefined || Math.abs(now() - at) >= DAY;
    return ok(count > 0 && revision !== last && isOld);
  });
  if (!due.ok) return due;
  return due.value ? takeSnapshot(database, now) : ok(undefined);
}

/** Forgets a snapshot, and the parts that only it holds. */
export async function deleteSnapshot(transaction: WriteTransaction, id: number): Promise<Result<void, never>> {
  await forgetSnapshots(transaction, await transaction.objectStore('snapshots').getAll(), new Set([id]));
  return ok(undefined);
}

/** All entries of a snapshot. */
export async function entriesOfSnapshot(
  database: Pick<Database, 'read'>,
  id: number,
): Promise<Result<readonly Entry[], StoreFailure | 'unknown'>> {
  const parts = await partsOf(database, id);
  if (!parts.ok) return parts;
  const entries: Entry[] = [];
  for (const key of parts.value) {
    const some = await entriesOfPart(database, key);
    if (!some.ok) return some;
    for (const entry of some.value) entries.push(entry);
  }
  return ok(entries);
}

/** Cuts the list into parts, and packs those that no snapshot holds. The keys of all, in order. */
async function readParts(
  list: Steady,
  made: Map<string, SnapshotPart>,
  { signal, progress }: Work,
): Promise<
  Result<{ readonly keys: readonly string[]; readonly papers: number }, StoreFailure | 'disturbed' | 'cancelled'>
> {
  const start: Result<{ readonly there: readonly string[]; readonly total: number }, StoreFailure | 'disturbed'> =
    await list.read(async (transaction) =>
      ok({
        there: await transaction.objectStore('snapshotParts').getAllKeys(),
        total: await transaction.objectStore('entries').count(),
      }),
    );
  if (!start.ok) return start;
  const { total } = start.value;
  const there = new Set(start.value.there);
  const cutter = createPartCutter();
  const keys: string[] = [];
  const take = async (parts: readonly (readonly Entry[])[]): Promise<void> => {
    for (const part of parts) {
      const lines = await linesOf(part);
      keys.push(lines.key);
      if (!there.has(lines.key) && !made.has(lines.key)) made.set(lines.key, await packed(lines));
    }
  };
  let papers = 0;
  let range: IDBKeyRange | undefined;
  while (true) {
    if (signal?.aborted === true) return fail('cancelled');
    const batch: Result<readonly Entry[], StoreFailure | 'disturbed'> = await list.read(async (transaction) =>
      ok(await transaction.objectStore('entries').getAll(range, BATCH)),
    );
    if (!batch.ok) return batch;
    const last = batch.value.at(-1);
    if (last === undefined) break;
    await take(cutter.push(batch.value));
    papers += batch.value.length;
    progress?.(papers, total);
    range = IDBKeyRange.lowerBound(last.id, true);
  }
  await take(cutter.end());
  return ok({ keys, papers });
}

async function partsOf(
  database: Pick<Database, 'read'>,
  id: number,
): Promise<Result<readonly string[], StoreFailure | 'unknown'>> {
  return database.read<readonly string[], 'unknown'>(async (transaction) => {
    const record = await transaction.objectStore('snapshots').get(id);
    return record ? ok(record.parts) : fail('unknown');
  });
}

async function entriesOfPart(
  database: Pick<Database, 'read'>,
  key: string,
): Promise<Result<readonly Entry[], StoreFailure>> {
  const part = await database.read<SnapshotPart, 'broken'>(async (transaction) => {
    const found = await transaction.objectStore('snapshotParts').get(key);
    return found ? ok(found) : fail('broken');
  });
  return part.ok ? entriesIn(part.value) : part;
}

async function forgetSnapshots(
  transaction: WriteTransaction,
  all: readonly SnapshotRecord[],
  ids: ReadonlySet<number>,
): Promise<void> {
  const [going, staying] = [all.filter(({ id }) => ids.has(id)), all.filter(({ id }) => !ids.has(id))];
  if (going.length === 0) return;
  const needed = new Set(staying.flatMap(({ parts }) => parts));
  const unused = new Set(going.flatMap(({ parts }) => parts).filter((key) => !needed.has(key)));
  await together([
    ...going.map(
      ({ id }) =>
        () =>
          transaction.objectStore('snapshots').delete(id),
    ),
    ...[...unused].map((key) => () => transaction.objectStore('snapshotParts').delete(key)),
  ]);
}
