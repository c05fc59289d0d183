/** The writer of each format, loaded when it is used. */

import type { BibtexOptions } from './bibtex/writer.ts';
import type { FiledPaper } from './filed-paper.ts';
import type { FormatWriter, WritableFormat } from './format.ts';

/** What a reader may choose about a file that is written. */
export interface WriteOptions {
  /** `latex`: letters as commands, for programs that know ASCII alone. UTF-8 by default. */
  readonly letters?: 'utf8' | 'latex';
  /** See `bibtex/keys.ts`. */
  readonly keyPattern?: string;
  readonly keepKeys?: boolean;
}

/** A writer for one file of `format`. Copies are written from entries: see `backup.ts`. */
export async function writerFor(
  format: Exclude<WritableFormat, 'backup'>,
  options: WriteOptions = {},
): Promise<FormatWriter> {
  switch (format) {
    case 'bibtex': {
      const { createBibtexWriter } = await import('./bibtex/writer.ts');
      return createBibtexWriter(await bibtexOptions(options));
    }
    case 'ris':
      return (await import('./ris/writer.ts')).createRisWriter();
    case 'csl-json':
      return (await import('./csl-json/writer.ts')).createCslWriter();
    case 'markdown':
      return (await import('./markdown.ts')).createMarkdownWriter();
    case 'csv':
      return (await import('./csv.ts')).createCsvWriter();
  }
}

async function bibtexOptions({ letters, keyPattern, keepKeys }: WriteOptions): Promise<BibtexOptions> {
  return {
    ...(letters === 'latex' && { encode: await (await import('./bibtex/latex-out.ts')).latexEncoder() }),
    ...(keyPattern !== undefined && { keyPattern }),
    ...(keepKeys !== undefined && { keepKeys }),
  };
}

/** The file in parts, as the papers come. */
export async function* written(
  batches: AsyncIterable<readonly FiledPaper[]> | Iterable<readonly FiledPaper[]>,
  writer: FormatWriter,
): AsyncGenerator<string> {
  yield writer.begin();
  for await (const batch of batches) yield batch.map((paper) => writer.add(paper)).join('');
  yield writer.end();
}
