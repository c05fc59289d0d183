/**
 * `npm run -s convert -- FILE --to FORMAT [--from FORMAT]`: a file of papers in another format, on standard output, through
 * the modules that the extension uses. What could not be read is named on standard error, by line.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { openAsBlob } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupParts } from '../src/formats/backup.ts';
import { entriesOf } from '../src/formats/entries.ts';
import { filedPaper } from '../src/formats/filed.ts';
import { READABLE, type ReadableFormat, WRITABLE, type WritableFormat } from '../src/formats/format.ts';
import { type Opened, openFile } from '../src/formats/open-file.ts';
import { type WriteOptions, writerFor, written } from '../src/formats/writers.ts';
import { failureInEnglish, rejectedInEnglish } from './format-in-english.ts';
import { refuse } from './read-records.ts';

const USAGE = `usage: npm run -s convert -- FILE --to ${WRITABLE.join('|')} [--from ${READABLE.join('|')}] [--letters utf8|latex] [--keys PATTERN] [--even-damaged]`;

/** Papers that are written at once. */
const BATCH = 1000;

interface Order extends WriteOptions {
  readonly file: string;
  readonly to: WritableFormat;
  readonly from?: ReadableFormat;
  readonly evenDamaged: boolean;
}

function order(): Order {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        letters: { type: 'string' },
        keys: { type: 'string' },
        'even-damaged': { type: 'boolean' },
      },
    });
    const [file, more] = positionals;
    const to = WRITABLE.find((name) => name === values.to);
    const from = READABLE.find((name) => name === values.from);
    const { letters = 'utf8', keys, 'even-damaged': evenDamaged = false } = values;
    if (file === undefined || more !== undefined) return refuse(USAGE);
    if (to === undefined) return refuse(`${values.to ?? '--to is missing:'} is no format to write; ${USAGE}`);
    if (from === undefined && values.from !== undefined) return refuse(`${values.from} is no format to read; ${USAGE}`);
    if (letters !== 'utf8' && letters !== 'latex') return refuse(USAGE);
    return {
      file,
      to,
      letters,
      evenDamaged,
      ...(from !== undefined && { from }),
      ...(keys !== undefined && { keyPattern: keys, keepKeys: false }),
    };
  } catch {
    return refuse(USAGE);
  }
}

async function blobAt(name: string): Promise<Blob> {
  try {
    return await openAsBlob(resolve(process.env.INIT_CWD ?? process.cwd(), name));
  } catch (error) {
    return refuse(
      `cannot read ${name}: ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`,
    );
  }
}

const { file, to, from, evenDamaged, ...options } = order();
const result = await openFile(await blobAt(file), { evenDamaged, ...(from !== undefined && { format: from }) });
if (!result.ok) {
  const { why, rejected = [] } = result.error;
  for (const one of rejected.slice(0, 20)) process.stderr.write(`${file}: ${rejectedInEnglish(one)}\n`);
  refuse(`${file}: ${failureInEnglish(why)}`);
}
const opened = result.value;
for (const one of opened.rejected) process.stderr.write(`${file}: ${rejectedInEnglish(one)}\n`);
if (opened.kind === 'backup' && !opened.intact)
  process.stderr.write(`${file}: damaged; what could be read is printed\n`);
for await (const part of to === 'backup' ? copyOf(opened) : papersOf(opened, to)) {
  if (!process.stdout.write(part)) await once(process.stdout, 'drain');
}

function copyOf(found: Opened): AsyncGenerator<string> {
  const now = Date.now();
  const entries =
    found.kind === 'backup' ? found.entries : entriesOf(found.papers, now, randomUUID().replace(/-/gu, ''));
  const origin = found.kind === 'backup' ? found.origin : { exportedAt: now, app: 'convert' };
  return backupParts([entries], origin, found.kind === 'backup' ? found : {});
}

async function* papersOf(found: Opened, format: Exclude<WritableFormat, 'backup'>): AsyncGenerator<string> {
  const papers = found.kind === 'backup' ? found.entries.map(filedPaper) : found.papers;
  const batches = Array.from({ length: Math.ceil(papers.length / BATCH) }, (_, at) =>
    papers.slice(at * BATCH, (at + 1) * BATCH),
  );
  yield* written(batches, await writerFor(format, options));
}
