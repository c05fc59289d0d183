/** Papers of a page as the text of any format, through the writers that the list's own files go through. */
import { inSlices } from '../annotate/slices.ts';
import { createBibtexWriter } from '../formats/bibtex/writer.ts';
import { createCslWriter } from '../formats/csl-json/writer.ts';
import { createCsvWriter } from '../formats/csv.ts';
import type { FormatWriter } from '../formats/format.ts';
import { listedPaper } from '../formats/listed.ts';
import { createMarkdownWriter } from '../formats/markdown.ts';
import { createRisWriter } from '../formats/ris/writer.ts';
import type { TextFormat } from '../formats/text-formats.ts';
import type { PaperListings } from '../reading-list/reading-list.ts';

/** At hand at once: a browser lets nobody copy who has to wait for long. */
const WRITERS: Readonly<Record<TextFormat, () => FormatWriter>> = {
  bibtex: createBibtexWriter,
  ris: createRisWriter,
  'csl-json': createCslWriter,
  markdown: createMarkdownWriter,
  csv: createCsvWriter,
};

/**
 * The file of these papers, each with all its listings; written in slices, so that the page stays responsive. What was
 * written when `signal` aborts is of no use.
 */
export async function papersText(
  papers: readonly PaperListings[],
  format: TextFormat,
  signal: AbortSignal,
): Promise<string> {
  const writer = WRITERS[format]();
  const parts = [writer.begin()];
  await inSlices(papers, signal, (listings) => parts.push(writer.add(listedPaper(listings))));
  parts.push(writer.end());
  return parts.join('');
}
