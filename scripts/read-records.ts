/** Reads the file that a command was given; ends the command with one clear line and exit code 2 where it cannot. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withoutMark } from '../src/formats/byte-order-mark.ts';
import { type CslRecord, cslRecords } from './csl-records.ts';

/** The records of the CSL-JSON file `name`, which is resolved against where the reader called npm. */
export function recordsFrom(name: string): CslRecord[] {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  let data: unknown;
  try {
    data = JSON.parse(withoutMark(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError)
      refuse(`${name} is not JSON: ${error.message.replace(/\s+/gu, ' ').slice(0, 120)}`);
    refuse(`cannot read ${name}: ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`);
  }
  const records = cslRecords(data);
  return records.ok ? records.value : refuse(`${name}: ${records.error}`);
}

/** Ends the command: `message` on standard error, exit code 2. */
export function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
