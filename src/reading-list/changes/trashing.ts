/** The trash: what was removed, put back or forgotten. */
import { ok, type Result } from '../../result.ts';
import { readHeld } from '../database/held.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { type Request, together } from '../database/together.ts';
import { forget, writeChange } from '../database/write-changes.ts';
import { keysLeading } from '../entry/match.ts';
import { asPreferred } from '../entry/preferred.ts';
import { KEPT_IN_TRASH, type Trashed } from '../entry/trash.ts';
import type { Means } from '../means.ts';
import type { Done, TrashPage } from '../reading-list.ts';
import { planRestore } from '../whole/plan-restore.ts';
import { wordOn } from './deciding.ts';
import type { Change, JournalHead } from './journal.ts';

/** Some of the trash, removed last first. What is too old is not shown, even before it is forgotten. */
export async function trash(
  transaction: ReadTransaction,
  offset: number,
  limit: number,
  now: number,
): Promise<Result<TrashPage, never>> {
  const index = transaction.objectStore('trash').index('removedAt');
  const young = IDBKeyRange.lowerBound(now - KEPT_IN_TRASH);
  const matching = await index.count(young);
  const papers: Trashed[] = [];
  let cursor = offset < matching && limit > 0 ? await index.openCursor(young, 'prev') : null;
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  while (cursor) {
    papers.push(cursor.value);
    cursor = papers.length < limit ? await cursor.continue() : null;
  }
  const entries = await asPreferred(
    transaction,
    papers.map(({ entry }) => entry),
  );
  return ok({ papers: papers.map((paper, place) => ({ ...paper, entry: entries[place] ?? paper.entry })), matching });
}

/** Puts entries back; one whose paper is in the list again is merged with it. */
export async function restoreFromTrash(
  transaction: WriteTransaction,
  ids: readonly string[],
  means: Means,
): Promise<Result<Done, never>> {
  const found = await Promise.all([...new Set(ids)].map(async (id) => transaction.objectStore('trash').get(id)));
  const lying = found.filter((row) => row !== undefined);
  const entries = lying.map(({ entry }) => entry);
  const publications = entries.flatMap(({ listings }) => listings.map(({ publication }) => publication));
  const word = await wordOn(transaction, publications);
  const known = entries.map(({ id }) => id);
  const held = await readHeld(transaction, keysLeading(publications, word), known);
  planRestore(entries, held, word);
  const out = lying.map((before): Change => ({ table: 'trash', id: before.id, before }));
  return ok(await writeChange(transaction, [...held.changes(), ...out], 'putBack', means));
}

/** Forgets what is in the trash, and the changes that could bring it back. The number of papers forgotten. */
export async function emptyTrash(transaction: WriteTransaction): Promise<Result<number, never>> {
  const ids = await transaction.objectStore('trash').getAllKeys();
  const leading = await forgetLeadingTo(transaction, new Set(ids));
  await together([() => transaction.objectStore('trash').clear(), ...leading]);
  return ok(ids.length);
}

/** Forgets what was removed more than 30 days ago. */
export async function expireTrash(transaction: WriteTransaction, now: number): Promise<void> {
  const old = IDBKeyRange.upperBound(now - KEPT_IN_TRASH, true);
  const ids = await transaction.objectStore('trash').index('removedAt').getAllKeys(old);
  if (ids.length === 0) return;
  const leading = await forgetLeadingTo(transaction, new Set(ids));
  await together([...ids.map((id) => () => transaction.objectStore('trash').delete(id)), ...leading]);
}

/**
 * The requests that forget the changes that would bring one of `ids` back out of the trash: without the row they can never
 * be turned around.
 */
async function forgetLeadingTo(transaction: WriteTransaction, ids: ReadonlySet<string>): Promise<Request[]> {
  const meta = transaction.objectStore('meta');
  const requests: Request[] = [];
  const before = (await meta.get('forgotten')) ?? 0;
  let forgotten = before;
  for (const head of await transaction.objectStore('journal').getAll()) {
    if (!(await takesFromTrash(transaction, head, ids))) continue;
    requests.push(...forget(transaction, head));
    if (head.undone === undefined) forgotten = Math.max(forgotten, head.order);
  }
  if (forgotten > before) requests.push(() => meta.put(forgotten, 'forgotten'));
  return requests;
}

async function takesFromTrash(
  transaction: WriteTransaction,
  { token, parts }: JournalHead,
  ids: ReadonlySet<string>,
): Promise<boolean> {
  for (let part = 0; part < parts; part += 1) {
    const row = await transaction.objectStore('journalParts').get([token, part]);
    // With a stamp the item is of a row that lies in the trash.
    if (row?.items.some(({ table, id, stamp }) => table === 'trash' && stamp !== undefined && ids.has(id))) return true;
  }
  return false;
}
