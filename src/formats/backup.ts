/** Writes the copy of a reading list: one JSON file with everything. Described in docs/backup-format.md. Pure. */
import type { Decision } from '../decisions/decision.ts';
import type { Entry } from '../reading-list/entry/entry.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupOrigin, type CopiedRule, RULES_VERSION } from './backup-version.ts';
import { createChecksum } from './checksum.ts';

/** What stands beside the entries; functions are called after the last entry. */
export interface BesideEntries {
  readonly decisions?: readonly Decision[] | (() => Promise<readonly Decision[]>);
  readonly rules?: readonly CopiedRule[] | (() => Promise<readonly CopiedRule[]>);
}

/**
 * The parts of the file, in order, as the entries come: nothing waits for the whole. Joined they are the file. An entry
 * stands on a line of its own.
 */
export async function* backupParts(
  batches: AsyncIterable<readonly Entry[]> | Iterable<readonly Entry[]>,
  { exportedAt, app }: BackupOrigin,
  { decisions = [], rules = [] }: BesideEntries = {},
): AsyncGenerator<string> {
  const checksum = createChecksum();
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: new Date(exportedAt).toISOString(), app };
  yield `${JSON.stringify(head).slice(0, -1)},"entries":[`;
  let count = 0;
  for await (const batch of batches) {
    const lines = batch.map(({ prefer: _notStored, ...entry }, index) => {
      const line = JSON.stringify(entry);
      checksum.add(line);
      return `${count + index === 0 ? '' : ','}\n${line}`;
    });
    count += batch.length;
    if (lines.length > 0) yield lines.join('');
  }
  const said = typeof decisions === 'function' ? await decisions() : decisions;
  const taught = typeof rules === 'function' ? await rules() : rules;
  for (const decision of said) checksum.add(JSON.stringify(decision));
  const tail = {
    count,
    checksum: checksum.value(),
    ...(said.length > 0 && { decisions: said }),
    ...(taught.length > 0 && { siteRules: rulesPart(taught) }),
  };
  yield `\n],${JSON.stringify(tail).slice(1)}\n`;
}

/** Apart from the rest of the checksum: readers that know nothing of rules pass over all of this. */
function rulesPart(rules: readonly CopiedRule[]) {
  const checksum = createChecksum();
  for (const rule of rules) checksum.add(JSON.stringify(rule));
  return { version: RULES_VERSION, checksum: checksum.value(), rules };
}

/** The same, packed (gzip), as it is saved: some eight times smaller. */
export async function packedBackup(
  batches: AsyncIterable<readonly Entry[]> | Iterable<readonly Entry[]>,
  origin: BackupOrigin,
  beside: BesideEntries = {},
): Promise<Blob> {
  const parts = backupParts(batches, origin, beside);
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<BufferSource>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const packed = await new Response(bytes.pipeThrough(new CompressionStream('gzip'))).blob();
  return new Blob([packed], { type: 'application/gzip' });
}
