/** Joining and parting papers, and the reader's word on them: what a reader can do, by chance, and what must come of it. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { publication } from './arbitrary-papers.ts';
import { type Action, action, expectKept, picked } from './reader-actions.ts';
import { expectEntries, type Rows } from './reader-model.ts';
import { changed } from './reader-world.ts';

const pair = fc.tuple(fc.nat(9), fc.nat(9));

/** Listings stay, words stay, nothing goes into the trash. */
function keepsAll(after: Rows, before: Rows): void {
  expectKept(after, before);
  expect(after.trash).toStrictEqual(before.trash);
}

/** The entry that merging makes, as the interface promises. */
function mergedOf(entries: readonly [Entry, ...Entry[]]): Entry {
  const [first] = entries;
  const listings = new Map(entries.flatMap((entry) => entry.listings.map((listing) => [listing.id, listing])));
  const ids = new Set(entries.map(({ id }) => id));
  const links = (field: 'likelySame' | 'notSame') => {
    const all = [...new Set(entries.flatMap((entry) => entry[field] ?? []))].filter((id) => !ids.has(id)).sort();
    return all.length > 0 && { [field]: all };
  };
  const notes = [...new Set(entries.flatMap(({ note }) => note ?? []))].join('\n\n');
  return {
    id: first.id,
    listings: [...listings.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    chosen: Object.assign({}, ...entries.map(({ chosen }) => chosen).toReversed()),
    status: first.status,
    tags: [...new Set(entries.flatMap(({ tags }) => tags))].sort(),
    ...(notes !== '' && { note: notes }),
    starred: entries.some(({ starred }) => starred),
    addedAt: Math.min(...entries.map(({ addedAt }) => addedAt)),
    changedAt: 0,
    ...links('likelySame'),
    ...links('notSame'),
    parts: entries.map(({ listings: own, ...rest }) => ({ ...rest, listings: own.map(({ id }) => id) })),
  };
}

/** Merging, parting, deciding. */
export function joining(): fc.Arbitrary<Action>[] {
  return [
    action('merge', pair, async (at, model, world, list) => {
      const [first, second] = picked(model, at);
      if (first === undefined || second === undefined) return;
      const wanted = new Map(model.rows.entries);
      wanted.delete(second.id);
      wanted.set(first.id, mergedOf([first, second]));
      await changed(model, world, list.merge([first.id, second.id]), (after, before) => {
        keepsAll(after, before);
        expectEntries(after, wanted, before);
      });
    }),
    action('merge groups', fc.array(pair, { minLength: 1, maxLength: 2 }), (groups, model, world, list) => {
      const ids = groups.flatMap((at): [string, string][] => {
        const [first, second] = picked(model, at);
        return first && second ? [[first.id, second.id]] : [];
      });
      return changed(model, world, list.mergeGroups(ids), keepsAll);
    }),
    action('unmerge', fc.nat(9), (at, model, world, list) => {
      const merged = [...model.rows.entries.values()].filter(({ parts }) => parts);
      const entry = merged[at % Math.max(1, merged.length)];
      return changed(model, world, list.unmerge(entry?.id ?? 'nothing'), keepsAll, ['unknown']);
    }),
    action('split', fc.tuple(fc.nat(9), fc.nat(3)), ([at, which], model, world, list) => {
      const [entry] = picked(model, [at]);
      const leaving = entry?.listings[which % entry.listings.length]?.id ?? 'nothing';
      return changed(model, world, list.split(entry?.id ?? 'nothing', [leaving]), keepsAll, ['unknown']);
    }),
    action(
      'decide',
      fc.tuple(fc.constantFrom('same' as const, 'different' as const), pair, fc.option(publication)),
      ([says, [one, other], elsewhere], model, world, list) => {
        const listingsAt = (at: number) =>
          (picked(model, [at])[0]?.listings ?? []).map((listing) => listing.publication);
        const second = elsewhere ? [elsewhere] : one % 2 === 0 ? listingsAt(other) : listingsAt(one).slice(1);
        const first = one % 2 === 0 ? listingsAt(one) : listingsAt(one).slice(0, 1);
        return changed(model, world, list.decide(says, first, second), keepsAll);
      },
    ),
    action('withdraw', fc.nat(9), (at, model, world, list) => {
      const ids = [...model.rows.decisions.keys()];
      const id = ids[at % Math.max(1, ids.length)] ?? 'nothing';
      return changed(model, world, list.withdraw(id), (after, before) => {
        expect(after).toStrictEqual({
          ...before,
          decisions: new Map([...before.decisions].filter(([one]) => one !== id)),
        });
      });
    }),
    action('keep separate', fc.nat(9), async (at, model, world, list) => {
      const step = model.past[at % Math.max(1, model.past.length)];
      await changed(model, world, list.keepSeparate(step?.token ?? 'nothing'), keepsAll, ['unknown', 'stale']);
    }),
  ];
}
