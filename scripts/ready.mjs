// Runs on any Node 20 or later, without a single package: brings the packages of the lock file when they are missing or
// older, then hands over to the project's own Node: `node scripts/ready.mjs SCRIPT [ARGUMENTS…]`.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

function packagesAreFresh() {
  const installed = at('node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (done.error) {
    console.error(`${command} could not be started: ${done.error.message}`);
    process.exit(1);
  }
  if (done.status !== 0) process.exit(done.status ?? 1);
}

if (!packagesAreFresh()) {
  console.error('Installing packages (npm ci)…');
  // A user's own configuration must not leave out what building needs: development packages and the install script of
  // the package that brings Node.
  const install = ['ci', '--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...install]);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', install);
}

const [script, ...rest] = process.argv.slice(2);
if (script) {
  const node =
    process.platform === 'win32' ? at('node_modules', 'node', 'bin', 'node.exe') : at('node_modules', '.bin', 'node');
  run(existsSync(node) ? node : process.execPath, [at(script), ...rest]);
}
