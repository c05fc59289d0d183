// `npm run -s dedupe`: runs dedupe-records.ts out of the one file that was made of it; makes that file, or does without,
// where it is not there or older than its sources (dedupe.ts). Plain JavaScript, since Node takes longer to load its
// remover of types than to start.
import './kept-code.mjs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isFresh } from './fresh.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), '.output');
const made = join(folder, 'dedupe-records.mjs');
const command = isFresh(made, join(folder, 'dedupe-records.sources.json'), folder)
  ? pathToFileURL(made)
  : new URL('dedupe.ts', import.meta.url);

await import(command.href);
