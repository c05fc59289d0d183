/** Writes papers of the list as a file, in batches: of 100,000 papers only a few hundred are in memory at once. */

import { type Decision, decidedId } from '../decisions/decision.ts';
import { type BesideEntries, backupParts, packedBackup } from '../formats/backup.ts';
import { withoutMark } from '../formats/byte-order-mark.ts';
import { fileName, mediaType } from '../formats/file-name.ts';
import { filedPaper } from '../formats/filed.ts';
import type { WritableFormat } from '../formats/format.ts';
import { type WriteOptions, writerFor, written } from '../formats/writers.ts';
import type { Entry } from '../reading-list/entry/entry.ts';
import type { ReadingList, StoreFailure } from '../reading-list/reading-list.ts';
import { fail, ok, type Result } from '../result.ts';
import { rulesForCopy } from '../site-rules/rules-in-copy.ts';

/** Which papers, and how. */
export interface FileWish {
  readonly list: Pick<ReadingList, 'entries' | 'count' | 'decisions'>;
  /** In the order of the file; those that were removed meanwhile are left out. */
  readonly ids: readonly string[];
  readonly format: WritableFormat;
  readonly options?: WriteOptions;
  /** The version of Paperfold, for copies. */
  readonly app: string;
  readonly now: Date;
  readonly signal?: AbortSignal;
  /** Called with the number of papers written so far. */
  readonly progress?: (papers: number) => void;
}

/** A file, ready to be saved. */
export interface WrittenFile {
  readonly blob: Blob;
  readonly name: string;
  /** How many papers it holds. */
  readonly papers: number;
}

/** How many entries are read at once. */
const BATCH = 500;

/** From how many papers on a copy is packed. Smaller ones can be looked into with any editor. */
const PACKED_FROM = 2000;

/** Characters that are handed to the browser at once; it keeps what it is given outside the page's own memory. */
const PIECE = 1_000_000;

/** Writes it. Nothing half written is ever given: it is the whole file, or a failure. */
export async function writeFile(wish: FileWish): Promise<Result<WrittenFile, StoreFailure | 'cancelled'>> {
  const { format, ids, now } = wish;
  let papers = 0;
  let stopped: StoreFailure | 'cancelled' | undefined;
  const stop = (why: StoreFailure | 'cancelled') => {
    stopped = why;
  };
  const held = new Set<string>();
  const batches = entriesOf(
    wish,
    (entries) => {
      papers += entries.length;
      if (format === 'backup')
        for (const { listings } of entries) for (const { publication } of listings) held.add(decidedId(publication));
      wish.progress?.(papers);
    },
    stop,
  );
  const decisions = () => decisionsOn(wish, held, papers, stop);
  const packed = format === 'backup' && ids.length >= PACKED_FROM;
  try {
    const beside = { decisions, rules: async () => ((await isWhole(wish, papers)) ? rulesForCopy() : []) };
    const blob = packed
      ? await packedBackup(batches, originOf(wish), beside)
      : await blobOf(await partsOf(wish, batches, beside), format);
    return ok({ blob, name: fileName(format, now, packed), papers });
  } catch (error) {
    // By the note, not by the error: a stream may wrap it.
    if (stopped !== undefined) return fail(stopped);
    throw error;
  }
}

/** The text of a small file, for the clipboard. */
export async function writtenText(wish: FileWish): Promise<Result<string, StoreFailure | 'cancelled'>> {
  const file = await writeFile(wish);
  return file.ok ? ok(withoutMark(await file.value.blob.text())) : file;
}

async function partsOf(
  wish: FileWish,
  batches: AsyncIterable<readonly Entry[]>,
  beside: BesideEntries,
): Promise<AsyncIterable<string>> {
  const { format, options = {} } = wish;
  if (format === 'backup') return backupParts(batches, originOf(wish), beside);
  return written(filed(batches), await writerFor(format, options));
}

function originOf({ now, app }: FileWish) {
  return { exportedAt: now.getTime(), app };
}

/**
 * What the reader said: all of it in a copy of the whole list, else what was said of the papers in it; of others a copy that
 * may be given away tells nothing. `held`: what their listings say. Throws, after saying why, where it cannot be read.
 */
async function decisionsOn(
  wish: FileWish,
  held: ReadonlySet<string>,
  papers: number,
  stop: (why: StoreFailure) => void,
): Promise<readonly Decision[]> {
  const all = await wish.list.decisions();
  if (!all.ok) {
    stop(all.error);
    throw new Error(`No file was written: ${all.error}`);
  }
  if (await isWhole(wish, papers)) return all.value;
  return all.value.filter(({ one, other }) =>
    [one, other].every((side) => side.some((listing) => held.has(decidedId(listing)))),
  );
}

/** Only a copy of the whole list holds site rules: they tell where their reader goes. */
async function isWhole({ list }: FileWish, papers: number): Promise<boolean> {
  const count = await list.count();
  return count.ok && count.value === papers;
}

/** Throws, after saying why, where the list cannot be read to its end: a part must not look like the whole. */
async function* entriesOf(
  { list, ids, signal }: FileWish,
  wrote: (entries: readonly Entry[]) => void,
  stop: (why: StoreFailure | 'cancelled') => void,
): AsyncGenerator<readonly Entry[]> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = signal?.aborted === true ? fail('cancelled' as const) : await list.entries(ids.slice(at, at + BATCH));
    if (!batch.ok) {
      stop(batch.error);
      throw new Error(`No file was written: ${batch.error}`);
    }
    yield batch.value;
    wrote(batch.value);
  }
}

async function* filed(batches: AsyncIterable<readonly Entry[]>) {
  for await (const batch of batches) yield batch.map(filedPaper);
}

async function blobOf(parts: AsyncIterable<string>, format: WritableFormat): Promise<Blob> {
  const pieces: Blob[] = [];
  let held: string[] = [];
  let length = 0;
  for await (const part of parts) {
    held.push(part);
    length += part.length;
    if (length < PIECE) continue;
    pieces.push(new Blob(held));
    held = [];
    length = 0;
  }
  return new Blob([...pieces, ...held], { type: mediaType(format) });
}
