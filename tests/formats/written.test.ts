import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PATTERN, keyFrom } from '../../src/formats/bibtex/keys.ts';
import { latexEncoder } from '../../src/formats/bibtex/latex-out.ts';
import { createBibtexWriter } from '../../src/formats/bibtex/writer.ts';
import type { FiledPaper } from '../../src/formats/filed-paper.ts';
import { type WritableFormat, writeAll } from '../../src/formats/format.ts';
import { createRisWriter } from '../../src/formats/ris/writer.ts';
import { writerFor } from '../../src/formats/writers.ts';
import type { Publication } from '../../src/publication/publication.ts';

const publication: Publication = {
  title: 'The DNA of 100% folded_lists: Études & more',
  authors: ['Émile Müller', 'Jan van der Berg', 'The ATLAS Collaboration', 'Martin King Jr.'],
  year: 2020,
  date: '2020-03-05',
  venue: 'Journal of Lists',
  volume: '3',
  issue: '2',
  pages: '10-20',
  kind: 'article',
  ids: { doi: '10.1000/a_b', arxiv: '2001.01234' },
  links: { landing: 'https://example.org/a_(b)', pdf: 'https://example.org/a.pdf' },
  abstract: { text: 'We fold.', complete: true, source: 'mila' },
  from: { adapter: 'mila', page: 'https://mila.quebec/en/directory/ada' },
};
const paper: FiledPaper = { publication, tags: ['R&D', 'lists'], note: '=1+1', status: 'reading', starred: true };

describe('BibTeX', () => {
  it('is what people write by hand', () => {
    expect(writeAll(createBibtexWriter(), [paper])).toBe(`@article{muller2020dnafoldedlists,
  title = {The {DNA} of 100\\% folded\\_lists: Études \\& more},
  author = {Müller, Émile and van der Berg, Jan and {The ATLAS Collaboration} and King, Jr., Martin},
  journal = {Journal of Lists},
  year = {2020},
  month = {3},
  day = {5},
  volume = {3},
  number = {2},
  pages = {10--20},
  doi = {10.1000/a_b},
  eprint = {2001.01234},
  archiveprefix = {arXiv},
  url = {https://example.org/a_(b)},
  pdf = {https://example.org/a.pdf},
  abstract = {We fold.},
  keywords = {R\\&D; lists},
  annote = {=1+1},
  readstatus = {reading},
  relevance = {relevant},
}

`);
  });

  it('is ASCII where that is asked for', async () => {
    const file = writeAll(createBibtexWriter({ encode: await latexEncoder() }), [paper]);
    expect(file).toMatch(/^[\0-\x7f]*$/u);
    expect(file).toContain("{\\'E}tudes");
    expect(file).toContain('M{\\"u}ller');
  });

  it.each([
    [DEFAULT_PATTERN, 'muller2020dnafoldedlists'],
    ['[auth:capitalize][yy]', 'Muller20'],
    ['[authors]:[veryshorttitle:upper]', 'mullerbergtheatlascollaboration:DNA'],
    ['[nonsense]x', 'x'],
  ])('has keys after the pattern %s', (pattern, key) => {
    expect(keyFrom(pattern, publication)).toBe(key);
  });

  it('gives each paper a key of its own, which does not depend on what else is written', () => {
    const other: FiledPaper = { publication: { ...publication, ids: { doi: '10.1000/other' } }, tags: [] };
    const third: FiledPaper = { publication: { ...publication, ids: { doi: '10.1000/third' } }, tags: [] };
    const keysOf = (...papers: readonly FiledPaper[]) =>
      [...writeAll(createBibtexWriter(), papers).matchAll(/^@\w+\{(.*),$/gmu)].map((match) => match[1]);
    const [first, second, last] = keysOf(paper, other, third);
    expect(first).toBe('muller2020dnafoldedlists');
    expect(second).toMatch(/^muller2020dnafoldedlists[a-z]{3}$/u);
    expect(keysOf(paper, third, other)).toEqual([first, last, second]);
    expect(new Set(keysOf(paper, paper, paper)).size).toBe(3);
    expect(keysOf({ publication: { ...publication, reference: { key: 'own:key' } }, tags: [] })).toEqual(['own:key']);
  });

  it('writes only the letters that remain of a name without any in ASCII', () => {
    expect(keyFrom(DEFAULT_PATTERN, { ...publication, authors: ['李明'], title: '深度学习' })).toMatch(
      /^paper2020[a-z]{3}$/u,
    );
  });
});

it('RIS is what programs write', () => {
  expect(writeAll(createRisWriter(), [paper])).toBe(`TY  - JOUR
TI  - The DNA of 100% folded_lists: Études & more
AU  - Müller, Émile
AU  - van der Berg, Jan
AU  - The ATLAS Collaboration,
AU  - King, Martin, Jr.
T2  - Journal of Lists
PY  - 2020
DA  - 2020/03/05
VL  - 3
IS  - 2
SP  - 10
EP  - 20
DO  - 10.1000/a_b
AN  - arXiv:2001.01234
UR  - https://example.org/a_(b)
L1  - https://example.org/a.pdf
AB  - We fold.
KW  - R&D
KW  - lists
N1  - =1+1
U1  - status:reading
U1  - starred
ER  - 

`);
});

it('Markdown is a line a paper, with nothing in it that Markdown would obey', async () => {
  expect(writeAll(await writerFor('markdown'), [paper])).toBe(
    `- [The DNA of 100% folded\\_lists: Études & more](https://example.org/a_%28b%29). Émile Müller, Jan van der Berg, The ATLAS Collaboration, Martin King Jr. *Journal of Lists*, 3(2), 10-20, 2020. [PDF](https://example.org/a.pdf). #R-D #lists\n  > \\=1+1\n`,
  );
});

it('a note in Markdown is text, line by line', async () => {
  const noted: FiledPaper = { ...paper, note: '- a\n1. b &amp; c\n\n# d' };
  expect(writeAll(await writerFor('markdown'), [noted])).toContain(
    '\n  > \\- a\n  > 1\\. b \\&amp; c\n  > \n  > \\# d\n',
  );
});

it('CSV has no cell that a spreadsheet would run', async () => {
  const evil: FiledPaper = { ...paper, publication: { ...publication, title: '=HYPERLINK("http://x","y")\n' } };
  const [names, row = ''] = writeAll(await writerFor('csv'), [evil]).split('\r\n');
  expect(names).toMatch(/^\uFEFFtitle,authors,year,/u);
  expect(row).toMatch(/^"'=HYPERLINK\(""http:/u);
  expect(row).toContain(",'=1+1,We fold.");
});

describe('npm run convert', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'convert-'));
  const run = (content: string, ...args: string[]) => {
    writeFileSync(join(folder, 'file'), content);
    const script = join(import.meta.dirname, '..', '..', 'scripts', 'convert.ts');
    const done = spawnSync(process.execPath, [script, 'file', ...args], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });
    return { out: done.stdout, err: done.stderr, code: done.status };
  };
  const broken = readFileSync(join(import.meta.dirname, 'fixtures', 'broken.bib'), 'utf8');

  it('prints what it can read, and names the rest by line', () => {
    const { out, err, code } = run(broken, '--to', 'csl-json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(6);
    expect(err.split('\n').map((line) => /line \d+: \w+/u.exec(line)?.[0])).toEqual([
      'line 4: open',
      'line 12: untitled',
      'line 18: last',
      undefined,
    ]);
  });

  it('writes copies that it reads again', () => {
    const { out } = run(broken, '--to', 'backup');
    const back = run(out, '--to', 'csl-json');
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(back.out)).toMatchObject(JSON.parse(run(broken, '--to', 'csl-json').out));
    const spoilt = run(out.replace('No key', 'Mo key'), '--to', 'csl-json');
    expect(spoilt).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^file: this copy was changed.*\n$/u),
    });
    expect(run(out.replace('No key', 'Mo key'), '--to', 'csl-json', '--even-damaged').code).toBe(0);
  });

  it.each([
    ['Dear Ada', ['--to', 'ris'], /^file: no BibTeX, RIS/u],
    ['@article{a, author={B}}', ['--to', 'ris'], /line 1: a has no title\nfile: not one entry/u],
    [broken, ['--to', 'pdf'], /^pdf is no format to write/u],
    [broken, ['--to', 'ris', '--from', 'word'], /^word is no format to read/u],
    [broken, [], /^--to is missing/u],
    [broken, ['--to', 'ris', '--from', 'csl-json'], /not one entry could be read/u],
  ])('refuses %j %j', (content, args, words) => {
    const { out, err, code } = run(content, ...args);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(words);
  });

  it('knows every format', () => {
    const to: readonly WritableFormat[] = ['bibtex', 'ris', 'csl-json', 'markdown', 'csv', 'backup'];
    for (const format of to) expect(run(broken, '--to', format).code, format).toBe(0);
  });
});
