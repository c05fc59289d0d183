/** The formats that are plain text, and the message that names each. */
import type { WritableFormat } from './format.ts';

/** Formats that may be copied as text. */
export type TextFormat = Exclude<WritableFormat, 'backup'>;

export const TEXT_FORMATS: readonly (readonly [format: TextFormat, name: string])[] = [
  ['bibtex', 'export.format.bibtex'],
  ['ris', 'export.format.ris'],
  ['csl-json', 'export.format.cslJson'],
  ['markdown', 'export.format.markdown'],
  ['csv', 'export.format.csv'],
];
