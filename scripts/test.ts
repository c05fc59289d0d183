/**
 * All tests: checks, suites in Node, then the built extension in both browsers. Ends with one summed line
 * `N passed, N failed, N skipped`. Without a browser and the right to install one, the suites that need none run, and
 * the command that would bring it is named.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, findBrowser, howToGet, installMissing } from './browsers/find.ts';
import { build, root } from './build.ts';

interface Sum {
  passed: number;
  failed: number;
  skipped: number;
}

const sum: Sum = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), 'paperfold-tests-'));

step('check', ['npm', 'run', '-s', 'check']);
suite('node', []);
build(['chromium', 'firefox']);
step('size', ['npm', 'run', '-s', 'size']);

const names: readonly BrowserName[] = ['chromium', 'firefox'];
installMissing(names);
const missing = names.filter((name) => findBrowser(name) === undefined);
for (const name of names) {
  if (!missing.includes(name)) suite(name, ['--config', 'vitest.e2e.config.ts'], { PAPERFOLD_BROWSER: name });
}
for (const name of missing) console.log(`\n${name} is missing, its suite did not run. To get it:\n  ${howToGet(name)}`);

console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 || missing.length > 0 ? 1 : 0);

/** Runs a command that counts as one test. */
function step(name: string, [command = '', ...args]: readonly string[]): void {
  console.log(`\n— ${name}`);
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status === 0) sum.passed += 1;
  else sum.failed += 1;
}

/** Runs Vitest and adds its numbers. A run that ends badly without a failed test (it crashed) counts as one failure. */
function suite(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  console.log(`\n— tests: ${name}`);
  const file = join(reports, `${name}.json`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const done = spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  const before = sum.failed;
  try {
    const report: { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number } =
      JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests;
    sum.skipped += report.numPendingTests + report.numTodoTests;
  } catch {
    console.error(`the suite "${name}" left no report`);
  }
  if (done.status !== 0 && sum.failed === before) sum.failed += 1;
}
