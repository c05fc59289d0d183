/** The copy of a reading list: one JSON file with everything. Described in docs/backup-format.md. Pure. */
import * as v from 'valibot';
import type { Entry } from '../reading-list/entry.ts';
import { fail, ok, type Result } from '../result.ts';
import { createChecksum } from './checksum.ts';
import { entrySchema } from './entry-schema.ts';

/** The name by which a copy is recognised. */
export const BACKUP_FORMAT = 'paperfold-backup';

/** The version that this code writes, and the newest that it reads. */
export const BACKUP_VERSION = 1;

/** When a copy was made, and by what. */
export interface BackupOrigin {
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  /** The version of Paperfold. */
  readonly app: string;
}

/** Why a file cannot be read as a copy. */
export type BackupFailure =
  | 'empty'
  /** No copy of Paperfold's. */
  | 'not-ours'
  /** Ours, but its end is missing. */
  | 'cut-off'
  /** Made by a newer version of Paperfold. */
  | 'from-the-future';

/** An entry that could not be read. */
export interface Rejected {
  /** Its place among the entries of the file, from 1. */
  readonly place: number;
  /** What is wrong, for a person who looks into the file: `listings.0.publication.title: …`. */
  readonly reason: string;
}

/** What a copy holds. */
export interface Backup {
  readonly origin: BackupOrigin;
  readonly entries: readonly Entry[];
  readonly rejected: readonly Rejected[];
  /** False where the entries are not those that were written: edited by hand, or damaged. They are read all the same. */
  readonly intact: boolean;
}

/**
 * The parts of the file, in order, as the entries come: nothing waits for the whole. Joined they are the file. An entry
 * stands on a line of its own.
 */
export async function* backupParts(
  batches: AsyncIterable<readonly Entry[]> | Iterable<readonly Entry[]>,
  { exportedAt, app }: BackupOrigin,
): AsyncGenerator<string> {
  const checksum = createChecksum();
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: new Date(exportedAt).toISOString(), app };
  yield `${JSON.stringify(head).slice(0, -1)},"entries":[`;
  let count = 0;
  for await (const batch of batches) {
    const lines = batch.map((entry, index) => {
      const line = JSON.stringify(entry);
      checksum.add(line);
      return `${count + index === 0 ? '' : ','}\n${line}`;
    });
    count += batch.length;
    if (lines.length > 0) yield lines.join('');
  }
  yield `\n],"count":${count},"checksum":${JSON.stringify(checksum.value())}}\n`;
}

const headSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  app: v.string(),
  entries: v.array(v.unknown()),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  checksum: v.string(),
});

/** Reads a copy. Entries are checked one by one: a bad one costs itself alone. */
export function readBackup(file: string): Result<Backup, BackupFailure> {
  const text = file.replace(/^\ufeff/u, '').trim();
  if (text === '') return fail('empty');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fail(OURS.test(text) ? 'cut-off' : 'not-ours');
  }
  if (!v.is(v.object({ format: v.literal(BACKUP_FORMAT), version: v.number() }), content)) return fail('not-ours');
  if (content.version > BACKUP_VERSION) return fail('from-the-future');
  const head = v.safeParse(headSchema, content);
  if (!head.success) return fail('not-ours');
  return ok(checked(head.output));
}

/** How a copy begins: what is cut off can be told from what was never ours. */
const OURS = new RegExp(`^\\{\\s*"format"\\s*:\\s*"${BACKUP_FORMAT}"`, 'u');

function checked(head: v.InferOutput<typeof headSchema>): Backup {
  const checksum = createChecksum();
  const entries: Entry[] = [];
  const rejected: Rejected[] = [];
  const ids = new Set<string>();
  for (const [index, given] of head.entries.entries()) {
    checksum.add(JSON.stringify(given));
    const result = v.safeParse(entrySchema, given, { abortEarly: true });
    const reason = result.success ? (ids.has(result.output.id) ? 'id: stands twice' : undefined) : why(result.issues);
    if (reason !== undefined) rejected.push({ place: index + 1, reason });
    else if (result.success) {
      ids.add(result.output.id);
      entries.push(result.output);
    }
  }
  return {
    origin: { exportedAt: Date.parse(head.exportedAt), app: head.app },
    entries,
    rejected,
    intact: head.count === head.entries.length && head.checksum === checksum.value(),
  };
}

function why([issue]: readonly v.BaseIssue<unknown>[]): string {
  return issue === undefined ? 'unreadable' : `${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`;
}
