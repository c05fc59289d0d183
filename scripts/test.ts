/**
 * All tests: checks, suites in Node, then the built extension in both browsers. Ends with one summed line
 * `N passed, N failed, N skipped`. Without a browser and the right to install one, the suites that need none run, and
 * the command that would bring it is named.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
await suite('node', []);
build(['chromium', 'firefox']);
step('size', ['npm', 'run', '-s', 'size']);

const names: readonly BrowserName[] = ['chromium', 'firefox'];
installMissing(names);
const missing = names.filter((name) => findBrowser(name) === undefined);
// Side by side: each of them waits for its browser most of the time.
await Promise.all(
  names
    .filter((name) => !missing.includes(name))
    .map((name, place) =>
      suite(name, ['--config', 'vitest.e2e.config.ts'], {
        env: { PAPERFOLD_BROWSER: name },
        shown: place === 0 ? 'at once' : 'at the end',
      }),
    ),
);
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

interface SuiteOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** When what it writes is shown: of two suites side by side, one has to wait. */
  readonly shown?: 'at once' | 'at the end';
}

/** Runs Vitest and adds its numbers. A run that ends badly without a failed test (it crashed) counts as one failure. */
async function suite(
  name: string,
  args: readonly string[],
  { env = {}, shown = 'at once' }: SuiteOptions = {},
): Promise<void> {
  if (shown === 'at once') console.log(`\n— tests: ${name}`);
  const file = join(reports, `${name}.json`);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const running = spawn(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
    { cwd: root, stdio: shown === 'at once' ? 'inherit' : 'pipe', env: { ...process.env, ...env } },
  );
  const written: Buffer[] = [];
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (part: Buffer) => written.push(part));
  const [status] = await once(running, 'close');
  if (shown === 'at the end') console.log(`\n— tests: ${name}\n${Buffer.concat(written).toString()}`);
  try {
    const report: { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number } =
      JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests;
    sum.skipped += report.numPendingTests + report.numTodoTests;
    if (status !== 0 && report.numFailedTests === 0) sum.failed += 1;
  } catch {
    console.error(`the suite "${name}" left no report`);
    sum.failed += 1;
  }
}
