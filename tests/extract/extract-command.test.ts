import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'paperfold-extract-'));
const url = 'https://mila.quebec/en/directory/ines-valcourt';

/** As package.json has it: once the engine has kept what it compiled, the command starts in half the time. */
const COMMAND = ['--import', './scripts/kept-code.mjs', 'scripts/extract.ts'];

function extract(...args: readonly string[]) {
  return spawnSync(process.execPath, [...COMMAND, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, NODE_NO_WARNINGS: '1' },
  });
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const page = `<html><body><h1>Ines Valcourt</h1><h2>Publications</h2><ul>
<li><b>Herding on a budget</b><ul><li>Zoé Ångström</li></ul></li><li><b>Herding on a budget</b><ul><li>Zoé Ångström</li></ul></li></ul>`;

describe('npm run extract', { timeout: 60_000 }, () => {
  mkdirSync(join(folder, 'folder.html'));
  it.each([
    ['a missing file', ['gone.html', '--url', url], /no such file: gone\.html/u],
    ['an empty file', [write('empty.html', ''), '--url', url], /is empty/u],
    ['white space alone', [write('blank.html', ' \n\t'), '--url', url], /is empty/u],
    [
      'a binary',
      [write('binary.html', new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13, 60, 112, 62])), '--url', url],
      /binary/u,
    ],
    ['a text that is no HTML', [write('notes.txt', 'Dear all, 3 < 4.\n'), '--url', url], /no HTML/u],
    ['JSON', [write('data.json', '{"title": "x"}'), '--url', url], /no HTML/u],
    ['a folder', ['folder.html', '--url', url], /folder/u],
    ['no file', ['--url', url], /PAGE\.html/u],
    ['two files', ['a.html', 'b.html', '--url', url], /one saved page/u],
    ['no address', [write('page.html', page)], /--url/u],
    ['a bad address', [write('page.html', page), '--url', 'mila'], /not an address/u],
    ['an address that is no web page', [write('page.html', page), '--url', 'javascript:alert(1)'], /http/u],
    ['an unknown option', [write('page.html', page), '--url', url, '--fast'], /fast/u],
  ])('refuses %s with one line and exit code 2', (_name, args, message) => {
    const { status, stdout, stderr } = extract(...args);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });

  it('prints JSON alone, the file taken from where the caller stands', () => {
    const { status, stdout, stderr } = extract(write('page.html', page), '--url', `${url}?page=0%2C3`);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      adapter: 'mila',
      why: expect.stringContaining('Mila'),
      profile: { name: 'Ines Valcourt', url: `${url}?page=0%2C3` },
      publications: [
        { title: 'Herding on a budget', authors: ['Zoé Ångström'] },
        { title: 'Herding on a budget', authors: ['Zoé Ångström'] },
      ],
      duplicates: [{ kept: 0, hidden: [1], reason: expect.stringContaining('title') }],
    });
  });

  it('decodes by the charset that the page declares', () => {
    const latin = Buffer.from(page.replace('<body>', '<meta charset="iso-8859-1"><body>'), 'latin1');
    const { publications } = JSON.parse(extract(write('latin.html', latin), '--url', url).stdout);
    expect(publications[0].authors).toEqual(['Zoé Ångström']);
  });

  it('says why a page is no profile', () => {
    const { status, stdout } = extract(write('other.html', '<html><body><p>Hello.'), '--url', 'https://example.org/');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      adapter: null,
      why: expect.stringMatching(/\w/u),
      profile: { url: 'https://example.org/' },
      publications: [],
      duplicates: [],
    });
  });

  it('reads the fixtures as their expected.json says', () => {
    const fixture = join(process.cwd(), 'tests/fixtures/mila/table-rows');
    const { stdout } = extract(
      join(fixture, 'page.html'),
      '--url',
      JSON.parse(readFileSync(join(fixture, 'case.json'), 'utf8')).url,
    );
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(fixture, 'expected.json'), 'utf8')));
  });
});
