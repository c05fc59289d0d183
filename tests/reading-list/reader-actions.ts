/** Everything that a reader can do to the list, by chance, and what must come of it. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Entry, Status } from '../../src/reading-list/entry/entry.ts';
import { listingOf } from '../../src/reading-list/entry/listing.ts';
import type { Edit, PaperListings, ReadingList } from '../../src/reading-list/reading-list.ts';
import { paper } from './arbitrary-papers.ts';
import { valueOf } from './means-for-tests.ts';
import { expectEntries, listingsIn, plain, type ReaderModel, type Rows, wordsOfReader } from './reader-model.ts';
import { changed, redone, undone, type World } from './reader-world.ts';

/** One action of fast-check's. */
export type Action = fc.AsyncCommand<ReaderModel, World>;

/** An action named `name` with an input by chance, in one of the windows. */
export function action<Input>(
  name: string,
  input: fc.Arbitrary<Input>,
  run: (input: Input, model: ReaderModel, world: World, list: ReadingList) => Promise<unknown>,
): fc.Arbitrary<Action> {
  return fc.tuple(fc.constantFrom(0, 1), input).map(([window, value]) => ({
    check: () => true,
    run: async (model, world) => {
      await run(value, model, world, world.windows[window] ?? world.windows[0]);
    },
    toString: () => `${name}@${window} ${fc.stringify(value)}`,
  }));
}

const places = fc.array(fc.nat(9), { minLength: 1, maxLength: 3 });
const tag = fc.constantFrom('theory', 'Théorie', 'THEORY', '理论', 'to do');
const tags = fc.array(tag, { maxLength: 2 });

/** The entries at `at`, each once; there may be none. */
export function picked({ rows }: ReaderModel, at: readonly number[]): Entry[] {
  const all = [...rows.entries.values()];
  return [...new Set(at.flatMap((place) => all[place % Math.max(1, all.length)] ?? []))];
}

const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);

/** `rows` with what `change` makes of `some`; what it leaves stays the very same object. */
function edited({ entries }: Rows, some: readonly Entry[], change: (entry: Entry) => Entry): Map<string, Entry> {
  const all = new Map(entries);
  for (const entry of some) all.set(entry.id, change(entry));
  return all;
}

/** Only `entries` is different, and as `wanted`. */
function onlyEntries(wanted: ReadonlyMap<string, Entry>): (after: Rows, before: Rows) => void {
  return (after, before) => {
    expectEntries(after, wanted, before);
    expect(after.trash).toStrictEqual(before.trash);
    expect(after.decisions).toStrictEqual(before.decisions);
  };
}

/** The tags after adding and taking away, as a reader thinks of them: one spelling of each, the first. */
function tagged(held: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  const gone = new Set(remove.map(plain));
  const kept = held.filter((one) => !gone.has(plain(one)));
  for (const one of add) if (!kept.some((other) => plain(other) === plain(one))) kept.push(one);
  return kept.sort();
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const edit: fc.Arbitrary<Edit> = fc.record(
  {
    title: fc.constantFrom('Deep graphs', 'By hand', undefined),
    year: fc.constantFrom(2001, undefined),
    venue: fc.constantFrom('Nature', undefined),
    none: fc.constantFrom(['year'] as const, ['venue', 'year'] as const, undefined),
  },
  { requiredKeys: [] },
);

function withEdit({ chosen, ...entry }: Entry, fields: Edit): Entry {
  const { none = [], ...rest } = { ...chosen, ...fields };
  const words = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const empty = none.filter((name) => !(name in words)).toSorted();
  return { ...entry, chosen: { ...words, ...(empty.length > 0 && { none: empty }) } };
}

/** What a reader sets by hand: the model says exactly what comes of it. */
function tidying(): fc.Arbitrary<Action>[] {
  return [
    action(
      'status',
      fc.tuple(places, fc.constantFrom<Status>('to-read', 'reading', 'read')),
      ([at, status], model, world, list) => {
        const some = picked(model, at);
        const wanted = edited(model.rows, some, (entry) => (entry.status === status ? entry : { ...entry, status }));
        return changed(model, world, list.setStatus(idsOf(some), status), onlyEntries(wanted));
      },
    ),
    action('star', fc.tuple(places, fc.boolean()), ([at, starred], model, world, list) => {
      const some = picked(model, at);
      const wanted = edited(model.rows, some, (entry) => (entry.starred === starred ? entry : { ...entry, starred }));
      return changed(model, world, list.setStarred(idsOf(some), starred), onlyEntries(wanted));
    }),
    action('tags', fc.tuple(places, tags, tags), ([at, add, remove], model, world, list) => {
      const some = picked(model, at);
      const wanted = edited(model.rows, some, (entry) => {
        const next = tagged(entry.tags, add, remove);
        return same(next, entry.tags) ? entry : { ...entry, tags: next };
      });
      return changed(model, world, list.setTags(idsOf(some), { add, remove }), onlyEntries(wanted));
    }),
    action('rename', fc.tuple(tags, fc.option(tag, { nil: undefined })), ([from, to], model, world, list) => {
      const gone = new Set(from.map(plain));
      const wanted = edited(model.rows, [...model.rows.entries.values()], (entry) => {
        if (!entry.tags.some((one) => gone.has(plain(one)))) return entry;
        const next = tagged(entry.tags, to === undefined ? [] : [to], from);
        return same(next, entry.tags) ? entry : { ...entry, tags: next };
      });
      return changed(model, world, list.renameTags(from, to), onlyEntries(wanted));
    }),
    action('note', fc.tuple(fc.nat(9), fc.constantFrom('', 'deep', 'Read again')), ([at, note], model, world, list) => {
      const some = picked(model, [at]);
      const wanted = edited(model.rows, some, ({ note: old, ...entry }) =>
        note === (old ?? '')
          ? { ...entry, ...(old !== undefined && { note: old }) }
          : { ...entry, ...(note !== '' && { note }) },
      );
      for (const entry of some) if ((entry.note ?? '') === note) wanted.set(entry.id, entry);
      return changed(model, world, list.setNote(some[0]?.id ?? 'nothing', note), onlyEntries(wanted), ['unknown']);
    }),
    action('edit', fc.tuple(fc.nat(9), edit), ([at, fields], model, world, list) => {
      const some = picked(model, [at]);
      const wanted = edited(model.rows, some, (entry) => withEdit(entry, fields));
      return changed(model, world, list.edit(some[0]?.id ?? 'nothing', fields), onlyEntries(wanted), ['unknown']);
    }),
    action('remove', places, (at, model, world, list) => {
      const some = picked(model, at);
      return changed(model, world, list.remove(idsOf(some)), (after, before) => {
        const wanted = new Map(before.entries);
        for (const { id } of some) wanted.delete(id);
        expect(after.entries).toStrictEqual(wanted);
        expectTrashed(after, before, some);
        expect(after.decisions).toStrictEqual(before.decisions);
      });
    }),
  ];
}

/** `some` went into the trash, what lay there stays. */
export function expectTrashed(after: Rows, before: Rows, some: readonly Entry[]): void {
  const gone = new Set(idsOf(some));
  const stayed = (rows: Rows) => new Map([...rows.trash].filter(([id]) => !gone.has(id)));
  expect(stayed(after)).toStrictEqual(stayed(before));
  expect(some.map(({ id }) => after.trash.get(id)?.entry)).toStrictEqual(some);
}

/** No listing is lost, none but `incoming` comes, none stands twice that did not, and no word of the reader's is lost. */
export function expectKept(after: Rows, before: Rows, incoming: Iterable<Pick<Entry, 'listings'>> = []): void {
  const [was, now] = [listingsIn([...before.entries.values(), ...incoming]), listingsIn(after.entries.values())];
  expect(new Set(now)).toEqual(new Set(was));
  const twice = (ids: readonly string[]) => ids.filter((id, place) => ids[place - 1] === id);
  const wereTwice = new Set([...twice(listingsIn(before.entries.values())), ...twice(listingsIn(incoming))]);
  expect(twice(now).filter((id) => !wereTwice.has(id))).toEqual([]);
  const words = wordsOfReader(after, true);
  expect([...wordsOfReader(before, false)].filter((word) => !words.has(word))).toEqual([]);
}

/** The listings that saving `papers` brings. */
export function brought(papers: readonly PaperListings[]): Pick<Entry, 'listings'>[] {
  return papers.map((publications) => {
    const byId = new Map(publications.map((one) => [listingOf(one, 0).id, listingOf(one, 0)]));
    return { listings: [...byId.values()] };
  });
}

/** Nothing that is written, but the index packed, the browser started, time gone by. */
function surroundings(): fc.Arbitrary<Action>[] {
  return [
    action('pack', fc.boolean(), (anew, _model, world) => world.pack(anew)),
    action('restart', fc.constant(undefined), async (_nothing, _model, world) => world.restart()),
    action('clock back', fc.constant(undefined), async (_nothing, _model, world) => world.leap(-24 * 60 * 60 * 1000)),
    action('look', fc.constantFrom('deep', ''), async (text, _model, _world, list) =>
      valueOf(await list.facets({ text }, { tag: 3, person: 3 })),
    ),
  ];
}

function history(): fc.Arbitrary<Action>[] {
  return [
    action('undo', fc.constant(undefined), (_nothing, model, world, list) => undone(model, world, list)),
    action('undo one', fc.nat(9), async (at, model, world, list) => {
      const step = model.past[at % Math.max(1, model.past.length)];
      if (step) await undone(model, world, list, step);
    }),
    action('redo', fc.constant(undefined), (_nothing, model, world, list) => redone(model, world, list)),
  ];
}

/** Saving from a page. */
function saving(): fc.Arbitrary<Action> {
  return action('save', fc.array(paper, { minLength: 1, maxLength: 3 }), (papers, model, world, list) =>
    changed(model, world, list.save(papers), (after, before) => {
      expectKept(after, before, brought(papers));
      expect(after.trash).toStrictEqual(before.trash);
      expect(after.decisions).toStrictEqual(before.decisions);
      for (const [id, { listings: _now, changedAt: _at, likelySame: _likely, ...own }] of after.entries) {
        const was = before.entries.get(id);
        if (was) expect(was).toMatchObject(own);
      }
    }),
  );
}

/** What a reader does to single papers, and to what was done. */
export function everyday(): fc.Arbitrary<Action>[] {
  return [saving(), saving(), ...tidying(), ...history(), ...surroundings()];
}
