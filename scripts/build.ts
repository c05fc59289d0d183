/** Builds the released extension: `node scripts/build.ts [chromium] [firefox]`, both by default. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers/find.ts';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Builds for these browsers into `.output`; ends the process with the builder's own words where that fails. */
export function build(names: readonly BrowserName[]): void {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  for (const name of names) {
    const target = name === 'chromium' ? 'chrome' : 'firefox';
    const done = spawnSync(process.execPath, [wxt, 'build', '-b', target], { cwd: root, encoding: 'utf8' });
    if (done.status !== 0) {
      console.error(done.stdout, done.stderr);
      process.exit(1);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter((name) => name === 'chromium' || name === 'firefox');
  build(asked.length > 0 ? asked : ['chromium', 'firefox']);
}
