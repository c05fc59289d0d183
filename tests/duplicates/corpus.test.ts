/** The labelled record sets, where PAPERFOLD_CORPUS names a folder that holds them under `duplicates/`. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cslRecords } from '../../scripts/csl-records.ts';
import { clusters } from '../../src/duplicates/clusters.ts';

const FOLDER = `${process.env.PAPERFOLD_CORPUS ?? ''}/duplicates`;

interface Truth {
  readonly type: 'link' | 'dedup' | 'pairs';
  readonly pairs: readonly (readonly [string, string])[];
  readonly candidates?: readonly (readonly [string, string])[];
}

/** Set, least precision and least recall of pairs in percent. */
const REACHED = [
  ['cases', 100, 100],
  ['cytology_screening', 99.9, 99],
  ['diabetes', 99.9, 98.5],
  ['misq-baseline', 99.9, 98.8],
  ['respiratory', 99.5, 97.5],
  ['dblp-acm', 99.3, 99],
  ['dblp-scholar', 98.5, 87],
  ['cora', 97, 70],
] as const;

describe.skipIf(!existsSync(FOLDER))('labelled records', () => {
  it.each(REACHED)('%s: at least %d precise, %d complete', { timeout: 120_000 }, (set, precise, complete) => {
    const truth: Truth = JSON.parse(readFileSync(`${FOLDER}/${set}.truth.json`, 'utf8'));
    const read = cslRecords(JSON.parse(readFileSync(`${FOLDER}/${set}.records.json`, 'utf8')));
    if (!read.ok) throw new Error(read.error);
    const key = (a: string, b: string) => (a < b ? `${a}\t${b}` : `${b}\t${a}`);
    const gold = new Set(truth.pairs.map(([a, b]) => key(a, b)));
    const asked = truth.candidates && new Set(truth.candidates.map(([a, b]) => key(a, b)));
    const said = new Set<string>();
    for (const { kept, hidden } of clusters(read.value.map(({ publication }) => publication))) {
      const ids = [kept, ...hidden.map(({ index }) => index)].map((index) => `${read.value[index]?.id}`);
      for (const [at, a] of ids.entries()) {
        for (const b of ids.slice(at + 1)) {
          if (truth.type === 'link' && a.slice(0, 2) === b.slice(0, 2)) continue;
          if (asked === undefined || asked.has(key(a, b))) said.add(key(a, b));
        }
      }
    }
    const right = [...said].filter((pair) => gold.has(pair)).length;
    expect((100 * right) / said.size).toBeGreaterThanOrEqual(precise);
    expect((100 * right) / gold.size).toBeGreaterThanOrEqual(complete);
  });
});
