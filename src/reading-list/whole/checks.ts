/** What is remembered of the checks of the list, so that its reader can be told. */
import { ok, type Result } from '../../result.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import type { Checks, IntegrityReport } from '../whole-list.ts';

/** A comparison of numbers is noted once in so long, in ms: the note is a write. */
const NOTED_EVERY = 12 * 60 * 60 * 1000;

/** See `Upkeep.checks`. */
export async function checks(transaction: ReadTransaction): Promise<Result<Checks, never>> {
  const meta = transaction.objectStore('meta');
  const names = ['countedAt', 'lookedAt', 'lookedEntries', 'unreadable', 'mendedAt', 'mended'] as const;
  const [countedAt, lookedAt, entries = 0, unreadable = 0, mendedAt, mended = 0] = await Promise.all(
    names.map(async (name) => meta.get(name)),
  );
  return ok({
    ...(countedAt !== undefined && { countedAt }),
    ...(lookedAt !== undefined && { looked: { at: lookedAt, entries, unreadable } }),
    ...(mendedAt !== undefined && { mended: { at: mendedAt, papers: mended } }),
  });
}

/** Whether the comparison of numbers should be noted again. */
export async function isNoteDue(transaction: ReadTransaction, now: number): Promise<boolean> {
  const noted = await transaction.objectStore('meta').get('countedAt');
  return noted === undefined || now - noted >= NOTED_EVERY || now < noted;
}

/** Notes that the numbers were compared and agree. */
export async function noteCounted(transaction: WriteTransaction, now: number): Promise<Result<void, never>> {
  await transaction.objectStore('meta').put(now, 'countedAt');
  return ok(undefined);
}

/** The notes on a look through everything. What was mended stays remembered when a later look finds all well. */
export function notesOn(report: IntegrityReport, now: number): readonly (readonly [number, NoteName])[] {
  const { entries, unreadable, mended } = report;
  return [
    [now, 'lookedAt'],
    [entries, 'lookedEntries'],
    [unreadable, 'unreadable'],
    ...(mended > 0 ? ([[now, 'mendedAt'] as const, [mended, 'mended'] as const] as const) : []),
  ];
}

type NoteName = 'lookedAt' | 'lookedEntries' | 'unreadable' | 'mendedAt' | 'mended';
