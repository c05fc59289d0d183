/** What an undo needs to know of a change. Pure. */
import type { DecisionRow } from '../database/decision-row.ts';
import type { Entry } from '../entry/entry.ts';
import { canonical } from '../entry/listing.ts';
import type { Trashed } from '../entry/trash.ts';

/** How many changes can be undone; older ones are forgotten with the next change. */
export const JOURNAL_LENGTH = 50;

/** The stores whose rows a reader can change, and take back. */
export interface Tables {
  readonly entries: Entry;
  readonly trash: Trashed;
  readonly decisions: DecisionRow;
}

export type TableName = keyof Tables;

/** One row before and after a change. */
export type RowChange<Name extends TableName> = {
  readonly table: Name;
  readonly id: string;
  readonly before?: Tables[Name];
  readonly after?: Tables[Name];
};

/** One row of any table before and after a change. */
export type Change = { readonly [Name in TableName]: RowChange<Name> }[TableName];

/** Listings that a save added to an entry that was there before. */
export interface Merging {
  readonly entry: string;
  readonly listings: readonly string[];
}

/** What was done, for the words by which it is offered to be undone. */
export const CHANGE_KINDS = [
  'save',
  'status',
  'star',
  'tags',
  'note',
  'edit',
  'remove',
  'putBack',
  'merge',
  'split',
  'decide',
  'import',
  'restore',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change that can be undone or, once undone, done again. */
export interface PastChange {
  /** Cannot be guessed. */
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: ChangeKind;
  /** How many papers it changed. */
  readonly papers: number;
}

/** A change as it is remembered; its items stand apart, in `parts` rows of `journalParts`. */
export interface JournalHead extends PastChange {
  /** Counts changes; later ones are greater. */
  readonly order: number;
  readonly parts: number;
  readonly mergings: readonly Merging[];
  /** Counts the undoings; absent where the change stands. */
  readonly undone?: number;
}

/** What one row becomes when the change is turned around. Turning it around gives the item for turning it back. */
export interface JournalItem {
  readonly table: TableName;
  readonly id: string;
  /** The stamp of the row as it stands; absent where none stands. */
  readonly stamp?: number;
  readonly other: OtherState;
}

/** A row that is not there now, or the fields in which it differs from what is. Absent: no row. */
export type OtherState =
  | { readonly is: 'absent' }
  | { readonly is: 'whole'; readonly row: Tables[TableName] }
  | { readonly is: 'fields'; readonly set: Readonly<Record<string, unknown>>; readonly drop: readonly string[] };

/** What changes with every change of a row: tells whether it still is as a change left it. */
export function stampOf(row: Tables[TableName]): number {
  if ('changedAt' in row) return row.changedAt;
  return 'removedAt' in row ? row.removedAt : row.at;
}

/** The item by which `change` can be turned around. */
export function journalItem({ table, id, before, after }: Change): JournalItem {
  return {
    table,
    id,
    ...(after && { stamp: stampOf(after) }),
    other: before === undefined ? { is: 'absent' } : after === undefined ? whole(before) : difference(after, before),
  };
}

/** The change that turns an item around, where `now` is the row as it stands. */
export function turned({ table, id, other }: JournalItem, now: Tables[TableName] | undefined): Change {
  const after = other.is === 'absent' ? undefined : other.is === 'whole' ? other.row : withFields(now, other);
  // The rows come from the table that the item names: a row of one table is never written into another.
  return { table, id, ...(now && { before: now }), ...(after && { after }) } as Change;
}

/** Whether the row still is as the change of `item` left it. */
export function isFresh({ stamp }: JournalItem, now: Tables[TableName] | undefined): boolean {
  return stamp === (now && stampOf(now));
}

/** The time to write into an entry that changes at `now`: always later than before, even where clocks go back. */
export function changeTime(now: number, before: Entry): number {
  return Math.max(now, before.changedAt + 1);
}

function whole(row: Tables[TableName]): OtherState {
  return { is: 'whole', row };
}

function difference(from: Tables[TableName], to: Tables[TableName]): OtherState {
  const [old, next] = [new Map<string, unknown>(Object.entries(from)), new Map<string, unknown>(Object.entries(to))];
  const set = [...next].filter(
    ([name, value]) => old.get(name) !== value && canonical(old.get(name)) !== canonical(value),
  );
  return { is: 'fields', set: Object.fromEntries(set), drop: [...old.keys()].filter((name) => !next.has(name)) };
}

function withFields(
  row: Tables[TableName] | undefined,
  { set, drop }: { readonly set: Readonly<Record<string, unknown>>; readonly drop: readonly string[] },
): Tables[TableName] {
  const kept = Object.entries(row ?? {}).filter(([name]) => !drop.includes(name));
  // A row of the same table, with fields that it had before.
  return { ...Object.fromEntries(kept), ...set } as unknown as Tables[TableName];
}
