/** What a file that is written is called, and of what kind browsers take it to be. Pure. */
import type { WritableFormat } from './format.ts';

const ENDINGS: Readonly<Record<WritableFormat, string>> = {
  bibtex: 'bib',
  ris: 'ris',
  'csl-json': 'csl.json',
  markdown: 'md',
  csv: 'csv',
  backup: 'json',
};

const TYPES: Readonly<Record<WritableFormat, string>> = {
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl-json': 'application/vnd.citationstyles.csl+json',
  markdown: 'text/markdown',
  csv: 'text/csv',
  backup: 'application/json',
};

/** `paperfold-2026-03-31.bib`, by the reader's calendar; a packed copy ends in `.json.gz`. */
export function fileName(format: WritableFormat, now: Date, packed = false): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `paperfold-${year}-${month}-${day}.${ENDINGS[format]}${packed ? '.gz' : ''}`;
}

/** The media type of a text file of that format. */
export function mediaType(format: WritableFormat): string {
  return `${TYPES[format]};charset=utf-8`;
}
