/** Whatever a file holds: no reader throws, none hangs, and what is good in it comes in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBibtexReader } from '../../src/formats/bibtex/reader.ts';
import { createCslReader } from '../../src/formats/csl-json/reader.ts';
import { formatOf } from '../../src/formats/detect.ts';
import { type FormatReader, type ReadableFormat, readAll } from '../../src/formats/format.ts';
import { openFile } from '../../src/formats/open-file.ts';
import { createPaperMemoryReader } from '../../src/formats/papermemory.ts';
import { createBackupReader } from '../../src/formats/read-backup.ts';
import { createRisReader } from '../../src/formats/ris/reader.ts';

const READERS: readonly [string, () => FormatReader][] = [
  ['BibTeX', createBibtexReader],
  ['RIS', createRisReader],
  ['CSL-JSON', createCslReader],
  ['PaperMemory', createPaperMemoryReader],
];

const folder = join(import.meta.dirname, 'fixtures');
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** Pieces that mean something to some reader, in any order. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@article{a,',
        '@string{',
        '@comment{',
        '@inbook(b,',
        'title = {T}',
        'author="A and B"',
        ' = ',
        ',',
        '{',
        '}',
        '"',
        '#',
        '\\',
        "\\'",
        '\\v{',
        '$',
        '^',
        '_',
        '\n',
        '\n@misc{',
        'crossref={a}',
        '~',
        'TY  - JOUR\n',
        'TI  - T\n',
        'AU  - A;B\n',
        'ER  - \n',
        'KW  - ',
        '  - ',
        '\r',
        '\t',
        '[',
        ']',
        '{"title":"T"}',
        '"items":[',
        ':',
        'null',
        '\\u12',
        '{"__dataVersion":1,',
        '\u0000',
        '\ud800',
        '\u202e',
        '&#x110000;',
        '&amp;',
        '<i>',
        '<',
        '%0 J',
        '%PDF-',
        '<html>',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const text = fc.oneof(
  soup,
  fc
    .tuple(fc.constantFrom(...samples), fc.nat(3000), fc.nat(3000))
    .map(([sample, from, length]) => sample.slice(from, from + length)),
  fc
    .tuple(fc.constantFrom(...samples), fc.nat(3000), soup)
    .map(([sample, at, noise]) => sample.slice(0, at) + noise + sample.slice(at)),
);

describe.each(READERS)('%s', (_, create) => {
  it('reads anything without throwing, and the same however it is cut', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (given, size) => {
        const whole = readAll(create(), given);
        const clean = given.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
        const reader = create();
        for (let at = 0; at < clean.length; at += size) reader.push(clean.slice(at, at + size));
        expect(reader.end()).toEqual(whole);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 200) },
    );
  });

  it.each([
    ['open brackets', '@article{a, title={'.padEnd(1_500_000, '{')],
    ['open comments', '@comment{'.repeat(150_000)],
    ['accents that do not end', `@article{a, title={${"\\'{".repeat(400_000)}`],
    ['entries that do not end', '\n@article{a,'.repeat(100_000)],
    ['one long line', `TY  - JOUR\nTI  - ${'long '.repeat(400_000)}\nER  - \n`],
    ['objects that do not end', '[{"title":'.repeat(100_000)],
    ['quotation marks', `@article{a, title="${'"'.repeat(300_000)}, b=1}`],
    ['spaces', `@article{a,${' '.repeat(500_000)}title${' '.repeat(500_000)}={T}}`],
    ['joints', `@article{a, title=${'{x} # '.repeat(100_000)}}`],
    ['names', `@article{a, title={T}, author={${'A, B, C and '.repeat(50_000)}}}`],
    ['commas within a name', `@article{a, title={T}, author={A B${' , ~'.repeat(200_000)}}}`],
    ['brackets within a name', `@article{a, title={T}, author={A B${' ('.repeat(200_000)}}}`],
    ['preambles', `@preamble{"\\def\\x{y}"}\n`.repeat(20_000)],
    ['commas', `@article{a${','.repeat(900_000)}(`],
    ['a blank key', `@article{${' '.repeat(900_000)}(, title={T}}`],
    ['comments before nothing', `@article{a,\n${'% x\n'.repeat(200_000)}(\n}`],
    ['lines that say nothing', `@article{a,\n${'nothing,\n'.repeat(100_000)}}`],
    ['dollars', `@article{a, title={${'$ x '.repeat(200_000)}}}`],
  ])('gets to the end of %s', (__, given) => {
    const { papers, rejected } = readAll(create(), given);
    expect(papers.length + rejected.length).toBeLessThanOrEqual(100_001);
  });
});

it('lines of CSL-JSON are counted from the top of the file, however it is cut', () => {
  const reader = createCslReader();
  for (const piece of ['\n\n', ' ', '{"id":"a"}\n']) reader.push(piece);
  expect(reader.end().rejected).toEqual([{ line: 3, why: 'no-title', label: 'a' }]);
});

it('a copy is read without throwing, whatever it holds', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (given, evenDamaged) => {
      const reader = createBackupReader({ evenDamaged });
      reader.push(given);
      expect(reader.end()).toHaveProperty('ok');
    }),
  );
});

describe('a file', () => {
  const FORMATS: readonly (ReadableFormat | undefined)[] = [
    undefined,
    'bibtex',
    'ris',
    'csl-json',
    'papermemory',
    'backup',
  ];

  it('of any bytes is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...FORMATS), async (bytes, format) => {
        expect(await openFile(new Blob([bytes]), format === undefined ? {} : { format })).toHaveProperty('ok');
      }),
    );
  });

  it.each([
    ['', 'empty'],
    ['%PDF-1.7\n', 'pdf'],
    ['PK\u0003\u0004', 'zip'],
    ['\u0089PNG\r\n\u001a\n\u0000\u0000', 'binary'],
    ['<!DOCTYPE html><title>x</title>', 'html'],
    ['<?xml version="1.0"?><xml><records/></xml>', 'xml'],
    ['<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', 'xml'],
    ['{"a":1}', 'json'],
    ['%0 Journal Article\n%T A title\n', 'endnote'],
    ['FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n', 'endnote'],
    ['PMID- 12345\nOWN - NLM\n', 'medline'],
    ['title,author,year,doi\na,b,2001,10.1/x\n', 'table'],
    ['Dear Ada,\n\nwrite to ada@example.org {soon}, or to @article in general.\nTY', 'prose'],
  ])('that begins %j is told to be something else: %s', async (content, why) => {
    expect(await openFile(new Blob([content]))).toEqual({ ok: false, error: { why } });
  });

  it('in which nothing can be read says so, with reasons', async () => {
    expect(await openFile(new Blob(['@article{a, author={B}}']))).toEqual({
      ok: false,
      error: { why: 'nothing-readable', rejected: [{ line: 1, why: 'no-title', label: 'a' }] },
    });
  });

  it.each([
    ['utf-8 with a mark', [0xef, 0xbb, 0xbf], (text: string) => Buffer.from(text, 'utf8')],
    ['utf-16 with a mark', [0xff, 0xfe], (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-16 without one', [], (text: string) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', [], (text: string) => Buffer.from(text, 'latin1')],
  ])('is decoded from %s', async (_, mark, encode) => {
    const bytes = [new Uint8Array(mark), new Uint8Array(encode('@article{a,\r\n title={Ünïcode}}\r\n@book{b}'))];
    const result = await openFile(new Blob(bytes));
    expect(result).toMatchObject({
      ok: true,
      value: { papers: [{ publication: { title: 'Ünïcode' } }], rejected: [{ line: 3 }] },
    });
  });

  it.each([
    ['GBK', 'c9eeb6c8d1a7cfb0d5dbb5fe', 'cdf5d0a1c3f7', '深度学习折叠', '王小明'],
    ['Windows-1251', 'd1e2b8f0f2eae020f1efe8f1eaeee2', 'c8e2e0edeee2', 'Свёртка списков', 'Иванов'],
  ])('is decoded from %s', async (_, titleBytes, nameBytes, title, name) => {
    const bytes = [
      Buffer.from('@article{a, title={'),
      Buffer.from(titleBytes, 'hex'),
      Buffer.from('}, author={'),
      Buffer.from(nameBytes, 'hex'),
      Buffer.from('}, year=2012}'),
    ];
    expect(await openFile(new Blob(bytes))).toMatchObject({
      ok: true,
      value: { papers: [{ publication: { title, authors: [name] } }] },
    });
  });

  it('can be stopped while it is read', async () => {
    const stop = new AbortController();
    const file = new Blob(Array.from({ length: 3000 }, (_, at) => `@article{k${at}, title={Title ${at}}}\n`));
    const seen: number[] = [];
    const result = await openFile(file, {
      signal: stop.signal,
      progress: ({ done }) => {
        seen.push(done);
        stop.abort();
      },
    });
    expect(seen.length > 0 ? result : { ok: false, error: { why: 'cancelled' } }).toEqual({
      ok: false,
      error: { why: 'cancelled' },
    });
    expect(await openFile(file, { signal: AbortSignal.abort() })).toEqual({ ok: false, error: { why: 'cancelled' } });
  });
});

it('every sample is told by its content', () => {
  const formats = samples.map((sample) => formatOf(sample));
  expect(formats.filter((found) => 'foreign' in found)).toEqual([]);
});
