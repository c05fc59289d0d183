/** Brings changed rows into the packed index, in the transaction of the change or in a quiet moment. */

import { isReadable } from '../database/readable.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { together } from '../database/together.ts';
import type { Packer } from '../database/write-changes.ts';
import type { Entry } from '../entry/entry.ts';
import { preferenceIn } from '../entry/preferred.ts';
import { writeColumns } from './pack-columns.ts';
import { writeOrders } from './pack-orders.ts';
import { joinSegments, putSegment, SEGMENT } from './pack-segments.ts';
import { BLOCK, EMPTY_HEAD, type Segment } from './packed.ts';
import { readHead, writeRecord } from './records.ts';
import { type FreshRow, type Row, rowOf, rowWords } from './row.ts';
import { numberOf, packedOrder, readView } from './view.ts';
import { addWords, type Postings } from './word-pages.ts';

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
  const prefer = await preferenceIn(transaction);
  let range: IDBKeyRange | undefined;
  let count = 0;
  while (true) {
    const entries: Entry[] = await transaction.objectStore('entries').getAll(range, BATCH);
    const last = entries.at(-1);
    if (last === undefined) break;
    for (const entry of entries.filter(isReadable)) {
      packer.add(rowOf(entry, prefer), rowWords(entry));
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
