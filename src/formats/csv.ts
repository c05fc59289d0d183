/** Writes CSV (RFC 4180) for spreadsheets. Pure. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { FiledPaper } from './filed-paper.ts';
import type { FormatWriter } from './format.ts';

const COLUMNS = [
  'title',
  'authors',
  'year',
  'date',
  'venue',
  'volume',
  'issue',
  'pages',
  'kind',
  'doi',
  'arxiv',
  'pmid',
  'url',
  'pdf',
  'code',
  'status',
  'starred',
  'tags',
  'note',
  'abstract',
] as const;

/**
 * A writer for one file: a mark that says UTF-8 (spreadsheets guess otherwise), a row of names, a row a paper. Cells that a
 * spreadsheet would take for a formula begin with an apostrophe: titles come from pages that nobody has to trust.
 */
export function createCsvWriter(): FormatWriter {
  return {
    begin: () => `\uFEFF${row(COLUMNS)}`,
    add: (paper) => row(cells(paper)),
    end: () => '',
  };
}

function row(values: readonly string[]): string {
  return stringify([[...values]], { escape_formulas: true, record_delimiter: '\r\n' });
}

function cells({ publication, tags, note, status, starred }: FiledPaper): string[] {
  const { title, authors, authorsCut, year, date, venue, volume, issue, pages, kind, ids, links, abstract } =
    publication;
  const values: Readonly<Record<(typeof COLUMNS)[number], string | undefined>> = {
    title,
    authors: [...authors, ...(authorsCut === true ? ['et al.'] : [])].join('; '),
    year: year?.toString(),
    date,
    venue,
    volume,
    issue,
    pages,
    kind,
    doi: ids.doi,
    arxiv: ids.arxiv,
    pmid: ids.pmid,
    url: links.landing,
    pdf: links.pdf,
    code: links.code,
    status,
    starred: starred === true ? 'yes' : undefined,
    tags: tags.join('; '),
    note,
    abstract: abstract?.text,
  };
  return COLUMNS.map((name) => values[name] ?? '');
}
