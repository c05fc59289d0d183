/** Runs dedupe-records.ts from one file, which is made first, where that can be made. See dedupe.mjs. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inOneFile } from './in-one-file.ts';

const here = dirname(fileURLToPath(import.meta.url));
// Lies beside `locales`, as `scripts` does, so that the command finds its words.
const folder = join(dirname(here), '.output');

async function command(): Promise<string> {
  const source = join(here, 'dedupe-records.ts');
  try {
    return await inOneFile(source, folder);
  } catch {
    // A folder that cannot be written: the sources do the same, only later.
    return source;
  }
}

await import(pathToFileURL(await command()).href);
