/**
 * What reading a page costs beside parsing it, in one process: `node tests/bench/extraction.ts [ROUNDS]`, also a part of
 * `npm run bench`.
 */
import { fileURLToPath } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import { run } from '../../src/extract/run.ts';
import { hardPages, listPages } from './list-pages.ts';

/** One measurement: milliseconds of parsing and of reading. */
export interface ExtractionLine {
  readonly what: string;
  readonly without: number;
  readonly with: number;
  readonly ratio: number;
  readonly limit: string;
  readonly holds: boolean;
}

const URL_READ = 'https://person.example.org/publications';
const ROWS = 1000;

/** Long lists, medians over `rounds`; then the page of a megabyte that takes longest, read once. */
export function extractionLines(rounds: number): ExtractionLine[] {
  const lines = listPages(ROWS).map(([style, html]): ExtractionLine => {
    const all = Array.from({ length: rounds + 1 }, () => timed(html)).slice(1);
    const [parsing, reading] = [median(all.map((one) => one.parsing)), median(all.map((one) => one.reading))];
    if (all[0]?.found !== ROWS) throw new Error(`${style}: ${all[0]?.found} of ${ROWS} listings were read`);
    const ratio = reading / parsing;
    return {
      what: `extract, ${ROWS} rows, ${style}: ms`,
      without: parsing,
      with: reading,
      ratio,
      limit: 'at most 1.5 times parsing',
      holds: ratio <= 1.5,
    };
  });
  const hard = hardPages().map(([what, html]) => ({ what, ...timed(html) }));
  const slowest = hard.reduce((a, b) => (b.reading > a.reading ? b : a));
  return [
    ...lines,
    {
      what: `extract, 1 MB, slowest (${slowest.what}): ms`,
      without: slowest.parsing,
      with: slowest.reading,
      ratio: slowest.reading / slowest.parsing,
      limit: 'under 2,000 ms',
      holds: slowest.reading < 2000,
    },
  ];
}

function timed(html: string): { readonly parsing: number; readonly reading: number; readonly found: number } {
  const start = performance.now();
  const { document } = new JSDOM(html, { url: URL_READ, virtualConsole: new VirtualConsole() }).window;
  const parsed = performance.now();
  const { publications } = run({ document, url: new URL(URL_READ) });
  return { parsing: parsed - start, reading: performance.now() - parsed, found: publications.length };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = extractionLines(Number(process.argv[2] ?? 5));
  console.table(
    lines.map((line) => ({
      ...line,
      without: line.without.toFixed(0),
      with: line.with.toFixed(0),
      ratio: line.ratio.toFixed(2),
    })),
  );
  process.exit(lines.every((line) => line.holds) ? 0 : 1);
}
