/** Merging entries by the reader's hand, and parting them again. */
import { fail, ok, type Result } from '../../result.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { writeChange } from '../database/write-changes.ts';
import type { Entry } from '../entry/entry.ts';
import { joined, unjoined } from '../entry/joining.ts';
import { asPreferred } from '../entry/preferred.ts';
import type { Means } from '../means.ts';
import type { Done } from '../reading-list.ts';
import { entriesById } from './change.ts';
import { sayingsOfMerge, sayingsOfParting } from './decide.ts';
import { decisionChanges, type Saying } from './deciding.ts';
import type { Change } from './journal.ts';

/** The entry that merging `ids` would make. */
export async function previewMerge(
  transaction: ReadTransaction,
  ids: readonly string[],
  now: number,
): Promise<Result<Entry, 'unknown'>> {
  const entries = await toMerge(transaction, ids);
  if (!entries) return fail('unknown');
  const merged = joined(entries, now);
  return ok((await asPreferred(transaction, [merged]))[0] ?? merged);
}

/** Makes one entry of those of `ids`, which all have to be in the list. */
export async function merge(
  transaction: WriteTransaction,
  ids: readonly string[],
  { now, random }: Means,
): Promise<Result<{ readonly entry: string; readonly undo: string }, 'unknown'>> {
  const entries = await toMerge(transaction, ids);
  if (entries === undefined) return fail('unknown');
  const at = now();
  const after = joined(entries, at);
  const said = await decisionChanges(transaction, sayingsOfMerge(entries), at);
  const changes = [...changesOf(entries, after), ...said];
  const { undo } = await writeChange(transaction, changes, 'merge', { now: () => at, random });
  return ok({ entry: after.id, undo: undo ?? '' });
}

/** Merges each group, in one change; groups of which not all are there any more are passed over. */
export async function mergeGroups(
  transaction: WriteTransaction,
  groups: readonly (readonly string[])[],
  { now, random }: Means,
): Promise<Result<Done, never>> {
  const at = now();
  const changes: Change[] = [];
  const sayings: Saying[] = [];
  const taken = new Set<string>();
  for (const ids of groups) {
    const entries = ids.some((id) => taken.has(id)) ? undefined : await toMerge(transaction, ids);
    if (entries === undefined) continue;
    for (const id of ids) taken.add(id);
    changes.push(...changesOf(entries, joined(entries, at)));
    sayings.push(...sayingsOfMerge(entries));
  }
  const said = await decisionChanges(transaction, sayings, at);
  return ok(await writeChange(transaction, [...changes, ...said], 'merge', { now: () => at, random }));
}

/** What becomes of merged entries: the first is `after`, the others go. */
function changesOf(entries: readonly Entry[], after: Entry): Change[] {
  return entries.map((before): Change => {
    return { table: 'entries', id: before.id, before, ...(before.id === after.id && { after }) };
  });
}

/** Gives the entries back of which `entry` was made. */
export async function unmerge(
  transaction: WriteTransaction,
  entry: string,
  { now, random }: Means,
): Promise<Result<{ readonly entries: readonly string[]; readonly undo: string }, 'unknown'>> {
  const before = await transaction.objectStore('entries').get(entry);
  const at = now();
  const given = before && unjoined(before, at);
  if (before === undefined || given === undefined) return fail('unknown');
  const standing = await Promise.all(given.map(async ({ id }) => transaction.objectStore('entries').get(id)));
  // An entry under the id of a part that is not the merged one: a copy was restored since.
  if (standing.some((other) => other !== undefined && other.id !== entry)) return fail('unknown');
  const changes = given.map((after): Change => {
    return { table: 'entries', id: after.id, ...(after.id === entry && { before }), after };
  });
  const said = await decisionChanges(transaction, sayingsOfParting(given), at);
  const { undo } = await writeChange(transaction, [...changes, ...said], 'split', { now: () => at, random });
  return ok({ entries: given.map(({ id }) => id), undo: undo ?? '' });
}

async function toMerge(
  transaction: ReadTransaction,
  ids: readonly string[],
): Promise<readonly [Entry, ...Entry[]] | undefined> {
  const [first, ...others] = await entriesById(transaction, ids);
  const all = others.length > 0 && others.length + 1 === new Set(ids).size;
  return first !== undefined && all ? [first, ...others] : undefined;
}
