/**
 * What a visit costs in bytes: gzip of everything injected on a matched page, summed; of what is injected when the reader
 * asks, or an adapter hands over; of everything that the popup loads before it shows the list. Nothing may be injected
 * elsewhere. Fails over budget.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './build.ts';

/** Kilobytes (1,024 bytes) after gzip -9. */
const BUDGET = { page: 22, tools: 16, selecting: 28, pick: 24, popup: 40, optional: 25, generic: 32, paper: 2 };

interface Manifest {
  readonly content_scripts?: readonly {
    readonly js?: readonly string[];
    readonly css?: readonly string[];
    readonly matches: readonly string[];
  }[];
  readonly web_accessible_resources?: readonly unknown[];
}

let failed = false;
for (const folder of ['chrome-mv3', 'firefox-mv3']) {
  const out = join(root, '.output', folder);
  const manifest: Manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const scripts = manifest.content_scripts ?? [];
  for (const { js = [], css = [] } of scripts) {
    const injected = [...js, ...css].map((file) => join(out, file));
    report(folder, `injected: ${js.join(', ')}`, injected, BUDGET.page);
  }
  report(folder, 'injected on demand', [join(out, 'page-tools.js')], BUDGET.tools);
  const selecting = ['page-selection.js', 'assets/selecting.css'].map((file) => join(out, file));
  report(folder, 'injected to select papers', selecting, BUDGET.selecting);
  report(folder, 'injected to pick a rule', [join(out, 'pick.js')], BUDGET.pick);
  // What the background injects when it is asked: see `src/background/bundles.ts`.
  const styles = scripts.flatMap(({ css = [] }) => css).slice(0, 1);
  for (const first of ['optional.js', 'profile.js', 'mila.js']) {
    const files = [first, 'generic.js', ...styles].map((file) => join(out, file));
    report(folder, `asked for: ${first}, generic.js`, files, BUDGET.generic);
  }
  report(
    folder,
    'by itself: optional.js',
    ['optional.js', ...styles].map((file) => join(out, file)),
    BUDGET.optional,
  );
  report(
    folder,
    'by a rule: ruled.js',
    ['ruled.js', ...styles].map((file) => join(out, file)),
    BUDGET.page,
  );
  report(folder, 'asked by the popup: paper.js', [join(out, 'paper.js')], BUDGET.paper);
  report(folder, 'loaded by the popup', loadedBy(out, 'popup.html'), BUDGET.popup);
  if (
    scripts.some((script) =>
      script.matches.some((pattern) => /^<all_urls>$|^\*:\/\/\*\/|^https?:\/\/\*\/\*/u.test(pattern)),
    )
  ) {
    complain(`${folder}: a content script would run on every page`);
  }
  if ((manifest.web_accessible_resources ?? []).length > 0)
    complain(`${folder}: web-accessible resources reveal the extension`);
}
process.exit(failed ? 1 : 0);

function report(folder: string, what: string, files: readonly string[], budget: number): void {
  const bytes = files.reduce((total, file) => total + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  const kilobytes = bytes / 1024;
  console.log(
    `${folder.padEnd(12)} ${what.padEnd(34)} ${kilobytes.toFixed(1).padStart(6)} KB of ${budget} (${files.length} files)`,
  );
  if (files.length === 0) complain(`${folder}: nothing is ${what}`);
  if (kilobytes > budget) complain(`${folder}: ${what}: over budget`);
}

/** The page itself, the scripts and styles it names, and what those import statically. */
function loadedBy(out: string, page: string): string[] {
  const html = readFileSync(join(out, page), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/gu)].map((match) => match[1] ?? '');
  const all = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(out, file), 'utf8');
    const folder = file.split('/').slice(0, -1);
    for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/gu)) {
      waiting.push(path.startsWith('/') ? path.slice(1) : resolved(folder, path));
    }
  }
  return [page, ...all].map((file) => join(out, file));
}

function resolved(folder: readonly string[], path: string): string {
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function complain(what: string): void {
  failed = true;
  console.error(what);
}
