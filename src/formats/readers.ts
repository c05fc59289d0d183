/** The reader of each format, loaded when it is used. */
import type { FormatReader, ReadableFormat } from './format.ts';

/** A reader for one file of `format`. Copies are read whole: see `backup.ts`. */
export async function readerFor(format: Exclude<ReadableFormat, 'backup'>): Promise<FormatReader> {
  switch (format) {
    case 'bibtex':
      return (await import('./bibtex/reader.ts')).createBibtexReader();
    case 'ris':
      return (await import('./ris/reader.ts')).createRisReader();
    case 'csl-json':
      return (await import('./csl-json/reader.ts')).createCslReader();
    case 'papermemory':
      return (await import('./papermemory.ts')).createPaperMemoryReader();
  }
}
