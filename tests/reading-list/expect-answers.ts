/** Whether the list answers queries as a look at every entry would. */
import { expect } from 'vitest';
import { FACETS, type Query } from '../../src/reading-list/query.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { contentsOfDisk, valueOf } from './means-for-tests.ts';
import { comparing, isSelected, scanned, valuesOf } from './scan.ts';

/** Asks `list` for windows, ids and all facets of `queries`. */
export async function expectAnswers(list: ReadingList, queries: readonly Query[]): Promise<void> {
  const all = (await contentsOfDisk()).entries.map(scanned);
  for (const asked of queries) {
    const compare = comparing(asked.sort ?? { by: 'added', direction: 'descending' });
    const found = all.filter((scan) => isSelected(scan, asked)).sort((a, b) => compare(a.row, b.row));
    const page = valueOf(await list.list(asked));
    expect(page.matching).toBe(found.length);
    expect(page.entries).toEqual(found.slice(asked.offset, asked.offset + asked.limit).map(({ entry }) => entry));
    expect(valueOf(await list.ids(asked, asked.sort))).toEqual(found.map(({ entry }) => entry.id));
    const wanted = Object.fromEntries(FACETS.map((facet) => [facet, 99]));
    const facets = valueOf(await list.facets(asked, wanted));
    for (const facet of FACETS) {
      const counts = new Map<string, number>();
      for (const scan of all.filter((other) => isSelected(other, asked, facet))) {
        for (const one of valuesOf(scan.row, facet)) counts.set(one, (counts.get(one) ?? 0) + 1);
      }
      const given = (facets[facet] ?? []).filter(({ count }) => count > 0);
      expect(new Map(given.map((one) => [folding(one.value), one.count])), facet).toEqual(byFold(counts));
    }
  }
}

/** Spellings that fold to one value are one. */
function byFold(counts: ReadonlyMap<string, number>): Map<string, number> {
  const folds = new Map<string, number>();
  for (const [one, count] of counts) folds.set(folding(one), (folds.get(folding(one)) ?? 0) + count);
  return folds;
}

function folding(one: string): string {
  return one
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
}
