import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/extract/run.ts';

const corpus = process.env.PAPERFOLD_CORPUS;
const folder = corpus ? join(corpus, 'profiles') : undefined;
const pages = folder ? readdirSync(folder).filter((name) => name.endsWith('.html')) : ['(PAPERFOLD_CORPUS is not set)'];

describe.skipIf(!folder)('the profiles of the corpus come out exactly', () => {
  it.each(pages)('%s', (name) => {
    const path = join(folder ?? '', name);
    const expected = JSON.parse(readFileSync(path.replace(/\.[a-z]+\.(?:en|fr)\.html$/u, '.expected.json'), 'utf8'));
    const document = new JSDOM(readFileSync(path, 'utf8')).window.document;
    const url = new URL(document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '');
    const found = run({ document, url });

    const fields = found.publications.map(({ title, authors, abstract = null }) => ({ title, authors, abstract }));
    expect(fields).toEqual(expected.publications);
    expect(found.duplicates.map(({ kept, hidden }) => [kept, ...hidden].toSorted((a, b) => a - b))).toEqual(
      expected.groups,
    );
    expect(found.profile).toEqual({ ...expected.profile, url: url.href });
  });
});
