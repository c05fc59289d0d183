/** Reading the list: a window of it, its facets, its values. */
import { ok, type Result } from '../result.ts';
import type { Entry } from './entry.ts';
import { comparing, isSelected, type Scanned, scanned, valueMatches, valuesOf } from './index/scan.ts';
import type { EntryPage, FacetName, Facets, FacetValue, Filters, Query, Selection, Sort } from './query.ts';
import type { ReadTransaction } from './schema.ts';
import { queryWords } from './search-words.ts';

const NEWEST: Sort = { by: 'added', direction: 'descending' };

/** The entries that `query` asks for. */
export async function list(transaction: ReadTransaction, query: Query): Promise<Result<EntryPage, never>> {
  const { sort = NEWEST, offset, limit } = query;
  if (isEverything(query) && sort.by === 'added' && sort.direction === 'descending') {
    const found = await newestIds(transaction, offset, limit);
    const matching = await count(transaction);
    return ok({ entries: await entriesOf(transaction, found), matching });
  }
  const found = await selected(transaction, query, sort);
  return ok({ entries: found.slice(offset, offset + limit).map(({ entry }) => entry), matching: found.length });
}

/** How many entries there are. */
export async function count(transaction: ReadTransaction): Promise<number> {
  return (await transaction.objectStore('meta').get('count')) ?? 0;
}

/** The ids of a selection. */
export async function ids(
  transaction: ReadTransaction,
  selection: Selection,
  sort: Sort = NEWEST,
): Promise<Result<readonly string[], never>> {
  return ok((await selected(transaction, selection, sort)).map(({ entry }) => entry.id));
}

/** The facets of a selection. */
export async function facets(
  transaction: ReadTransaction,
  selection: Selection,
  wanted: { readonly [Name in FacetName]?: number },
): Promise<Result<Facets, never>> {
  const all = await everything(transaction);
  // The names are those of `wanted`.
  const names = Object.keys(wanted) as FacetName[];
  const values = names.map((facet) => [
    facet,
    counted(
      all.filter((scan) => isSelected(scan, selection, facet)),
      facet,
    ),
  ]);
  return ok(Object.fromEntries(values) as Facets);
}

/** Values of a facet that begin so. */
export async function values(
  transaction: ReadTransaction,
  facet: FacetName,
  beginning: string,
  limit: number,
): Promise<Result<readonly FacetValue[], never>> {
  const all = counted(await everything(transaction), facet);
  const words = queryWords(beginning);
  return ok(all.filter(({ value }) => value !== '' && valueMatches(value, words, undefined)).slice(0, limit));
}

function isEverything({ text, filters = {} }: { readonly text: string; readonly filters?: Filters }): boolean {
  return text.trim() === '' && Object.values(filters).every((wanted) => wanted.length === 0);
}

async function selected(transaction: ReadTransaction, selection: Selection, sort: Sort): Promise<Scanned[]> {
  const compare = comparing(sort);
  const all = await everything(transaction);
  return all.filter((scan) => isSelected(scan, selection)).sort((a, b) => compare(a.row, b.row));
}

async function everything(transaction: ReadTransaction): Promise<Scanned[]> {
  return (await transaction.objectStore('entries').getAll()).map(scanned);
}

function counted(all: readonly Scanned[], facet: FacetName): FacetValue[] {
  const counts = new Map<string, number>();
  for (const { row } of all) for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

async function newestIds(transaction: ReadTransaction, offset: number, limit: number): Promise<string[]> {
  const found: string[] = [];
  let cursor = limit > 0 ? await transaction.objectStore('entries').openKeyCursor(null, 'prev') : null;
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  while (cursor && found.length < limit) {
    found.push(cursor.primaryKey);
    if (found.length < limit) cursor = await cursor.continue();
  }
  return found;
}

async function entriesOf(transaction: ReadTransaction, wanted: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all(wanted.map(async (id) => transaction.objectStore('entries').get(id)));
  return entries.filter((entry) => entry !== undefined);
}
