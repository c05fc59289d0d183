/** Reads a file of papers, whatever its format, in slices: the page stays alive, and a reader can stop it. */
import { fail, ok, type Result } from '../result.ts';
import { type Foreign, formatOf, LOOKED_AT } from './detect.ts';
import type { ReadableFormat, Reading } from './format.ts';
import type { Backup, BackupFailure, BackupReading } from './read-backup.ts';
import { readerFor } from './readers.ts';
import { type ByteSource, type TextPiece, TextStopped, textOf } from './text-stream.ts';

/** What a file holds. */
export type Opened =
  /** Papers, to be imported. */
  | ({ readonly kind: 'papers'; readonly format: Exclude<ReadableFormat, 'backup'> } & Reading)
  /** A copy of a reading list, to be restored. */
  | ({ readonly kind: 'backup' } & Backup);

/** Why nothing of a file can be used. Nothing was changed. */
export type FileFailure =
  | Foreign
  | BackupFailure
  /** Longer than any list of papers. */
  | 'too-large'
  /** The file could not be read: moved, locked or gone. */
  | 'unreadable'
  | 'cancelled'
  /** Of a known format, but not one entry in it can be read. */
  | 'nothing-readable';

/** Why, and where there is more to say, which entries were looked at. */
export interface FileFailed {
  readonly why: FileFailure;
  readonly rejected?: Reading['rejected'];
}

/** How far a reading has come. */
export interface Progress {
  /** Between 0 and 1. */
  readonly done: number;
  /** Papers read so far. */
  readonly count: number;
}

/** How a file is opened. */
export interface OpenOptions extends BackupReading {
  /** What the content says by default. */
  readonly format?: ReadableFormat;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Progress) => void;
}

/** No longer file is opened, in bytes: a gigabyte holds some million papers. */
export const LARGEST_FILE = 1_000_000_000;

/** How long one slice may take, in milliseconds. */
const SLICE = 12;

interface AnyReader<Value> {
  push(text: string): void;
  readonly count: number;
  end(): Value;
}

/** Opens `source`, such as a chosen `File` or a `Blob` of pasted text. */
export async function openFile(source: ByteSource, options: OpenOptions = {}): Promise<Result<Opened, FileFailed>> {
  if (source.size > LARGEST_FILE) return fail({ why: 'too-large' });
  try {
    return await opened(source, options);
  } catch (error) {
    if (error instanceof TextStopped) return fail({ why: error.why });
    throw error;
  }
}

async function opened(source: ByteSource, options: OpenOptions): Promise<Result<Opened, FileFailed>> {
  const pieces = textOf(source, options.signal);
  const head: TextPiece[] = [];
  let length = 0;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    head.push(next.value);
    length += next.value.text.length;
    if (length >= LOOKED_AT) break;
  }
  const found = formatOf(
    head
      .map(({ text }) => text)
      .join('')
      .slice(0, LOOKED_AT),
  );
  const format = options.format ?? ('format' in found ? found.format : undefined);
  if (format === undefined || ('foreign' in found && NEVER_TEXT.has(found.foreign))) {
    await pieces.return(undefined);
    return fail({ why: 'foreign' in found ? found.foreign : 'prose' });
  }
  const all = chain(head, pieces);
  if (format === 'backup') {
    const { createBackupReader } = await import('./read-backup.ts');
    const result = await fed(createBackupReader(options), all, source.size, options);
    return result.ok ? ok({ kind: 'backup', ...result.value }) : fail({ why: result.error });
  }
  const reading = await fed(await readerFor(format), all, source.size, options);
  if (reading.papers.length === 0) return fail({ why: 'nothing-readable', rejected: reading.rejected });
  return ok({ kind: 'papers', format, ...reading });
}

/** What no choice of a format makes readable. */
const NEVER_TEXT: ReadonlySet<Foreign> = new Set<Foreign>(['empty', 'pdf', 'zip', 'binary']);

async function* chain(head: readonly TextPiece[], rest: AsyncIterable<TextPiece>): AsyncGenerator<TextPiece> {
  yield* head;
  yield* rest;
}

async function fed<Value>(
  reader: AnyReader<Value>,
  pieces: AsyncIterable<TextPiece>,
  size: number,
  { signal, progress }: OpenOptions,
): Promise<Value> {
  let since = performance.now();
  for await (const { text, bytes } of pieces) {
    // An unpacked piece may be large: it is handed over in parts.
    for (let at = 0; at < text.length; at += PART) {
      reader.push(text.slice(at, at + PART));
      if (performance.now() - since < SLICE) continue;
      progress?.({ done: size === 0 ? 1 : bytes / size, count: reader.count });
      await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted === true) throw new TextStopped('cancelled');
      since = performance.now();
    }
  }
  return reader.end();
}

/** Characters handed over at once. */
const PART = 32_768;
