/** The copy format, loaded when a copy is made or read. */
import type { Entry } from '../reading-list/entry.ts';
import { fail, ok } from '../result.ts';
import { words } from '../ui/words.ts';
import type { ReadCopy } from './use-restore.ts';

/** The largest file that is read at all, in bytes: beyond it a browser's string ends (Chrome: 512 MiB). */
const LARGEST = 400 * 1024 * 1024;

/** The file of a copy of these entries. */
export async function makeBackup(batches: AsyncIterable<readonly Entry[]>, app: string): Promise<Blob> {
  const { backupParts } = await import('../formats/backup.ts');
  const parts: string[] = [];
  for await (const part of backupParts(batches, { exportedAt: Date.now(), app })) parts.push(part);
  return new Blob(parts, { type: 'application/json' });
}

/** Reads a copy; every kind of other file has a sentence of its own. */
export const readBackupFile: ReadCopy = async (file) => {
  if (file.size > LARGEST) return fail({ kind: 'too-large', message: 'library.failed.tooLarge' });
  let text: string;
  try {
    text = await file.text();
  } catch {
    return fail({ kind: 'unreadable', message: 'library.failed.unreadable' });
  }
  const { readBackup } = await import('../formats/backup.ts');
  const result = readBackup(text);
  if (!result.ok) return fail({ kind: result.error, message: MESSAGES[result.error] });
  const { entries, rejected, intact } = result.value;
  return ok({
    entries,
    rejected: rejected.map(({ place, reason }) => words('library.rejectedAt', place, reason)),
    intact,
  });
};

const MESSAGES = {
  empty: 'library.failed.empty',
  'not-ours': 'library.failed.notOurs',
  'cut-off': 'library.failed.cutOff',
  'from-the-future': 'library.failed.future',
} as const;
