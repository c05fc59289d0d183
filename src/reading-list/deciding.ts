/** Keeps and finds what the reader said of pairs of listings. */
import type { ReaderDecisions } from '../duplicates/clusters.ts';
import type { Publication } from '../publication/publication.ts';
import { ok, type Result } from '../result.ts';
import { type Decision, type DecisionVerdict, decisionId, decisionOn, decisionPairs } from './decision.ts';
import { listingKey } from './identity-keys.ts';
import type { Means } from './means.ts';
import type { Done } from './reading-list.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';
import { writeChange } from './write-changes.ts';

/** Remembers a decision, or forgets it. */
export async function decide(
  transaction: WriteTransaction,
  [a, b]: readonly [Publication, Publication],
  verdict: DecisionVerdict | undefined,
  means: Means,
): Promise<Result<Done, never>> {
  const id = decisionId(a, b);
  if (id === undefined) return ok({ changed: 0 });
  const before = await transaction.objectStore('decisions').get(id);
  if (before?.verdict === verdict) return ok({ changed: 0 });
  const at = Math.max(means.now(), (before?.at ?? 0) + 1);
  const after = verdict && decisionOn(a, b, verdict, at);
  const change = { table: 'decisions', id, ...(before && { before }), ...(after && { after }) } as const;
  return ok(await writeChange(transaction, [change], 'decide', means));
}

/** What was decided among `publications`. */
export async function decisionsAmong(
  transaction: ReadTransaction,
  publications: readonly Publication[],
): Promise<Result<Required<ReaderDecisions>, never>> {
  const store = transaction.objectStore('decisions');
  if ((await store.count()) === 0) return ok({ same: [], different: [] });
  const keys = [...new Set(publications.map(listingKey))];
  const found = await Promise.all(keys.map(async (key) => store.index('keys').getAll(key)));
  const byId = new Map(found.flat().map((decision) => [decision.id, decision]));
  return ok(decisionPairs(publications, byId.values()));
}

/** Every decision, oldest first. */
export async function decisions(transaction: ReadTransaction): Promise<Result<readonly Decision[], never>> {
  const all = await transaction.objectStore('decisions').getAll();
  return ok(all.sort((a, b) => a.at - b.at));
}
