import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFresh } from '../../scripts/fresh.mjs';
import { agedFile } from './aged-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperfold-fresh-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string, secondsAgo: number): string => agedFile(folder, name, text, secondsAgo);

it('is fresh while it is newer than all that it was made of, and all of that is there', () => {
  const made = written('made.mjs', '', 30);
  const list = written('made.json', '["one.ts", "two.ts"]', 30);
  written('one.ts', '', 60);
  expect(isFresh(made, list, folder)).toBe(false);
  written('two.ts', '', 60);
  expect(isFresh(made, list, folder)).toBe(true);
  written('one.ts', '', 10);
  expect(isFresh(made, list, folder)).toBe(false);
});

it('is not fresh where nothing was made, or no list tells of what', () => {
  const made = join(folder, 'made.mjs');
  const list = join(folder, 'made.json');
  expect(isFresh(made, list, folder)).toBe(false);
  written('made.mjs', '', 0);
  expect(isFresh(made, list, folder)).toBe(false);
  for (const broken of ['[', '{}', '["gone.ts"]']) {
    written('made.json', broken, 0);
    expect(isFresh(made, list, folder)).toBe(false);
  }
});
