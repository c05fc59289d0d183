/** Brings changed rows into the packed index, in the transaction of the change or in a quiet moment. */
import type { Entry } from '../entry.ts';
import { folded } from '../fold.ts';
import { SORTS, type SortName } from '../query.ts';
import { isReadable } from '../readable.ts';
import type { WriteTransaction } from '../schema.ts';
import { together } from '../together.ts';
import type { Packer } from '../write-changes.ts';
import { BLOCK, type Columns, DEAD, EMPTY_HEAD, NAMES, type Order, type Segment, type Values } from './packed.ts';
import { deletePages, joinLines, readHead, readRecords, writeRecord } from './records.ts';
import { type FreshRow, type Row, rowOf, rowWords, TEXT_FACETS } from './row.ts';
import { type Dictionary, dictionaryOf, numberOf, packedOrder, readView, sortKeysOf, type View } from './view.ts';
import { addPage, addWords, type Postings, pagesOf } from './word-pages.ts';

/** How many entries a segment of words holds at most: more are not joined, so that no packing takes long. */
const SEGMENT = 8192;

/** How many changed rows a query looks through before they are packed. */
export const FRESH_AT_MOST = 100;

/** How many entries are read at once to make the index anew. */
const BATCH = 500;

/** Packs what changed since, if it is much. Makes the index anew where it has to be. */
export async function packIfDue(transaction: WriteTransaction, most = FRESH_AT_MOST): Promise<void> {
  if ((await transaction.objectStore('meta').get('unpacked')) === 1) {
    await packAnew(transaction);
    return;
  }
  const { size, dead } = await readHead(transaction);
  if (dead > 2 * BLOCK && dead > size / 2) await packAnew(transaction);
  else if ((await transaction.objectStore('fresh').count()) > most) await (await openPacker(transaction)).finish();
}

/** Makes the whole index anew from the entries. */
export async function packAnew(transaction: WriteTransaction): Promise<void> {
  const { version } = await readHead(transaction);
  await together([
    () => transaction.objectStore('packed').clear(),
    () => transaction.objectStore('fresh').clear(),
    () => transaction.objectStore('freshWords').clear(),
    () => transaction.objectStore('meta').delete('unpacked'),
  ]);
  await writeRecord(transaction, 'head', [0], { ...EMPTY_HEAD, version: version + 1 });
  const packer = await openPacker(transaction);
  let range: IDBKeyRange | undefined;
  let count = 0;
  while (true) {
    const entries: Entry[] = await transaction.objectStore('entries').getAll(range, BATCH);
    const last = entries.at(-1);
    if (last === undefined) break;
    for (const entry of entries.filter(isReadable)) {
      packer.add(rowOf(entry), rowWords(entry));
      count += 1;
    }
    await packer.flush();
    range = IDBKeyRange.lowerBound(last.id, true);
  }
  await packer.finish();
  const revision = (await transaction.objectStore('meta').get('revision')) ?? 0;
  await together([
    () => transaction.objectStore('meta').put(count, 'count'),
    () => transaction.objectStore('meta').put(revision + 1, 'revision'),
  ]);
}

/** A packer over the index as it is, with what changed since. Where the index has to be made anew, `finish` does that. */
export async function openPacker(transaction: WriteTransaction): Promise<Packer> {
  if ((await transaction.objectStore('meta').get('unpacked')) === 1) {
    return { add: () => {}, flush: async () => {}, finish: () => packAnew(transaction) };
  }
  const view = await readView(transaction);
  const added = await packedOrder(transaction, view.base, 'added');
  const segments: Segment[] = [...view.base.head.segments];
  let { size, next } = view.base.head;
  /** What was not packed yet, and what comes now on top. */
  const rows = new Map<string, FreshRow>();
  const waiting = new Map<string, readonly string[]>();
  const numbers = new Map<string, number>();
  for (const [place, row] of view.fresh.entries()) {
    rows.set(row.id, row);
    const words = view.words[place];
    if (words !== undefined && typeof words !== 'number') waiting.set(row.id, words);
  }
  for (const row of await transaction.objectStore('fresh').getAll()) if (row.gone) rows.set(row.id, row);

  const writeSegment = async (): Promise<void> => {
    if (waiting.size === 0) return;
    const postings: Postings = new Map();
    const base = size;
    for (const [id, words] of waiting) {
      addWords(postings, size - base, words);
      numbers.set(id, size);
      size += 1;
    }
    waiting.clear();
    segments.push(await putSegment(transaction, next, base, size - base, postings));
    next += 1;
  };

  return {
    add(row, words) {
      rows.set(row.id, row);
      if (row.gone) waiting.delete(row.id);
      else if (words) waiting.set(row.id, words);
    },
    async flush() {
      if (waiting.size >= SEGMENT) await writeSegment();
    },
    async finish() {
      await writeSegment();
      const dead: number[] = [];
      const living = new Map<number, Row>();
      for (const [id, row] of rows) {
        const old = numberOf(view.base, added, id);
        const fresh = numbers.get(id);
        const number = fresh ?? old;
        if (old !== undefined && (row.gone || fresh !== undefined)) dead.push(old);
        if (!row.gone && number !== undefined) living.set(number, row);
        else if (row.gone && fresh !== undefined) dead.push(fresh);
      }
      const isDead = new Set(dead);
      const names = await writeColumns(transaction, view, living, dead, size);
      const joined = await joinSegments(transaction, segments, next, (number) => !isDead.has(number));
      await writeOrders(transaction, view, living, dead);
      const { version } = view.base.head;
      const head = {
        version: version + 1,
        size,
        dead: view.base.head.dead + dead.length,
        names,
        segments: joined.segments,
        next: joined.next,
      };
      await together([
        () => writeRecord(transaction, 'head', [0], head),
        () => transaction.objectStore('fresh').clear(),
        () => transaction.objectStore('freshWords').clear(),
      ]);
    },
  };
}

async function putSegment(
  transaction: WriteTransaction,
  id: number,
  base: number,
  size: number,
  postings: Postings,
): Promise<Segment> {
  const { pages, firsts } = pagesOf(postings);
  await together(pages.map((page, place) => () => writeRecord(transaction, 'words', [id, place], page)));
  return { id, base, size, pages: firsts };
}

/** Joins the last segments while they are of a size: so there are few, and each entry is rewritten few times. */
async function joinSegments(
  transaction: WriteTransaction,
  segments: readonly Segment[],
  next: number,
  keep: (number: number) => boolean,
): Promise<{ readonly segments: readonly Segment[]; readonly next: number }> {
  let from = segments.length - 1;
  let size = segments[from]?.size ?? 0;
  while (from > 0) {
    const before = segments[from - 1]?.size ?? 0;
    if (before > 2 * size || before + size > SEGMENT) break;
    size += before;
    from -= 1;
  }
  const joining = segments.slice(from);
  const [first] = joining;
  if (joining.length < 2 || first === undefined) return { segments, next };
  const postings: Postings = new Map();
  for (const { id, base } of joining) {
    const shift = base - first.base;
    for (const page of await readRecords(transaction, 'words', id)) {
      addPage(postings, page, shift, (number) => keep(number + first.base));
    }
    await deletePages(transaction, id);
  }
  const one = await putSegment(transaction, next, first.base, size, postings);
  return { segments: [...segments.slice(0, from), one], next: next + 1 };
}

/** Writes the blocks that changed, their sort keys, and what is new in the dictionaries. How many names each holds. */
async function writeColumns(
  transaction: WriteTransaction,
  { base }: View,
  living: ReadonlyMap<number, Row>,
  dead: readonly number[],
  size: number,
): Promise<number[]> {
  const dictionaries: Dictionary[] = [];
  for (const facet of TEXT_FACETS) dictionaries.push(await dictionaryOf(transaction, base, facet));
  const before = dictionaries.map(({ shown }) => shown.length);
  const placeOf = (place: number, value: string): number => {
    const dictionary = dictionaries[place];
    const key = folded(value).replaceAll('\n', ' ');
    const known = dictionary?.places.get(key);
    if (known !== undefined || dictionary === undefined) return known ?? 0;
    dictionary.shown.push(value);
    dictionary.places.set(key, dictionary.shown.length - 1);
    return dictionary.shown.length - 1;
  };
  const keys = await sortKeysOf(transaction, base);
  const gone = new Set(dead);
  const blocks = new Set([...living.keys(), ...dead].map((number) => Math.floor(number / BLOCK)));
  for (const block of blocks) {
    const first = block * BLOCK;
    const length = Math.min(BLOCK, size - first);
    const at = Array.from({ length }, (_, place) => first + place);
    const old = base.columns[block];
    const offsets = old?.values.map(({ counts }) => offsetsOf(counts)) ?? [];
    const valuesAt = (facet: number, number: number): number[] => {
      const row = living.get(number);
      if (row) return row.values[TEXT_FACETS[facet] ?? 'tag'].map((value) => placeOf(facet, value));
      const [from = 0, to = 0] = offsets[facet]?.slice(number - first, number - first + 2) ?? [];
      return [...(old?.values[facet]?.names.subarray(from, to) ?? [])];
    };
    const columns: Columns = {
      ids: joinLines(at.map((number) => living.get(number)?.id ?? base.ids[number] ?? '')),
      changedAt: Float64Array.from(at, (n) => living.get(n)?.changedAt ?? old?.changedAt[n - first] ?? 0),
      status: Uint8Array.from(at, (n) =>
        gone.has(n) ? DEAD : (living.get(n)?.status ?? old?.status[n - first] ?? DEAD),
      ),
      flags: Uint8Array.from(at, (n) => living.get(n)?.flags ?? old?.flags[n - first] ?? 0),
      kind: Uint8Array.from(at, (n) => living.get(n)?.kind ?? old?.kind[n - first] ?? 0),
      year: Uint16Array.from(at, (n) => living.get(n)?.year ?? old?.year[n - first] ?? 0),
      values: TEXT_FACETS.map((_, facet) => packedValues(at.map((number) => valuesAt(facet, number)))),
    };
    const sortKeys = {
      titles: joinLines(at.map((number) => living.get(number)?.title ?? keys.titles[number] ?? '')),
      authors: joinLines(at.map((number) => living.get(number)?.author ?? keys.authors[number] ?? '')),
    };
    await together([
      () => writeRecord(transaction, 'columns', [block], columns),
      () => writeRecord(transaction, 'sortKeys', [block], sortKeys),
    ]);
  }
  for (const [place, dictionary] of dictionaries.entries()) {
    const all = dictionary.shown;
    if (all.length === before[place]) continue;
    const folds = [...dictionary.places.keys()];
    for (let chunk = Math.floor((before[place] ?? 0) / NAMES); chunk * NAMES < all.length; chunk += 1) {
      const part = [chunk * NAMES, (chunk + 1) * NAMES] as const;
      const names = { shown: joinLines(all.slice(...part)), folded: joinLines(folds.slice(...part)) };
      await writeRecord(transaction, 'names', [place, chunk], names);
    }
  }
  return dictionaries.map(({ shown }) => shown.length);
}

/** Writes every order: what stays as it was, with the changed numbers in their places. */
async function writeOrders(
  transaction: WriteTransaction,
  view: View,
  living: ReadonlyMap<number, Row>,
  dead: readonly number[],
): Promise<void> {
  const { base } = view;
  const keys = await sortKeysOf(transaction, base);
  const packed: Readonly<Record<SortName, (number: number) => string | number | undefined>> = {
    added: (n) => base.ids[n],
    changed: (n) => view.changedAt[n],
    year: (n) => view.year[n] || undefined,
    title: (n) => keys.titles[n] || undefined,
    author: (n) => keys.authors[n] || undefined,
  };
  const own: Readonly<Record<SortName, (row: Row) => string | number | undefined>> = {
    added: ({ id }) => id,
    changed: ({ changedAt }) => changedAt,
    year: ({ year }) => year || undefined,
    title: ({ title }) => title || undefined,
    author: ({ author }) => author || undefined,
  };
  const out = new Set(dead);
  for (const [place, by] of SORTS.entries()) {
    const keyOf = (number: number) => {
      const row = living.get(number);
      return row ? own[by](row) : packed[by](number);
    };
    const idOf = (number: number) => living.get(number)?.id ?? base.ids[number] ?? '';
    const compare = (a: number, b: number) => {
      const [x, y] = [keyOf(a), keyOf(b)];
      if (x === y) return idOf(a) < idOf(b) ? -1 : 1;
      if (x === undefined) return 1;
      return y === undefined || x < y ? -1 : 1;
    };
    const before = await packedOrder(transaction, base, by);
    const staying = before.numbers.filter((number) => !living.has(number) && !out.has(number));
    const coming = [...living.keys()].filter((number) => !out.has(number)).sort(compare);
    const numbers = merged(staying, coming, compare);
    let known = numbers.length;
    while (known > 0 && keyOf(numbers[known - 1] ?? 0) === undefined) known -= 1;
    const order: Order = { numbers, known };
    await writeRecord(transaction, 'order', [place], order);
  }
}

function merged(
  a: Uint32Array,
  b: readonly number[],
  compare: (a: number, b: number) => number,
): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(a.length + b.length);
  let [left, right] = [0, 0];
  for (let place = 0; place < all.length; place += 1) {
    const [x, y] = [a[left], b[right]];
    const takeLeft = y === undefined || (x !== undefined && compare(x, y) < 0);
    all[place] = (takeLeft ? x : y) ?? 0;
    if (takeLeft) left += 1;
    else right += 1;
  }
  return all;
}

function packedValues(values: readonly (readonly number[])[]): Values {
  return { counts: Uint16Array.from(values, ({ length }) => length), names: Uint32Array.from(values.flat()) };
}

function offsetsOf(counts: Uint16Array): number[] {
  const offsets = [0];
  let end = 0;
  for (const count of counts) {
    end += count;
    offsets.push(end);
  }
  return offsets;
}
