/**
 * Real pages of researchers, as saved and with every class, id and data attribute renamed. Read from the folder named by
 * PAPERFOLD_CORPUS; skipped where it is not set. The floors are the figures reached, with a little slack.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGeneric } from '../../src/extract/generic/reader.ts';
import { pageOf } from './generic/page-of.ts';

const corpus = process.env.PAPERFOLD_CORPUS;
const folder = join(corpus ?? '', 'pages');

interface Truth {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly year?: string | number | null;
}

const key = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const lastName = (author: string): string => {
  const name = author.replace(/[*†‡#,]+$/u, '').trim();
  return key(name.includes(',') ? (name.split(',')[0] ?? '') : (name.split(/\s+/u).at(-1) ?? ''));
};

function measure(pages: string) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { id: string; url: string }[];
  const scores: { id: string; f1: number; authors: number; years: number }[] = [];
  const alarms: string[] = [];
  for (const { id, url } of manifest) {
    const truthFile = join(folder, 'truth', `${id}.json`);
    const { rows } = readGeneric(pageOf(readFileSync(join(pages, `${id}.html`), 'utf8'), url));
    const found = rows.flatMap((row) => row.read()?.publication ?? []);
    if (!existsSync(truthFile)) {
      if (found.length > 0) alarms.push(id);
      continue;
    }
    const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as Truth[];
    const left = Map.groupBy(truth, ({ title }) => key(title));
    let [matched, hits, wanted, years, dated] = [0, 0, 0, 0, 0];
    for (const { title, authors, year } of found) {
      const match = left.get(key(title))?.shift();
      if (!match) continue;
      matched += 1;
      const names = new Set((match.authors ?? []).map(lastName).filter(Boolean));
      wanted += names.size;
      hits += [...new Set(authors.map(lastName))].filter((name) => names.has(name)).length;
      if (match.year) dated += 1;
      if (match.year && String(match.year) === String(year)) years += 1;
    }
    const f1 = found.length + truth.length === 0 ? 0 : (2 * matched) / (found.length + truth.length);
    scores.push({ id, f1, authors: wanted === 0 ? 1 : hits / wanted, years: dated === 0 ? 1 : years / dated });
  }
  const mean = (of: 'f1' | 'authors' | 'years'): number =>
    scores.reduce((sum, score) => sum + score[of], 0) / scores.length;
  return { scores, alarms, f1: mean('f1'), authors: mean('authors'), years: mean('years') };
}

describe.skipIf(corpus === undefined)('real pages', () => {
  it('are read as a careful reader reads them', { timeout: 120_000 }, () => {
    const { alarms, f1, authors, years, scores } = measure(folder);
    expect(alarms).toEqual([]);
    expect(f1, JSON.stringify(scores)).toBeGreaterThan(0.965);
    expect(authors).toBeGreaterThan(0.95);
    expect(years).toBeGreaterThan(0.97);
  });

  it('are read after a redesign that renames every class, id and data attribute', { timeout: 180_000 }, () => {
    const out = mkdtempSync(join(tmpdir(), 'renamed-'));
    execFileSync(process.execPath, [join(folder, 'rename.mjs'), out, '2']);
    const { alarms, f1, scores } = measure(out);
    expect(alarms).toEqual([]);
    expect(f1, JSON.stringify(scores)).toBeGreaterThan(0.955);
  });
});
