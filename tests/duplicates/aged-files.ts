import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the file `name` in `folder` as if it had been written so many seconds ago; its path. */
export function agedFile(folder: string, name: string, text: string, secondsAgo: number): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(path, then, then);
  return path;
}
