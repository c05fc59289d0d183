/** Names of files that are written. Pure. */
import type { WritableFormat } from '../formats/format.ts';

const ENDINGS: Readonly<Record<WritableFormat, string>> = {
  bibtex: 'bib',
  ris: 'ris',
  'csl-json': 'csl.json',
  markdown: 'md',
  csv: 'csv',
  backup: 'json',
};

/** `paperfold-2026-03-31.bib`, by the reader's calendar; a packed copy ends in `.json.gz`. */
export function fileName(format: WritableFormat, now: Date, packed = false): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `paperfold-${year}-${month}-${day}.${ENDINGS[format]}${packed ? '.gz' : ''}`;
}
