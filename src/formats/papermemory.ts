/** Reads what PaperMemory exports (https://github.com/vict0rsch/PaperMemory): one object, a paper under each id. Pure. */
import { arxivFrom } from '../publication/identifiers.ts';
import { partsOf } from '../publication/person-parts.ts';
import { createBibtexReader } from './bibtex/reader.ts';
import { paperFrom } from './build-paper.ts';
import { dateIn } from './dates.ts';
import type { FiledPaper } from './filed-paper.ts';
import { type FormatReader, type Reading, type Rejected, readAll } from './format.ts';

/** A reader for one file. It waits for the end: the file is one object. */
export function createPaperMemoryReader(): FormatReader {
  const pieces: string[] = [];
  return {
    push: (text) => void pieces.push(text),
    count: 0,
    end: () => readPaperMemory(pieces.join('')),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function readPaperMemory(text: string): Reading {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { papers: [], rejected: [{ line: 1, why: 'unclosed' }] };
  }
  const outer = fieldsOf(data);
  // The whole storage holds the papers one step deeper than the export.
  const all = outer.papers === undefined ? outer : fieldsOf(outer.papers);
  const papers: FiledPaper[] = [];
  const rejected: Rejected[] = [];
  for (const [id, value] of Object.entries(all)) {
    if (id.startsWith('__')) continue;
    const paper = paperOf(fieldsOf(value), id);
    if (paper !== undefined) papers.push(paper);
    else rejected.push({ line: lineOf(text, id), why: 'no-title', label: id.slice(0, 100) });
  }
  return { papers, rejected };
}

function paperOf(fields: Fields, id: string): FiledPaper | undefined {
  const said = (name: string): string | undefined => {
    const value = fields[name];
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.trim() !== '' && text !== 'unknown' ? text : undefined;
  };
  // Its own BibTeX knows more of volume and pages than its fields.
  const cited = readAll(createBibtexReader(), said('bibtex') ?? '').papers[0]?.publication;
  const names = (said('author') ?? '').split(/\s+and\s+/u).filter((name) => name.trim() !== '');
  const pdf = said('pdfLink');
  const code = said('codeLink') ?? textOf(fieldsOf(fields.code).url);
  const paper = paperFrom(
    {
      title: said('title'),
      people: names.length > 0 ? names.map(partsOf) : (cited?.reference?.people ?? []),
      date: cited?.date === undefined ? dateIn(said('year')) : cited.date.split('-').map(Number),
      venue: said('venue') ?? cited?.venue,
      volume: cited?.volume,
      issue: cited?.issue,
      pages: cited?.pages,
      kind: cited?.kind,
      abstract: said('abstract') ?? cited?.abstract?.text,
      ids: {
        ...cited?.ids,
        doi: said('doi') ?? cited?.ids.doi,
        arxiv: /^arxiv-/iu.test(id) ? arxivFrom(id.slice(6)) : cited?.ids.arxiv,
      },
      addresses: [textOf(fields.absLink), cited?.links.landing],
      pdf,
      code,
      details: { key: said('key') ?? cited?.reference?.key, publisher: cited?.reference?.publisher },
      tags: Array.isArray(fields.tags) ? fields.tags.flatMap((tag: unknown) => textOf(tag) ?? []) : [],
      notes: [said('note')],
      starred: fields.favorite === true,
      addedAt: timeOf(fields.addDate),
    },
    'papermemory',
  );
  return paper;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' || typeof value === 'number' ? new Date(value).getTime() : Number.NaN;
  return Number.isFinite(time) && time > 0 ? time : undefined;
}

function lineOf(text: string, id: string): number {
  const place = text.indexOf(JSON.stringify(id));
  return place === -1 ? 1 : text.slice(0, place).split('\n').length;
}
