/**
 * Builds the released extension: `node scripts/build.ts [chromium] [firefox]`, both by default. With `--pseudo` it speaks
 * the pseudo-locale and goes to a folder of its own (`.output/chrome-mv3-pseudo`).
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers/find.ts';
import { writePseudoLocale } from './pseudo-locale.ts';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Builds for these browsers into `.output`; ends the process with the builder's own words where that fails. */
export function build(names: readonly BrowserName[], language: 'all' | 'pseudo' = 'all'): void {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  for (const name of names) {
    const target = name === 'chromium' ? 'chrome' : 'firefox';
    const mode = language === 'pseudo' ? ['--mode', 'pseudo'] : [];
    const env = language === 'pseudo' ? { ...process.env, PAPERFOLD_LOCALES: writePseudoLocale(root) } : process.env;
    const done = spawnSync(process.execPath, [wxt, 'build', '-b', target, ...mode], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
    if (done.status !== 0) {
      console.error(done.stdout, done.stderr);
      process.exit(1);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter((name) => name === 'chromium' || name === 'firefox');
  const language = process.argv.includes('--pseudo') ? 'pseudo' : 'all';
  build(asked.length > 0 ? asked : ['chromium', 'firefox'], language);
}
