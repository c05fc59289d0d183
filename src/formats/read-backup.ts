/** Reads the copy of a reading list as its text comes. Described in docs/backup-format.md. Pure. */

import * as v from 'valibot';
import type { Decision } from '../decisions/decision.ts';
import type { Entry } from '../reading-list/entry/entry.ts';
import { fail, ok, type Result } from '../result.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupOrigin, type CopiedRule, RULES_VERSION } from './backup-version.ts';
import { withoutMark } from './byte-order-mark.ts';
import { createChecksum } from './checksum.ts';
import { createTaken, parsed, type RejectedEntry, type Taken } from './copied-entries.ts';
import { decisionSchema } from './entry-schema.ts';
import { createLineCutter } from './lines.ts';

/** Why a file cannot be read as a copy. Nothing of it is taken. */
export type BackupFailure =
  | 'empty'
  /** No copy of Paperfold's. */
  | 'not-ours'
  /** Ours, but its end is missing. */
  | 'cut-off'
  /** Ours, but not as it was written: edited by hand, or spoilt on its way. */
  | 'damaged'
  /** Made by a newer version of Paperfold. */
  | 'from-the-future';

/** What a copy holds. */
export interface Backup {
  readonly origin: BackupOrigin;
  readonly entries: readonly Entry[];
  /** What the reader had said of papers; one that is broken is left out. */
  readonly decisions: readonly Decision[];
  /** Site rules, not checked yet; none where a newer Paperfold wrote them in another form. */
  readonly rules: readonly CopiedRule[];
  readonly rejected: readonly RejectedEntry[];
  /** False where the entries are not those that were written; read only where that was asked for. */
  readonly intact: boolean;
}

/** How strictly a copy is read. */
export interface BackupReading {
  /** Reads what can be read of a copy that is cut off or damaged: better than nothing where no other is left. */
  readonly evenDamaged?: boolean;
}

/** Takes a copy as it comes. */
export interface BackupReader {
  push(text: string): void;
  /** How many entries were read so far. */
  readonly count: number;
  end(): Result<Backup, BackupFailure>;
}

/** A line as long as this holds no entry: the whole of a file that was written anew without its lines. */
const LONGEST_LINE = 500_000_000;
const HEAD = new RegExp(`^\\uFEFF?\\s*\\{\\s*"format"\\s*:\\s*"${BACKUP_FORMAT}"`, 'u');
const HEAD_LINE = /,"entries":\[$/u;

/** A reader for one file. Entries are checked one by one: a bad one costs itself alone. */
export function createBackupReader({ evenDamaged = false }: BackupReading = {}): BackupReader {
  const cutter = createLineCutter(LONGEST_LINE);
  const taken = createTaken();
  /** The first line, while nothing else is known; all of the text where the file does not keep to lines. */
  let head: string | undefined;
  let whole: string[] | undefined;
  let tail: string | undefined;
  /** What stands after the end. */
  let strange = false;

  const take = (line: string): void => {
    if (whole) whole.push(line);
    else if (head === undefined) {
      if (line.trim() === '') return;
      head = line;
      if (!HEAD_LINE.test(line)) whole = [line];
    } else if (tail !== undefined) strange ||= line.trim() !== '';
    else if (line.startsWith(']')) tail = line;
    else taken.addText(line.startsWith(',') ? line.slice(1) : line.replace(/,$/u, ''));
  };

  return {
    push(text) {
      for (const line of cutter.push(text)) take(line);
    },
    get count() {
      return taken.entries.length;
    },
    end() {
      for (const line of cutter.end()) take(line);
      if (head === undefined) return fail('empty');
      return whole ? readWhole(whole.join('\n'), evenDamaged) : readLines(head, tail, strange, taken, evenDamaged);
    },
  };
}

/** Reads a copy that is at hand. */
export function readBackup(file: string, reading: BackupReading = {}): Result<Backup, BackupFailure> {
  const reader = createBackupReader(reading);
  reader.push(withoutMark(file).replace(/\r\n?/gu, '\n'));
  return reader.end();
}

const headSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  app: v.string(),
});
const tailSchema = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  checksum: v.string(),
  decisions: v.optional(v.array(v.unknown()), []),
  siteRules: v.optional(v.unknown()),
});
/** More rules than anybody keeps. */
const MOST_RULES = 1000;
const rulesSchema = v.object({
  version: v.literal(RULES_VERSION),
  checksum: v.string(),
  rules: v.pipe(v.array(v.object({ on: v.boolean(), rule: v.unknown() })), v.maxLength(MOST_RULES)),
});

function readLines(
  head: string,
  tail: string | undefined,
  strange: boolean,
  taken: Taken,
  evenDamaged: boolean,
): Result<Backup, BackupFailure> {
  const origin = originIn(parsed(`${head}]}`));
  const end = v.safeParse(tailSchema, tail === undefined ? undefined : parsed(`{${tail.replace(/^\]\s*,?/u, '')}`));
  const cut = tail === undefined || (!end.success && !tail.trimEnd().endsWith('}'));
  if (!origin.ok) return fail(cut && origin.error === 'damaged' ? 'cut-off' : origin.error);
  if (cut && !evenDamaged) return fail('cut-off');
  const rules = rulesIn(end.success ? end.output.siteRules : undefined);
  const intact = end.success && !strange && rules.intact && taken.matches(end.output);
  if (!intact && !evenDamaged) return fail('damaged');
  return ok(backupOf(origin.value, taken, end.success ? end.output.decisions : [], rules.rules, intact));
}

/** A copy that an editor has laid out anew, with everything in it. */
function readWhole(text: string, evenDamaged: boolean): Result<Backup, BackupFailure> {
  const content = parsed(text);
  if (content === undefined) return fail(HEAD.test(text) ? 'cut-off' : 'not-ours');
  const origin = originIn(content);
  if (!origin.ok) return origin;
  const rest = v.safeParse(v.object({ ...tailSchema.entries, entries: v.array(v.unknown()) }), content);
  if (!rest.success) return fail('damaged');
  const taken = createTaken();
  for (const entry of rest.output.entries) taken.add(entry);
  const rules = rulesIn(rest.output.siteRules);
  const intact = rules.intact && taken.matches(rest.output);
  if (!intact && !evenDamaged) return fail('damaged');
  return ok(backupOf(origin.value, taken, rest.output.decisions, rules.rules, intact));
}

function backupOf(
  origin: BackupOrigin,
  { entries, rejected }: Taken,
  said: readonly unknown[],
  rules: readonly CopiedRule[],
  intact: boolean,
): Backup {
  const decisions = said.flatMap((given) => {
    const { success, output } = v.safeParse(decisionSchema, given, { abortEarly: true });
    return success ? [output] : [];
  });
  return { origin, entries, decisions, rules, rejected, intact };
}

/** The site rules of a copy. What is in a form of its own is passed over; what is not as it was written is damage. */
function rulesIn(given: unknown): Pick<Backup, 'rules' | 'intact'> {
  const read = v.safeParse(rulesSchema, given);
  if (!read.success) return { rules: [], intact: true };
  const checksum = createChecksum();
  for (const rule of read.output.rules) checksum.add(JSON.stringify(rule));
  return { rules: read.output.rules, intact: checksum.value() === read.output.checksum };
}

function originIn(content: unknown): Result<BackupOrigin, BackupFailure> {
  if (!v.is(v.object({ format: v.literal(BACKUP_FORMAT), version: v.number() }), content)) return fail('not-ours');
  if (content.version > BACKUP_VERSION) return fail('from-the-future');
  const head = v.safeParse(headSchema, content);
  if (!head.success) return fail('damaged');
  return ok({ exportedAt: Date.parse(head.output.exportedAt), app: head.output.app });
}
