/** Reads copies; the format is loaded when it is used. */
import { fail, ok } from '../result.ts';
import { words } from '../ui/words.ts';
import type { ReadCopy } from './use-restore.ts';

/** Reads a copy, packed or not; every kind of other file has a sentence of its own. */
export const readBackupFile: ReadCopy = async (file) => {
  const { openFile } = await import('../formats/open-file.ts');
  const result = await openFile(file);
  if (result.ok && result.value.kind === 'backup') {
    const { entries, rejected, intact } = result.value;
    return ok({
      entries,
      rejected: rejected.map(({ place, reason }) => words('library.rejectedAt', place, reason)),
      intact,
    });
  }
  const kind = result.ok ? 'not-ours' : result.error.why;
  return fail({ kind: kind in MESSAGES ? kind : 'not-ours', message: messageFor(kind) });
};

const MESSAGES = {
  empty: 'library.failed.empty',
  'not-ours': 'library.failed.notOurs',
  'cut-off': 'library.failed.cutOff',
  damaged: 'library.failed.damaged',
  'from-the-future': 'library.failed.future',
  'too-large': 'library.failed.tooLarge',
  unreadable: 'library.failed.unreadable',
} as const;

function messageFor(kind: string): (typeof MESSAGES)[keyof typeof MESSAGES] {
  const known = Object.entries(MESSAGES).find(([name]) => name === kind)?.[1];
  return known ?? MESSAGES['not-ours'];
}
