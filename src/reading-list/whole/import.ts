/** Brings the papers of a file in: looked at first, then in one transaction. */
import type { ReadersWord } from '../../decisions/readers-word.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Editing } from '../changes/change.ts';
import { wordOn } from '../changes/deciding.ts';
import { type Held, readHeld } from '../database/held.ts';
import type { Database } from '../database/open.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { TakenBack } from '../database/taken-back.ts';
import { writeChange } from '../database/write-changes.ts';
import { keysLeading } from '../entry/match.ts';
import type { Means } from '../means.ts';
import type { ImportNumbers, ImportPreview, IncomingPaper, StoreFailure, Work, WorkFailure } from '../reading-list.ts';
import { type ImportPlanner, importPlanner } from './plan-import.ts';

/** How many papers are judged before others get a turn. */
const SLICE = 100;

/** What importing `papers` would do. Only reads; the judging is done outside of any transaction, so nobody waits for it. */
export async function previewImport(
  database: Database,
  papers: readonly IncomingPaper[],
  { now, random }: Means,
  { signal, progress }: Work = {},
): Promise<Result<ImportPreview, WorkFailure>> {
  const known: Result<Known, StoreFailure> = await database.read(async (transaction) =>
    ok(await knownOf(transaction, papers)),
  );
  if (!known.ok) return known;
  const { held, word } = known.value;
  const planner = importPlanner(held, { now: now(), random }, word);
  const seen: ImportPreview['papers'][number][] = [];
  for (let from = 0; from < papers.length; from += SLICE) {
    await new Promise((resolve) => setTimeout(resolve));
    if (signal?.aborted === true) return fail('cancelled');
    seen.push(...plan(planner, papers, from));
    progress?.(Math.min(from + SLICE, papers.length), papers.length);
  }
  return ok({ ...planner.numbers(), papers: seen });
}

/** Saves `papers` in one change. Of the progress the first half is judging, the second writing. */
export async function importPapers(
  transaction: WriteTransaction,
  papers: readonly IncomingPaper[],
  editing: Editing,
): Promise<Result<ImportNumbers & { readonly undo?: string }, 'cancelled'>> {
  const { signal, progress } = editing;
  const { held, word } = await knownOf(transaction, papers);
  const at = editing.now();
  const planner = importPlanner(held, { now: at, random: editing.random }, word);
  const total = papers.length * 2;
  for (let from = 0; from < papers.length; from += SLICE) {
    // A request keeps the transaction alive while others get their turn.
    await transaction.objectStore('meta').get('count');
    if (signal?.aborted === true) throw new TakenBack('cancelled');
    plan(planner, papers, from);
    progress?.(Math.min(from + SLICE, papers.length), total);
  }
  const writing = {
    ...editing,
    now: () => at,
    progress: (done: number, changes: number) =>
      progress?.(papers.length + Math.floor((papers.length * done) / changes), total),
  };
  const { undo } = await writeChange(transaction, held.changes(), 'import', writing, planner.mergings);
  return ok({ ...planner.numbers(), ...(undo !== undefined && { undo }) });
}

function plan(planner: ImportPlanner, papers: readonly IncomingPaper[], from: number) {
  return papers.slice(from, from + SLICE).map((paper) => planner.add(paper));
}

interface Known {
  readonly held: Held;
  readonly word: ReadersWord;
}

async function knownOf(transaction: ReadTransaction, papers: readonly IncomingPaper[]): Promise<Known> {
  const publications = papers.flatMap(({ listings }) => listings);
  const word = await wordOn(transaction, publications);
  return { word, held: await readHeld(transaction, keysLeading(publications, word)) };
}
