/** What a reader has and did, as plain maps: what the store has to agree with after every action. */
import { type IDBPDatabase, openDB } from 'idb';
import { expect } from 'vitest';
import type { DecisionRow } from '../../src/reading-list/database/decision-row.ts';
import { DATABASE, type Schema } from '../../src/reading-list/database/schema.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import type { Trashed } from '../../src/reading-list/entry/trash.ts';

/** Everything that changes can touch, by id. */
export interface Rows {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly trash: ReadonlyMap<string, Trashed>;
  readonly decisions: ReadonlyMap<string, DecisionRow>;
}

/** A change that can be undone or done again. */
export interface Step {
  readonly token: string;
  readonly before: Rows;
  readonly after: Rows;
}

/** A copy of the list, as a file or a snapshot holds it. */
export interface Copy {
  readonly entries: readonly Entry[];
  readonly decisions: readonly DecisionRow[];
}

/** The list as it must be, and what can be taken back. */
export interface ReaderModel {
  rows: Rows;
  /** Changes that stand, in the order in which they were first done. */
  past: Step[];
  /** Those that were undone, the last one at the end. */
  undone: Step[];
  /** The tokens of all changes, in the order in which they were first done. */
  readonly order: string[];
  readonly copies: Copy[];
  readonly snapshots: Map<number, readonly Entry[]>;
}

/** A model of an empty list. */
export function emptyModel(): ReaderModel {
  const rows = { entries: new Map(), trash: new Map(), decisions: new Map() };
  return { rows, past: [], undone: [], order: [], copies: [], snapshots: new Map() };
}

const TABLES = ['entries', 'trash', 'decisions'] as const;

/** What stands on the disk, read past the code under test; count and keys have to fit the entries. */
export async function rowsOnDisk(database: IDBPDatabase<Schema>): Promise<Rows> {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
  const [entries, trash, decisions, lookups, count = 0] = await Promise.all([
    database.getAll('entries'),
    database.getAll('trash'),
    database.getAll('decisions'),
    database.getAllKeys('lookup'),
    database.get('meta', 'count'),
  ]);
  expect(count).toBe(entries.length);
  expect(lookups).toEqual(entries.map(({ id }) => id));
  return { entries: byId(entries), trash: byId(trash), decisions: byId(decisions) };
}

/** Opens the disk past the code under test. */
export function openDisk(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(DATABASE);
}

/** The rows that differ between two states, as `table id`. */
function changedRows(before: Rows, after: Rows): (readonly [(typeof TABLES)[number], string])[] {
  return TABLES.flatMap((table) =>
    [...new Set([...before[table].keys(), ...after[table].keys()])]
      .filter((id) => !isEqual(before[table].get(id), after[table].get(id)))
      .map((id) => [table, id] as const),
  );
}

/** Whether every row of the change `from` -> `to` stands in `rows` as `to` has it. */
export function stands(rows: Rows, from: Rows, to: Rows): boolean {
  return changedRows(from, to).every(([table, id]) => isEqual(rows[table].get(id), to[table].get(id)));
}

/** Whether both hold the very same. */
export function isSame(a: Rows, b: Rows): boolean {
  return changedRows(a, b).length === 0;
}

/** `rows` with the change `from` -> `to` on top. */
export function withChange(rows: Rows, from: Rows, to: Rows): Rows {
  const all = { entries: new Map(rows.entries), trash: new Map(rows.trash), decisions: new Map(rows.decisions) };
  for (const [table, id] of changedRows(from, to)) {
    const row = to[table].get(id);
    // A row goes into the table that it comes from.
    if (row) (all[table] as Map<string, unknown>).set(id, row);
    else all[table].delete(id);
  }
  return all;
}

/** Whether turning the change around takes one of the papers `ids` out of the trash. */
export function takesFromTrash({ before, after }: Step, isUndone: boolean, ids: ReadonlySet<string>): boolean {
  const { trash } = isUndone ? before : after;
  return changedRows(before, after).some(([table, id]) => table === 'trash' && trash.has(id) && ids.has(id));
}

/** The entries are those of `wanted`; those that are not the very same objects as before have changed, and say when. */
export function expectEntries(after: Rows, wanted: ReadonlyMap<string, Entry>, before: Rows): void {
  expect([...after.entries.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [id, want] of wanted) {
    const [now, was] = [after.entries.get(id), before.entries.get(id)];
    if (now === undefined || want === was) expect(now).toStrictEqual(want);
    else {
      expect({ ...now, changedAt: 0 }).toStrictEqual({ ...want, changedAt: 0 });
      if (was) expect(now.changedAt).toBeGreaterThan(was.changedAt);
    }
  }
}

/** What is said of papers in `rows`; with `parts` also what is kept of entries as they were before a merge. */
export function wordsOfReader({ entries }: Pick<Rows, 'entries'>, parts: boolean): Set<string> {
  const words = new Set<string>();
  type Own = Pick<Entry, 'chosen' | 'tags' | 'note' | 'parts'>;
  const add = ({ chosen, tags, note, parts: before = [] }: Own): void => {
    for (const [field, value] of Object.entries(chosen)) words.add(`${field} ${JSON.stringify(value)}`);
    for (const tag of tags) words.add(`tag ${plain(tag)}`);
    for (const line of note?.split('\n\n') ?? []) words.add(`note ${line}`);
    if (parts) for (const part of before) add(part);
  };
  for (const entry of entries.values()) add(entry);
  return words;
}

/** Spellings that a reader takes for one tag. */
export function plain(tag: string): string {
  return tag
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
}

/** The ids of all listings, each as often as it is held; sorted. */
export function listingsIn(entries: Iterable<Pick<Entry, 'listings'>>): string[] {
  return [...entries].flatMap(({ listings }) => listings.map(({ id }) => id)).sort();
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || sorted(a) === sorted(b);
}

/** JSON in which the order of fields means nothing, as it means nothing in the database. */
function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_name, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'none'
  );
}
