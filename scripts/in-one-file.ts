/** Puts a command and all that it imports into one file of plain JavaScript: that starts in a fifth of the time. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isFresh } from './fresh.mjs';

/**
 * The path of a file in `folder` that does what the TypeScript file `source` does; made anew where one of the files that
 * it was made of has changed since, or is gone. Fails where it cannot be made.
 */
export async function inOneFile(source: string, folder: string): Promise<string> {
  const name = basename(source, '.ts');
  const path = join(folder, `${name}.mjs`);
  const list = join(folder, `${name}.sources.json`);
  if (isFresh(path, list, folder)) return path;
  // Only a changed source needs the bundler, which takes longer to load than the command.
  const { build } = await import('vite');
  const made = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'silent',
    build: { ssr: source, write: false, minify: false, target: 'node20' },
  });
  const chunk = [made].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error(`nothing was made of ${source}`);
  mkdirSync(folder, { recursive: true });
  replace(path, chunk.code);
  // Told from the folder, so that a copy of the project does not look at the sources of its model.
  replace(list, JSON.stringify(chunk.moduleIds.map((file) => relative(folder, file))));
  return path;
}

/** Whole or not at all, since the command may be run twice at once. */
function replace(path: string, text: string): void {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, text);
  renameSync(own, path);
}
