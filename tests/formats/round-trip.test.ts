import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupParts } from '../../src/formats/backup.ts';
import { latexEncoder } from '../../src/formats/bibtex/latex-out.ts';
import { createBibtexReader } from '../../src/formats/bibtex/reader.ts';
import { createBibtexWriter } from '../../src/formats/bibtex/writer.ts';
import { createCslReader } from '../../src/formats/csl-json/reader.ts';
import { createCslWriter } from '../../src/formats/csl-json/writer.ts';
import { entriesOf } from '../../src/formats/entries.ts';
import { filedPaper } from '../../src/formats/filed.ts';
import type { FiledPaper } from '../../src/formats/filed-paper.ts';
import { type FormatReader, type FormatWriter, readAll, writeAll } from '../../src/formats/format.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { createRisReader } from '../../src/formats/ris/reader.ts';
import { createRisWriter } from '../../src/formats/ris/writer.ts';
import { placeIn } from '../../src/publication/printed-place.ts';
import { valueOf } from '../reading-list/means-for-tests.ts';
import { cslRecord } from './arbitrary-csl.ts';

const encode = await latexEncoder();

/** Each way out of CSL-JSON and back. */
const WAYS: readonly [
  string,
  (papers: readonly FiledPaper[]) => readonly FiledPaper[] | Promise<readonly FiledPaper[]>,
][] = [
  ['CSL-JSON', through(createCslWriter, createCslReader)],
  ['BibTeX', through(createBibtexWriter, createBibtexReader)],
  ['BibTeX with LaTeX for letters', through(() => createBibtexWriter({ encode }), createBibtexReader)],
  ['RIS', through(createRisWriter, createRisReader)],
  [
    'a copy',
    async (papers) => {
      const parts = await Array.fromAsync(
        backupParts([entriesOf(papers, 1_800_000_000_000, 'abcdefgh')], { exportedAt: 0, app: '' }),
      );
      return valueOf(readBackup(parts.join(''))).entries.map(filedPaper);
    },
  ],
];

function through(writer: () => FormatWriter, reader: () => FormatReader) {
  return (papers: readonly FiledPaper[]) => {
    const file = writeAll(writer(), papers);
    const { papers: back, rejected } = readAll(reader(), file);
    expect(rejected, file).toEqual([]);
    return back;
  };
}

/** What every format must keep. */
function core(paper: FiledPaper) {
  const { title, year, venue, pages, volume, issue, ids, links, abstract, reference = {}, kind } = paper.publication;
  const people = (all: typeof reference.people) =>
    all?.map(({ family, given, particle, suffix, literal }) => [
      literal ?? [particle, family].filter(Boolean).join(' '),
      given ?? '',
      suffix ?? '',
    ]);
  const { status, starred, tags, note } = paper;
  return {
    title,
    year,
    venue,
    pages,
    volume,
    issue,
    doi: ids.doi,
    links,
    abstract: abstract?.text,
    kind,
    people: people(reference.people),
    editors: people(reference.editors),
    publisher: reference.publisher,
    place: reference.place,
    own: { status, starred, tags: [...tags].sort(), note },
  };
}

describe.each(WAYS)('CSL-JSON through %s', (way, go) => {
  it('keeps title, people, date, DOI, venue, pages and what the reader had set', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cslRecord, { minLength: 1, maxLength: 3 }), async (records) => {
        const { papers, rejected } = readAll(createCslReader(), JSON.stringify(records));
        expect(rejected).toEqual([]);
        const back = await go(papers);
        // A copy always says where its reader stands, and what is shown of it has volume and pages apart from the venue.
        const given =
          way === 'a copy'
            ? papers.map(({ publication, status = 'to-read', ...paper }) => ({
                ...paper,
                publication: { ...publication, ...placeIn(publication) },
                status,
              }))
            : papers;
        expect(back.map(core)).toEqual(given.map(core));
        expect(back.map(({ publication }) => publication.date)).toEqual(
          papers.map(({ publication }) => publication.date),
        );
      }),
      { numRuns: Number(process.env['RUNS'] ?? 100) },
    );
  });
});

it('keeps lines of a note in RIS that look like the beginning of a record', async () => {
  const note = 'As the file said:\nTY-\nTY - JOUR\nTI - Another';
  const given = readAll(
    createCslReader(),
    JSON.stringify([{ id: 'a', type: 'article-journal', title: 'Folds', note }]),
  );
  const { papers, rejected } = readAll(createRisReader(), writeAll(createRisWriter(), given.papers));
  expect(rejected).toEqual([]);
  expect(papers.map((paper) => [paper.publication.title, paper.note])).toEqual([['Folds', note]]);
});
