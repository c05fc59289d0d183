/** Keeps and finds what the reader said of papers. */
import { type Decision, decisionOf, type Word } from '../../decisions/decision.ts';
import { type ReadersWord, readersWord } from '../../decisions/readers-word.ts';
import { recognitionKeys } from '../../decisions/recognition.ts';
import type { ReaderDecisions } from '../../duplicates/clusters.ts';
import type { Publication } from '../../publication/publication.ts';
import { ok, type Result } from '../../result.ts';
import { type DecisionRow, decisionIn, decisionRow } from '../database/decision-row.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { writeChange } from '../database/write-changes.ts';
import type { Means } from '../means.ts';
import type { Done } from '../reading-list.ts';
import type { RowChange } from './journal.ts';

/** Up to so many decisions are read all at once: that takes less than looking for some. */
const FEW = 300;

/** What the reader said that may have to do with `publications`, here and (`more`) elsewhere: the later stands. */
export async function wordOn(
  transaction: ReadTransaction,
  publications: readonly Publication[],
  more: readonly Decision[] = [],
): Promise<ReadersWord> {
  const known = await decisionsOn(transaction, publications);
  const byId = new Map(known.map((decision) => [decision.id, decision]));
  for (const decision of more) {
    const other = byId.get(decision.id);
    if (other === undefined || other.at < decision.at) byId.set(decision.id, decision);
  }
  return readersWord([...byId.values()]);
}

/** All decisions that one of `publications` leads to, and those to which their listings lead in turn. */
async function decisionsOn(
  transaction: ReadTransaction,
  publications: readonly Publication[],
): Promise<readonly Decision[]> {
  const store = transaction.objectStore('decisions');
  const count = await store.count();
  if (count === 0) return [];
  if (count <= FEW) return store.getAll();
  const found = new Map<string, DecisionRow>();
  const asked = new Set<string>();
  let keys = recognitionKeys(publications);
  while (keys.length > 0) {
    for (const key of keys) asked.add(key);
    const rows = await Promise.all(keys.map(async (key) => store.index('keys').getAll(key)));
    const fresh = rows.flat().filter(({ id }) => !found.has(id));
    for (const row of fresh) found.set(row.id, row);
    keys = [...new Set(fresh.flatMap((row) => row.keys))].filter((key) => !asked.has(key));
  }
  return [...found.values()];
}

/** What was decided among `publications`. */
export async function decisionsAmong(
  transaction: ReadTransaction,
  publications: readonly Publication[],
): Promise<Result<Required<ReaderDecisions>, never>> {
  return ok((await wordOn(transaction, publications)).pairs(publications));
}

/** Every decision, oldest first. */
export async function decisions(transaction: ReadTransaction): Promise<Result<readonly Decision[], never>> {
  const rows = await transaction.objectStore('decisions').getAll();
  return ok(rows.map(decisionIn).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)));
}

/** What the reader says of two papers. */
export interface Saying {
  readonly says: Word;
  readonly one: readonly Publication[];
  readonly other: readonly Publication[];
}

/**
 * The rows that change where the reader says all this now. It is the last word, whatever the clock says: later than all
 * that was said before. Nothing changes where that was the last word on these listings already.
 */
export async function decisionChanges(
  transaction: ReadTransaction,
  sayings: readonly Saying[],
  now: number,
): Promise<RowChange<'decisions'>[]> {
  const changes = new Map<string, RowChange<'decisions'>>();
  for (const { says, one, other } of sayings) {
    const known = await decisionsOn(transaction, [...one, ...other]);
    const latest = Math.max(now, ...known.map(({ at }) => at + 1));
    const decision = decisionOf(says, one, other, latest);
    const before = await transaction.objectStore('decisions').get(decision.id);
    if (before?.says === says && !readersWord(known).setAside.has(before.id)) continue;
    changes.set(decision.id, {
      table: 'decisions',
      id: decision.id,
      ...(before && { before }),
      after: decisionRow(decision),
    });
  }
  return [...changes.values()];
}

/** The rows that change where a copy's decisions come in: of two on the same listings the later stands. */
export async function restoredDecisions(
  transaction: ReadTransaction,
  copied: readonly Decision[],
): Promise<RowChange<'decisions'>[]> {
  const changes = await Promise.all(
    copied.map(async (decision): Promise<RowChange<'decisions'>[]> => {
      const before = await transaction.objectStore('decisions').get(decision.id);
      if (before && before.at >= decision.at) return [];
      return [{ table: 'decisions', id: decision.id, ...(before && { before }), after: decisionRow(decision) }];
    }),
  );
  return changes.flat();
}

/** Forgets a decision. */
export async function withdraw(transaction: WriteTransaction, id: string, means: Means): Promise<Result<Done, never>> {
  const before = await transaction.objectStore('decisions').get(id);
  return ok(await writeChange(transaction, before ? [{ table: 'decisions', id, before }] : [], 'decide', means));
}
