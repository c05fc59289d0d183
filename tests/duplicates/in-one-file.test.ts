import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inOneFile } from '../../scripts/in-one-file.ts';
import { agedFile } from './aged-files.ts';

describe('a command in one file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'paperfold-command-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const written = (name: string, text: string, secondsAgo: number): string => agedFile(folder, name, text, secondsAgo);

  it('is made once, and anew when something that it imports has changed', async () => {
    const source = written('command.ts', "import { word } from './word.ts';\nconsole.log(word as string);\n", 60);
    written('word.ts', "export const word: string = 'crease';\n", 60);
    const path = await inOneFile(source, folder);
    expect(readFileSync(path, 'utf8')).toContain('crease');
    expect(readFileSync(path, 'utf8')).not.toContain('as string');
    const made = statSync(path).mtimeMs;
    await inOneFile(source, folder);
    expect(statSync(path).mtimeMs).toBe(made);
    written('word.ts', "export const word: string = 'fold';\n", -60);
    await inOneFile(source, folder);
    expect(readFileSync(path, 'utf8')).toContain('fold');
  });

  it('cannot be made of what is no program', async () => {
    await expect(inOneFile(written('command.ts', 'const = ;', 60), folder)).rejects.toThrow('Unexpected token');
  });
});
