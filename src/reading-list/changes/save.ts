/** Saving, in one transaction. */
import { ok, type Result } from '../../result.ts';
import { readHeld } from '../database/held.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { writeChange } from '../database/write-changes.ts';
import { keysLeading } from '../entry/match.ts';
import type { Means } from '../means.ts';
import type { PaperListings, SaveReport } from '../reading-list.ts';
import { wordOn } from './deciding.ts';
import { planSave } from './plan-save.ts';

/** Saves `papers`. What is known already is not written again. */
export async function save(
  transaction: WriteTransaction,
  papers: readonly PaperListings[],
  { now, random }: Means,
): Promise<Result<SaveReport, never>> {
  const word = await wordOn(transaction, papers.flat());
  const held = await readHeld(transaction, keysLeading(papers.flat(), word));
  const at = now();
  const plan = planSave(papers, held, { now: at, random }, word);
  const { undo } = await writeChange(transaction, held.changes(), 'save', { now: () => at, random }, plan.mergings);
  return ok({ papers: plan.papers, ...(undo !== undefined && { undo }) });
}
