/** `npm run -s dedupe -- RECORDS.json [--mode hide|review]`: the duplicates among CSL-JSON records, as JSON. */
import { parseArgs } from 'node:util';
import { clusters as clustersOf, judged } from '../src/duplicates/clusters.ts';
import { compileWell } from './compile-well.ts';
import { recordsFrom, refuse } from './read-records.ts';
import { inEnglish } from './reason-in-english.ts';

/** So many records are judged before compiled code has paid for its compiling. */
const FEW_RECORDS = 25_000;

const USAGE = 'usage: npm run -s dedupe -- RECORDS.json [--mode hide|review]';

function options(): { readonly file: string; readonly review: boolean } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { mode: { type: 'string' } } });
    const [file, more] = positionals;
    const { mode = 'hide' } = values;
    if (file === undefined || more !== undefined || (mode !== 'hide' && mode !== 'review')) return refuse(USAGE);
    return { file, review: mode === 'review' };
  } catch {
    return refuse(USAGE);
  }
}

const { file, review } = options();
// Before it is known how many there are: reading them has its share of what is compiled.
compileWell(false);
const records = recordsFrom(file);
if (records.length > FEW_RECORDS) compileWell(true);
const publications = records.map(({ publication }) => publication);
const { clusters, likely } = review ? judged(publications) : { clusters: clustersOf(publications), likely: [] };
const id = (index: number) => records[index]?.id;
const found = clusters.map(({ kept, hidden }) => ({
  kept: id(kept),
  hidden: hidden.map(({ index }) => id(index)),
  reason: [...new Set(hidden.map(({ reason }) => inEnglish(reason)))].join('; '),
}));
const doubtful = likely.map(({ a, b, score }) => [id(a), id(b), Math.round(score * 1000) / 1000]);
const told = JSON.stringify({ clusters: found, ...(review ? { likely: doubtful } : {}) });
// Ended at once, since giving back the memory of a long list piece by piece takes longer than the system takes.
process.stdout.write(`${told}\n`, () => process.exit());
