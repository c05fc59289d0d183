/** Reads CSL-JSON records, whatever their fields hold, as publications to be judged. */
import { authorsIn } from '../src/publication/author-list.ts';
import { arxivFrom, doiFrom } from '../src/publication/identifiers.ts';
import type { Publication, PublicationKind } from '../src/publication/publication.ts';
import { fail, ok, type Result } from '../src/result.ts';

/** A record's own id and what it says. */
export interface CslRecord {
  readonly id: string | number;
  readonly publication: Publication;
}

const KINDS: Readonly<Record<string, PublicationKind>> = {
  'paper-conference': 'conference',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
};

/** The records in `data`; fails in plain words where it is not a list of records with ids of their own. */
export function cslRecords(data: unknown): Result<CslRecord[], string> {
  if (!Array.isArray(data)) return fail('not a CSL-JSON array of records');
  const seen = new Set<string>();
  const records: CslRecord[] = [];
  for (const [place, item] of data.entries()) {
    if (typeof item !== 'object' || item === null || Array.isArray(item))
      return fail(`record ${place + 1} is not an object`);
    const fields: Readonly<Record<string, unknown>> = item;
    const { id } = fields;
    if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return fail(`record ${place + 1} has no id`);
    if (seen.has(`${id}`)) return fail(`record ${place + 1} repeats the id ${JSON.stringify(id)}`);
    seen.add(`${id}`);
    records.push({ id, publication: publicationOf(fields) });
  }
  return ok(records);
}

function publicationOf(fields: Readonly<Record<string, unknown>>): Publication {
  const said = (name: string) => text(fields[name]);
  const found = {
    year: yearOf(fields.issued),
    venue: said('container-title'),
    volume: said('volume'),
    issue: said('issue'),
    pages: said('page'),
    kind: KINDS[said('type') ?? ''],
  };
  const doi = doiFrom(said('DOI') ?? '') ?? doiFrom(said('URL') ?? '');
  const arxiv = arxivFrom(said('DOI')?.replace(/^.*10\.48550\//iu, '') ?? '') ?? arxivFrom(said('URL') ?? '');
  const pmid = /^\d+$/u.exec(said('PMID') ?? '')?.[0];
  const abstract = said('abstract');
  return {
    title: said('title') ?? '',
    authors: authorsOf(fields.author),
    ...defined(found),
    ids: defined({ doi, arxiv, pmid }),
    links: {},
    ...(abstract === undefined ? {} : { abstract: { text: abstract, complete: true, source: 'file' } }),
    from: { adapter: 'csl-json', page: '' },
  };
}

/** `record` itself, the fields that are undefined taken out. */
function defined<Fields extends object>(record: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  for (const name in record) if (record[name] === undefined) delete record[name];
  // What is left holds no undefined; the type of the object cannot follow that.
  return record as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}

function authorsOf(value: unknown): string[] {
  if (typeof value === 'string') return authorsIn(value);
  if (!Array.isArray(value)) return [];
  return rejoined(value).flatMap((author: unknown) => {
    if (typeof author === 'string') return authorsIn(author);
    if (typeof author !== 'object' || author === null) return [];
    const { family, given, literal }: Readonly<Record<string, unknown>> = { ...author };
    const [last, first, whole] = [text(family), text(given), text(literal)];
    if (last !== undefined) return [first === undefined ? last : `${last}, ${first}`];
    return whole === undefined ? (first === undefined ? [] : [first]) : authorsIn(whole);
  });
}

/** Lists that were split within a character reference (`Bernd Kr&#228`, `mer, Hans Mai`) as the one line they were. */
function rejoined(authors: readonly unknown[]): readonly unknown[] {
  const lines = authors.map((author) => {
    const { family, given, literal }: Readonly<Record<string, unknown>> = {
      ...(author instanceof Object ? author : {}),
    };
    return [family, given, literal].flatMap((part) => text(part) ?? []).join(', ');
  });
  return lines.some((line) => /&#\d{2,5}$/u.test(line)) ? [lines.join(';')] : authors;
}

/** A text field, trimmed; numbers as digits; absent where it is empty, `NA` or of another kind. */
function text(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return `${one}`;
  if (typeof one !== 'string') return undefined;
  const trimmed = one.trim();
  return trimmed === '' || trimmed === 'NA' || trimmed === 'N/A' ? undefined : trimmed;
}

function yearOf(issued: unknown): number | undefined {
  if (typeof issued === 'number') return plausible(issued);
  if (typeof issued === 'string') return plausible(Number(/\d{4}/u.exec(issued)?.[0]));
  if (typeof issued !== 'object' || issued === null) return undefined;
  const date: Readonly<Record<string, unknown>> = { ...issued };
  const parts = date['date-parts'];
  const first: unknown = Array.isArray(parts) ? (Array.isArray(parts[0]) ? parts[0][0] : parts[0]) : undefined;
  return yearOf(first) ?? yearOf(date.raw) ?? yearOf(date.literal);
}

function plausible(year: number): number | undefined {
  return Number.isInteger(year) && year > 1400 && year < 2200 ? year : undefined;
}
